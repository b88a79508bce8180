import type { ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import type { Answer } from '../http/answer.ts';
import type { BrokenDelivery } from './deliver.ts';

const DRIP_MILLIS = 50;
const ENDLESS_INTERVAL_MILLIS = 100;

/** Sends an answer over a socket as a broken server would. */
export async function sendBroken(
  outgoing: ServerResponse,
  answer: Answer,
  { name, millis }: BrokenDelivery,
): Promise<void> {
  switch (name) {
    case 'truncated-body':
      return sendHalf(outgoing, answer);
    case 'endless-body':
      return sendEndlessly(outgoing, answer);
    case 'slow-headers':
      return dripHeaders(outgoing, answer, millis);
  }
}

/** Says the whole length, sends half and cuts the connection. */
async function sendHalf(outgoing: ServerResponse, answer: Answer): Promise<void> {
  const body = Buffer.from(answer.body ?? '');
  outgoing.writeHead(answer.status, { ...answer.headers, 'content-length': String(Math.max(body.length, 1)) });
  await new Promise<void>((sent) => outgoing.write(body.subarray(0, Math.floor(body.length / 2)), () => sent()));
  outgoing.socket?.resetAndDestroy();
}

/** Sends white space after the body until the caller gives up. */
async function sendEndlessly(outgoing: ServerResponse, answer: Answer): Promise<void> {
  const { 'content-length': _, ...headers } = answer.headers;
  outgoing.writeHead(answer.status, headers);
  outgoing.write(answer.body ?? ' ');
  while (!outgoing.destroyed && outgoing.writable) {
    outgoing.write(' ');
    await wait(ENDLESS_INTERVAL_MILLIS);
  }
}

/** Writes the head of the answer a few bytes at a time, past Node's own writer. */
async function dripHeaders(outgoing: ServerResponse, answer: Answer, millis: number): Promise<void> {
  const { socket } = outgoing;
  const body = answer.body ?? '';
  const headers = { ...answer.headers, 'content-length': String(Buffer.byteLength(body)), connection: 'close' };
  const head = `HTTP/1.1 ${answer.status} \r\n${Object.entries(headers)
    .map(([name, value]) => `${name}: ${value}\r\n`)
    .join('')}\r\n`;
  const steps = Math.max(1, Math.floor(millis / DRIP_MILLIS));
  const size = Math.ceil(head.length / steps);
  for (let offset = 0; offset < head.length && socket?.destroyed === false; offset += size) {
    socket.write(head.slice(offset, offset + size), 'latin1');
    await wait(DRIP_MILLIS);
  }
  socket?.end(body);
}
