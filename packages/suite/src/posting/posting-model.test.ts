import fc from 'fast-check';
import { expect, it } from 'vitest';
import { SEED } from '../properties/judges.ts';
import type { Books } from './books.ts';
import { type ExpectedState, firstBooks, postingCommands } from './posting-commands.ts';
import { openPosting } from './posting-session.ts';

/** Each is to be carried out so often. */
const LEAST = 10;
const KINDS = [
  'create',
  'create at once',
  'unequal amounts',
  'taken identifier',
  'no token',
  'unknown alias',
  'unknown account',
  'turn of the month',
];

/** Why the books and the server differ after the shortest sequence that shows it; empty when none was found. */
async function findDifference(deviations: readonly string[], done = new Map<string, number>()): Promise<string> {
  const months = fc.constantFrom<Books['months'][string]>({ '2024-03': 10_000, '2024-04': 5000, '2024-05': 2500 }, {});
  const property = fc.asyncProperty(months, postingCommands(), async (opening, commands) => {
    const session = await openPosting(opening, '2024-06', deviations);
    const books = await firstBooks(session);
    const setup = (): { model: ExpectedState; real: typeof session } => ({
      model: { books, month: '2024-06', sent: 0, taken: [], done },
      real: session,
    });
    await fc.asyncModelRun(setup, commands);
    expect(session.mock.recomputeBalances()).toEqual(session.mock.balances());
  });
  const { errorInstance } = await fc.check(property, { seed: SEED, numRuns: 100 });
  return errorInstance instanceof Error ? errorInstance.message : '';
}

it('Whatever is created, at once or one by one, or refused, every balance is what independently kept books say', async () => {
  const done = new Map<string, number>();
  expect(await findDifference([], done)).toBe('');
  process.stdout.write(
    `the mock was driven by ${KINDS.map((kind) => `${done.get(kind) ?? 0} × ${kind}`).join(', ')}\n`,
  );
  expect(KINDS.filter((kind) => (done.get(kind) ?? 0) < LEAST)).toEqual([]);
});

it.each([
  'posts-twice',
  'posts-nothing',
  'posts-whole-units',
  'direction-reversed',
  'direction-by-type',
  'fifo-newest-first',
  'fifo-ignored',
  'fifo-off-by-default',
  'fifo-settled-to-oldest',
  'fifo-whole-amount-to-oldest',
  'without-fifo-oldest-first',
  'without-fifo-opens-previous-month',
  'refused-create-posts',
  'duplicate-posted-again',
])('A server that is wrong by %s is found out by the books', async (deviation) => {
  expect(await findDifference([deviation])).not.toBe('');
});
