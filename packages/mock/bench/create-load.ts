import { connect, type Socket } from 'node:net';

/** What a load of creates is made of. */
export interface CreateLoad {
  readonly port: number;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  /** The body of the nth create. */
  readonly bodyOf: (number: number) => string;
  readonly connections: number;
  readonly millis: number;
}

/** Sends creates over kept connections, one at a time on each, and tells how many a second were answered 201. */
export async function measureCreates(load: CreateLoad): Promise<number> {
  let number = 0;
  let accepted = 0;
  const start = performance.now();
  const run = (socket: Socket): Promise<void> =>
    new Promise((done, fail) => {
      const send = (): void => {
        if (performance.now() - start >= load.millis) return void socket.end(done);
        const body = load.bodyOf((number += 1));
        const head = Object.entries({ host: 'x', ...load.headers, 'content-length': Buffer.byteLength(body) }).map(
          ([name, value]) => `${name}: ${value}\r\n`,
        );
        socket.write(`POST ${load.path} HTTP/1.1\r\n${head.join('')}\r\n${body}`);
      };
      socket.on('data', (chunk) => {
        if (!chunk.toString('latin1').startsWith('HTTP/1.1 201')) return fail(new Error(chunk.toString()));
        accepted += 1;
        send();
      });
      socket.on('error', fail);
      send();
    });
  await Promise.all(Array.from({ length: load.connections }, () => run(connect(load.port, '127.0.0.1'))));
  return (accepted * 1000) / (performance.now() - start);
}
