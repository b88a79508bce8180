const NUMBER = new Intl.NumberFormat('en-US');

/** `2,000` */
export function written(count: number): string {
  return NUMBER.format(count);
}

/** `1 payload`, `2,000 payloads`. */
export function counted(count: number, noun: string): string {
  return `${written(count)} ${noun}${count === 1 ? '' : 's'}`;
}

/** What a person calls the fate of a transaction. */
export const FATES = {
  refused: 'would be refused',
  duplicate: 'sent twice',
  accepted: 'would be accepted',
} as const;
