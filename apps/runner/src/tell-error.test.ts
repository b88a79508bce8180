import { describe, expect, test } from 'vitest';
import { CommandLineError } from './command-line-error.ts';
import type { Surroundings } from './surroundings.ts';
import { tellError } from './tell-error.ts';

async function told(error: unknown, environment: Record<string, string> = {}): Promise<{ code: number; text: string }> {
  const parts: string[] = [];
  const stream = { isTerminal: false, columns: 100, write: (text: string) => Promise.resolve(void parts.push(text)) };
  const code = await tellError(error, { errors: stream, environment } as unknown as Surroundings);
  return { code, text: parts.join('') };
}

const mistake = new CommandLineError('FILE_UNREADABLE', 'a.json: line\nbreak 4111111111111111.');

describe('an error', () => {
  test('that is a mistake is told in one line without secrets', async () => {
    expect(await told(mistake)).toEqual({
      code: 2,
      text: 'countercheck: a.json: line\\u000Abreak ••••••••••••••••.\n',
    });
  });

  test('that is a bug is told by its kind only', async () => {
    expect(await told(new TypeError('secret'))).toEqual({
      code: 2,
      text: 'countercheck: this is a bug of countercheck (TypeError); COUNTERCHECK_DEBUG=1 shows where.\n',
    });
  });

  test('that is a bug shows its stack to who debugs, with its cause', async () => {
    const { text } = await told(new TypeError('outer', { cause: new RangeError('inner') }), {
      COUNTERCHECK_DEBUG: '1',
    });
    const [first, ...rest] = text.trimEnd().split('\n');
    expect(first).toBe('countercheck: this is a bug of countercheck (TypeError: outer).');
    expect(rest.filter((line) => !/^\s+at /.test(line))).toEqual(['  caused by RangeError']);
    expect(rest.length).toBeGreaterThan(2);
  });

  test('of a parser never repeats what was parsed', async () => {
    const { text } = await told(new SyntaxError('Unexpected token in secret'), { COUNTERCHECK_DEBUG: '1' });
    expect(text.split('\n')[0]).toBe('countercheck: this is a bug of countercheck (SyntaxError).');
  });

  test('that is no Error is told, too', async () => {
    expect(await told('secret')).toMatchObject({
      code: 2,
      text: 'countercheck: this is a bug of countercheck (Error); COUNTERCHECK_DEBUG=1 shows where.\n',
    });
  });
});
