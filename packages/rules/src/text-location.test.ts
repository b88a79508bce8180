import { describe, expect, it } from 'vitest';
import { basePayload, validateText } from './index.ts';

const places = (body: string | Uint8Array): readonly unknown[] =>
  validateText(body).findings.map(({ rule, line, column }) => [rule, line, column]);
const BODY = JSON.stringify(basePayload('adjustment').resource, null, 2);

describe('A finding on a body', () => {
  it('stands at the value that is wrong, on its line', () => {
    const body = BODY.replace('"3100"', '""');
    const line = body.slice(0, body.indexOf('""')).split('\n').length;
    expect(places(body)).toEqual([['blank-string-forbidden', line, 22]]);
    expect(places(body.replaceAll('\n', '\r\n'))).toEqual([['blank-string-forbidden', line, 22]]);
  });

  it('about something missing stands at the parent', () => {
    expect(
      places(`\n  ${BODY.replace('"value": 12.5', '"currency": "USD"').replace('"currency": "USD",\n', '')}`),
    ).toEqual([['money-value-required', 1 + lineOf('"valueMoney"'), 21]]);
  });

  it.each(['a/b', 'a~b', '~1/'])('about the member "%s" stands at its value', (name) => {
    const body = BODY.replace('{', `{\n"${name}": 1,`);
    expect(places(body)).toEqual([['element-supported', 2, name.length + 5]]);
  });

  it('counts UTF-16 units', () => {
    expect(places('{"\u{1f600}": 1, "a":}')).toEqual([['body-parses', 1, 15]]);
  });

  it('stands at the later one of two members of a name', () => {
    const body = BODY.replace('"value": "33358000"', '"value": "33358000",\n"value": "2026-0001"');
    expect(places(body)).toEqual([
      ['duplicate-member-forbidden', 7, 1],
      ['identifier-alphanumeric', 7, 10],
    ]);
  });

  it.each([
    ['the end of a cut body', '{\n "a": [1,', 2, 10],
    ['an escape that JSON does not have', '["\\x"]', 1, 3],
    ['a number that JSON does not have', '[\r\n1, 01]', 2, 4],
    ['what follows after the end', '{}\n\n{}', 3, 1],
    ['nothing', '', 1, 1],
  ])('stands at %s', (_, body, line, column) => {
    expect(places(body)).toEqual([['body-parses', line, column]]);
  });

  it('stands at the first byte that is not UTF-8', () => {
    expect(places(Uint8Array.from([...new TextEncoder().encode('["é",\n "'), 0xff, 0x22, 0x5d]))).toEqual([
      ['body-parses', 2, 3],
    ]);
  });
});

function lineOf(text: string): number {
  return BODY.slice(0, BODY.indexOf(text)).split('\n').length;
}
