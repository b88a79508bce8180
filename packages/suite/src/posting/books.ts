/**
 * What every balance must be, kept by whole cents and written from the documents alone: nothing of the mock or the rules is used
 * here. A month's balance above zero is owed, below zero is a credit.
 */
export interface Books {
  /** Cents by account id. */
  readonly accounts: Readonly<Record<string, number>>;
  /** Cents by encounter and month, as `2024-06`. */
  readonly months: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

export interface BookedTransaction {
  readonly cents: number;
  /** A debit raises what is owed. */
  readonly isDebit: boolean;
  readonly isPayment: boolean;
  readonly fifo: boolean | undefined;
  readonly currentMonth: string;
}

/** The whole amount to one account. */
export function bookToAccount(books: Books, account: string, { cents, isDebit }: BookedTransaction): Books {
  const before = books.accounts[account] ?? 0;
  return { ...books, accounts: { ...books.accounts, [account]: before + (isDebit ? cents : -cents) } };
}

/** To the months of a recurring encounter. Only credits are booked here: how debits are spread is not documented. */
export function bookToMonths(books: Books, encounter: string, transaction: BookedTransaction): Books {
  const months = { ...books.months[encounter] };
  const take = (month: string, cents: number): void => {
    months[month] = (months[month] ?? 0) - cents;
  };
  const latest = Object.keys(months).toSorted().at(-1);
  const usesFifo = transaction.isPayment && transaction.fifo !== false;
  if (!usesFifo || latest === undefined) take(transaction.currentMonth, transaction.cents);
  else {
    let left = transaction.cents;
    for (const month of Object.keys(months).toSorted()) {
      const part = Math.min(left, Math.max(0, months[month] ?? 0));
      take(month, part);
      left -= part;
    }
    take(latest, left);
  }
  return { ...books, months: { ...books.months, [encounter]: months } };
}
