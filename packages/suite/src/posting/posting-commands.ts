import type { FinancialTransaction, Target } from '@countercheck/rules';
import fc from 'fast-check';
import { type BookedTransaction, type Books, bookToAccount, bookToMonths } from './books.ts';
import { type PostingSession, RECURRING } from './posting-session.ts';
import { payloadOf, type PostedPayload } from './posted-payload.ts';

/** What is expected of the server; commands replace the books. */
export interface ExpectedState {
  books: Books;
  month: string;
  /** How many identifiers were used up. */
  sent: number;
  readonly taken: string[];
  /** How often each kind of command was carried out. */
  readonly done: Map<string, number>;
}

type PostingCommand = fc.AsyncCommand<ExpectedState, PostingSession>;

/** What is asked for, but for the identifier. */
interface Wanted extends Omit<PostedPayload, 'identifier' | 'target'> {
  readonly account?: string;
}

const GUARANTOR_BALANCES = ['G63392574', 'G63392601'];

/** Creates one by one and at once, refused creates, and the turn of a month. After each, every balance is compared. */
export function postingCommands(): fc.Arbitrary<Iterable<PostingCommand>> {
  const cents = fc.integer({ min: 1, max: 30_000 });
  const toAccount = fc.record({
    cents,
    account: fc.constantFrom(...GUARANTOR_BALANCES),
    isDebit: fc.boolean(),
    isPayment: fc.boolean(),
  });
  const toMonths = fc.record({
    cents,
    fifo: fc.option(fc.boolean(), { nil: undefined }),
    isPayment: fc.constant(true),
  });
  const adjustMonth = fc.record({ cents, isPayment: fc.constant(false) });
  const wanted: fc.Arbitrary<Wanted> = fc.oneof(toAccount, toMonths, adjustMonth);
  const faults = fc.constantFrom<Fault>(
    'unequal amounts',
    'taken identifier',
    'no token',
    'unknown alias',
    'unknown account',
  );
  return fc.commands(
    [
      fc.array(wanted, { minLength: 1, maxLength: 1 }).map((all) => createAll(all)),
      fc.array(wanted, { minLength: 2, maxLength: 4 }).map((all) => createAll(all)),
      fc.tuple(wanted, faults).map(([one, fault]) => refuse(one, fault)),
      fc.constant(turnMonth()),
    ],
    { maxCommands: 12 },
  );
}

/** All at once. The server may take them in any order, so any order of the books will do. */
function createAll(all: readonly Wanted[]): PostingCommand {
  return {
    check: () => true,
    toString: () => `create at once ${JSON.stringify(all)}`,
    run: async (expected, session) => {
      count(expected, all.length === 1 ? 'create' : 'create at once');
      const payloads = all.map((one) => payloadFor(one, `C${(expected.sent += 1)}`));
      const statuses = await Promise.all(payloads.map((payload) => session.create(payload)));
      if (statuses.some((status) => status !== 201)) throw new Error(`Answered ${statuses.join()}.`);
      expected.taken.push(...all.map((_, index) => `C${expected.sent - all.length + index + 1}`));
      const possible = ordersOf(all).map((order) =>
        order.reduce((books, one) => booked(books, one, expected.month), expected.books),
      );
      const shown = await read(session);
      const reached = possible.find((books) => sameBooks(books, shown));
      if (reached === undefined)
        throw new Error(`Shown ${JSON.stringify(shown)}, expected ${JSON.stringify(possible[0])}.`);
      expected.books = reached;
    },
  };
}

type Fault = 'unequal amounts' | 'taken identifier' | 'no token' | 'unknown alias' | 'unknown account';

function refuse(one: Wanted, fault: Fault): PostingCommand {
  return {
    check: ({ taken }) => fault !== 'taken identifier' || taken.some((identifier) => identifier.startsWith('C')),
    toString: () => `refused for ${fault}: ${JSON.stringify(one)}`,
    run: async (expected, session) => {
      const identifier = fault === 'taken identifier' ? (expected.taken.at(-1) as string) : `R${(expected.sent += 1)}`;
      const kinds = fault === 'taken identifier' ? [true, false] : [one.isPayment ?? true];
      const statuses: number[] = [];
      for (const isPayment of kinds) {
        const { isDebit: _isDebit, ...plain } = one;
        const payload = withFault(payloadFor({ ...plain, isPayment }, identifier), fault);
        if (fault === 'taken identifier' && !isTaken(session, payload)) continue;
        statuses.push(await session.create(payload, { isAnonymous: fault === 'no token' }));
      }
      if (statuses.some((status) => status < 400 || status >= 500)) throw new Error(`Answered ${statuses.join()}.`);
      if (statuses.length > 0) count(expected, fault);
      const shown = await read(session);
      if (!sameBooks(expected.books, shown)) throw new Error(`A refused create moved money: ${JSON.stringify(shown)}.`);
    },
  };
}

function turnMonth(): PostingCommand {
  return {
    check: ({ month }) => month < '2025-12',
    toString: () => 'the month turns',
    run: async (expected, session) => {
      count(expected, 'turn of the month');
      const [year = 0, month = 0] = expected.month.split('-').map(Number);
      expected.month = month === 12 ? `${year + 1}-01` : `${year}-${String(month + 1).padStart(2, '0')}`;
      session.moveTo(expected.month);
    },
  };
}

function count({ done }: ExpectedState, kind: string): void {
  done.set(kind, (done.get(kind) ?? 0) + 1);
}

/** An identifier is taken for one type only: a payment and an adjustment may share it. */
function isTaken({ mock }: PostingSession, payload: FinancialTransaction): boolean {
  const type = JSON.stringify(payload).includes('"adjustment"') ? 'adjustment' : 'payment';
  return mock.journal().some((entry) => entry.identifier === payload.identifier[0]?.value && entry.type === type);
}

function payloadFor({ account, ...wanted }: Wanted, identifier: string): FinancialTransaction {
  const target: Target = account === undefined ? { encounter: RECURRING } : { account };
  const { fifo, ...others } = wanted;
  return payloadOf({ ...others, ...(account === undefined ? { fifo } : {}), identifier, target });
}

function withFault(payload: FinancialTransaction, fault: Fault): FinancialTransaction {
  const text = JSON.stringify(payload);
  switch (fault) {
    case 'unequal amounts':
      return JSON.parse(text.replace(/"value":(\d+(?:\.\d+)?),"currency"/, '"value":777777.77,"currency"'));
    case 'unknown alias':
      return JSON.parse(text.replace(/"valueString":"(0111|0119|3100|3200)"/, '"valueString":"9999"'));
    case 'unknown account':
      return JSON.parse(
        text.replace(/"reference":"[^"]+"/, '"reference":"Account/G1"').replace(/,\{"url":"[^"]*first-out"[^}]*\}/, ''),
      );
    default:
      return payload;
  }
}

function booked(
  books: Books,
  { account, cents, isDebit = false, isPayment = true, fifo }: Wanted,
  month: string,
): Books {
  const transaction: BookedTransaction = { cents, isDebit, isPayment, fifo, currentMonth: month };
  return account === undefined
    ? bookToMonths(books, RECURRING, transaction)
    : bookToAccount(books, account, transaction);
}

async function read(session: PostingSession): Promise<Books> {
  const accounts = await Promise.all(
    GUARANTOR_BALANCES.map(async (id) => [id, (await session.readAccount(id)) ?? 0] as const),
  );
  return { accounts: Object.fromEntries(accounts), months: { [RECURRING]: await session.readMonths() } };
}

/** The books of what the server shows at first. */
export async function firstBooks(session: PostingSession): Promise<Books> {
  return read(session);
}

function sameBooks(one: Books, other: Books): boolean {
  const text = ({ accounts, months }: Books): string =>
    [...Object.entries(accounts), ...Object.entries(months[RECURRING] ?? {})]
      .map(([name, cents]) => `${name} ${cents}`)
      .toSorted()
      .join();
  return text(one) === text(other);
}

function ordersOf<T>(list: readonly T[]): T[][] {
  if (list.length < 2) return [[...list]];
  return list.flatMap((first, index) => ordersOf(list.toSpliced(index, 1)).map((rest) => [first, ...rest]));
}
