import { add, formatDecimal, ZERO } from '@countercheck/rules';
import { readTransaction } from '../basic/read-transaction.ts';
import type { RecordedExchange } from '../exchange-log.ts';
import type { JournalEntry } from '../posting/journal.ts';
import { exactAmount } from '../posting/exact-amount.ts';
import { transactionKey } from '../posting/post-transaction.ts';

/** The transactions that are like an earlier one whose answer was lost: the same money to the same target for the same reason. */
export function findRepeats(
  exchanges: readonly RecordedExchange[],
  journal: readonly JournalEntry[],
): readonly JournalEntry[] {
  const lost = new Set(exchanges.filter(({ kind, response }) => kind === 'create' && response === null).map(keyOf));
  const repeated = new Set<string>();
  return journal.filter((entry) => {
    const isRepeat = repeated.has(likenessOf(entry));
    if (lost.has(transactionKey(entry.type, entry.identifier))) repeated.add(likenessOf(entry));
    return isRepeat;
  });
}

function keyOf({ request }: RecordedExchange): string {
  const { type, identifier } = readTransaction(parse(request.body ?? ''));
  return transactionKey(type, identifier);
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

function likenessOf({ tenant, type, alias, target, currency, postings }: JournalEntry): string {
  const total = postings.reduce((sum, { amount }) => add(sum, exactAmount(amount)), ZERO);
  return [tenant, type, alias, target, currency, formatDecimal(total)].join(' ');
}
