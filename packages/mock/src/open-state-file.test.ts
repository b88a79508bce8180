import { appendFileSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { spawn } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { checkPayment } from '../test/payloads.ts';
import { openSession } from '../test/session.ts';
import { OTHER_TENANT, SANDBOX_TENANT } from './index.ts';
import { openStateFile } from './node.ts';

const newFile = (): string => join(mkdtempSync(join(tmpdir(), 'countercheck-')), 'state.jsonl');

describe('With a state file', () => {
  test('what was posted is there again after a restart, and cannot be posted again', async () => {
    const file = newFile();
    const before = openSession({ store: openStateFile(file) });
    await before.create(checkPayment());
    await before.create(checkPayment({ identifier: 'opens', target: 'Encounter/97950002', amount: 7.5 }));
    const after = openSession({ store: openStateFile(file) });
    expect([after.mock.balances(), after.mock.journal()]).toEqual([before.mock.balances(), before.mock.journal()]);
    const again = await after.create(checkPayment());
    const next = await after.create(checkPayment({ identifier: 'next' }));
    expect([again.status, next.status, after.mock.journal().map(({ sequence }) => sequence)]).toEqual([
      422,
      201,
      [1, 2, 3],
    ]);
    expect(after.mock.balances()).toEqual(after.mock.recomputeBalances());
  });

  test('a line that was never finished is dropped', async () => {
    const file = newFile();
    const before = openSession({ store: openStateFile(file) });
    await before.create(checkPayment());
    const whole = readFileSync(file, 'utf8');
    appendFileSync(file, '{"sequence":2,"at":"2024-06-15T17:00:00.000Z","tenant":"ec24');
    const after = openSession({ store: openStateFile(file) });
    expect([after.mock.journal().length, readFileSync(file, 'utf8')]).toEqual([1, whole]);
    await after.create(checkPayment({ identifier: 'next' }));
    expect(openSession({ store: openStateFile(file) }).mock.journal().length).toBe(2);
  });

  test.each([
    ['another file', 'hello\n', /:1: this is no state of the mock; name another file or a new one\.$/],
    ['nothing', '', /:1: this is no state of the mock/],
    [
      'a line that is no JSON',
      '{"format":"countercheck-mock-state/1"}\nnonsense\n',
      /:2: this line is damaged; restore the file or name a new one\.$/,
    ],
    [
      'a line of something else',
      '{"format":"countercheck-mock-state/1"}\n{"sequence":1}\n',
      /:2: this line is damaged/,
    ],
    [
      'a line missing',
      '{"format":"countercheck-mock-state/1"}\n{"sequence":2,"tenant":"a","type":"b","identifier":"c","currency":"USD","postings":[]}\n',
      /:2: this line is damaged/,
    ],
  ])('one that holds %s is refused in one line', (_, text, message) => {
    const file = newFile();
    writeFileSync(file, text);
    expect(() => openStateFile(file)).toThrow(
      expect.objectContaining({ code: 'invalid-state', message: expect.stringMatching(message) }),
    );
  });

  test('one of another world is refused', async () => {
    const file = newFile();
    writeFileSync(
      file,
      '{"format":"countercheck-mock-state/1"}\n{"sequence":1,"tenant":"elsewhere","type":"b","identifier":"c","currency":"USD","postings":[]}\n',
    );
    expect(() => openSession({ store: openStateFile(file) })).toThrow(/which is not in this world/);
  });

  test('one that cannot be written is refused', () => {
    expect(() => openStateFile('/nowhere/state.jsonl')).toThrow(
      expect.objectContaining({
        code: 'invalid-state',
        message: expect.stringMatching(/^\/nowhere\/state\.jsonl cannot be read and written \(ENOENT\)/),
      }),
    );
  });

  test('nothing that was answered 201 is lost when the process is killed', async () => {
    const file = newFile();
    const acknowledged = await killWhilePosting(file);
    const kept = new Set(
      openSession({ store: openStateFile(file) })
        .mock.journal()
        .map(({ identifier }) => identifier),
    );
    expect(acknowledged.length).toBeGreaterThan(20);
    expect(acknowledged.filter((identifier) => !kept.has(identifier))).toEqual([]);
  }, 30_000);
});

/** Runs a mock that posts as fast as it can and tells what was acknowledged; kills it in the middle. */
function killWhilePosting(file: string): Promise<string[]> {
  const script = new URL('../test/post-forever.ts', import.meta.url).pathname;
  const child = spawn(process.execPath, ['--import', 'tsx', '--conditions=@countercheck/source', script, file], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let told = '';
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.stdout.on('data', (chunk: Buffer) => {
      told += chunk.toString();
      if (told.length > 2000) child.kill('SIGKILL');
    });
    child.on('close', () => resolve(told.slice(0, told.lastIndexOf('\n')).split('\n')));
  });
}

describe('After a restart with a state file', () => {
  test('a token is good until it would have expired', async () => {
    const file = newFile();
    const token = await openSession({ store: openStateFile(file) }).token();
    const after = openSession({ store: openStateFile(file) });
    const read = async (): Promise<number> => (await after.send('/Account/F703726', { token })).status;
    after.clock.advance(569_999);
    const before = await read();
    after.clock.advance(1);
    expect([before, await read()]).toEqual([200, 401]);
  });

  test('transactions and tokens lie side by side', async () => {
    const file = newFile();
    const before = openSession({ store: openStateFile(file) });
    await before.create(checkPayment());
    await before.create(checkPayment({ identifier: 'next' }), { token: await before.token() });
    const after = openSession({ store: openStateFile(file) });
    expect(after.mock.journal()).toEqual(before.mock.journal());
  });

  test('a damaged token is refused in one line', () => {
    const file = newFile();
    writeFileSync(file, '{"format":"countercheck-mock-state/1"}\n{"token":{"value":"a","scopes":"b"}}\n');
    expect(() => openStateFile(file)).toThrow(/:2: this line is damaged/);
  });
});

test('A link to the next page outlives a restart, and only for its search and its hospital', async () => {
  const path = '/Account?-guarantor=7100001-7100101&type=financial-account&_count=3';
  const session = openSession();
  const token = await session.token();
  const { link } = (await session.send(path, { token })).json;
  const next = link.find(({ relation }: { relation: string }) => relation === 'next').url as string;
  const after = openSession();
  const again = await after.send(next, { token: await after.token() });
  const elsewhere = await after.send(next.replace(SANDBOX_TENANT, OTHER_TENANT).replace('/r4/', '/open/r4/'));
  expect([again.status, elsewhere.status]).toEqual([200, 400]);
});
