import { JudgedDay } from './judge-day.ts';
import type { Answer, Question } from './messages.ts';

/** What of a worker's surroundings is used; the types of browsers and workers cannot be had together. */
declare const self: {
  postMessage(answer: Answer): void;
  addEventListener(kind: 'message', listen: (event: MessageEvent<Question>) => void): void;
};
declare class FileReaderSync {
  readAsArrayBuffer(blob: Blob): ArrayBuffer;
}
declare const VERSION: string;

let day: JudgedDay | undefined;
let durationMillis = 0;

self.addEventListener('message', ({ data }) => {
  try {
    answer(data);
  } catch (error) {
    self.postMessage({ tell: 'failed', message: error instanceof Error ? error.message : String(error) });
  }
});

function answer(question: Question): void {
  if (question.ask === 'judge') {
    day = judge(question);
    self.postMessage({ tell: 'judged', day: day.summary(durationMillis) });
  } else if (day === undefined) throw new Error('Nothing was judged yet.');
  else if (question.ask === 'lines') {
    const { rule, from, count } = question;
    self.postMessage({ tell: 'lines', rule, ...day.linesOf(rule, from, count) });
  } else if (question.ask === 'text') {
    self.postMessage({ tell: 'text', line: question.line, text: day.textOf(question.line) });
  } else if (question.ask === 'csv') {
    self.postMessage({ tell: 'file', name: 'countercheck.csv', content: new Blob([day.csv()], { type: 'text/csv' }) });
  } else {
    const page = day.report(VERSION, question.startedAt, question.runId, durationMillis);
    self.postMessage({ tell: 'file', name: 'countercheck.html', content: new Blob([page], { type: 'text/html' }) });
  }
}

function judge({ file, name, settings }: Question & { ask: 'judge' }): JudgedDay {
  const begun = performance.now();
  const reader = new FileReaderSync();
  const readable = {
    size: file.size,
    read: (start: number, end: number) => new Uint8Array(reader.readAsArrayBuffer(file.slice(start, end))),
  };
  const judged = new JudgedDay(name, readable, settings, (lines, share) =>
    self.postMessage({ tell: 'progress', lines, share }),
  );
  durationMillis = performance.now() - begun;
  return judged;
}
