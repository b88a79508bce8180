import { describe, expect, it } from 'vitest';
import { basePayload } from './draft.ts';
import { validateBatch } from './validate-batch.ts';

const value = basePayload('adjustment').resource;
const text = JSON.stringify(value, null, 2);

describe('One identifier used twice', () => {
  const found = (payloads: Iterable<unknown>) =>
    validateBatch(payloads).findings.map(({ args, pointer, path, line, column }) => ({
      args,
      pointer,
      path,
      line,
      column,
    }));

  it('is told with the names of both payloads, and with line and column where there is a text', () => {
    const line = text.split('\n').findIndex((each) => each.includes('"value": "')) + 1;
    expect(
      found([
        { name: 'monday.json', text },
        { name: 'tuesday.json', text: new TextEncoder().encode(text) },
      ]),
    ).toStrictEqual([
      {
        args: { here: 'tuesday.json', there: 'monday.json' },
        pointer: '/1/identifier/0/value',
        path: 'payloads[1].identifier[0].value',
        line,
        column: (text.split('\n')[line - 1] as string).indexOf('"', 9 + '"value'.length) + 1,
      },
    ]);
  });

  it('is told without them where there is a value only, each later one against the first', () => {
    function* payloads(): Generator {
      yield value;
      yield value;
      yield structuredClone(value);
    }
    expect(found(payloads())).toStrictEqual([
      {
        args: { here: 'payload 2', there: 'payload 1' },
        pointer: '/1/identifier/0/value',
        path: 'payloads[1].identifier[0].value',
        line: undefined,
        column: undefined,
      },
      {
        args: { here: 'payload 3', there: 'payload 1' },
        pointer: '/2/identifier/0/value',
        path: 'payloads[2].identifier[0].value',
        line: undefined,
        column: undefined,
      },
    ]);
  });
});
