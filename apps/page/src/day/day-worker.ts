import type { Answer, Question } from './messages.ts';

declare const WORKER_SOURCE: string;

/** A worker that judges one file; to cancel is to end it. */
export class DayWorker {
  readonly #worker: Worker;
  readonly #address: string;

  constructor(listen: (answer: Answer) => void) {
    this.#address = URL.createObjectURL(new Blob([WORKER_SOURCE], { type: 'text/javascript' }));
    this.#worker = new Worker(this.#address);
    this.#worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => listen(data));
    this.#worker.addEventListener('error', ({ message }) =>
      listen({ tell: 'failed', message: message === '' ? 'The worker could not be started.' : message }),
    );
  }

  ask(question: Question): void {
    this.#worker.postMessage(question);
  }

  end(): void {
    this.#worker.terminate();
    URL.revokeObjectURL(this.#address);
  }
}
