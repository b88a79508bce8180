import type { ExchangePlace } from './exchange-place.ts';
import { inResponseHeader } from './exchange-place.ts';
import type { ExchangeView } from './exchange-view.ts';

/** Whether a create was answered with success: what the documents say of the answer is due then. */
export function isCreated({ answer }: ExchangeView): boolean {
  return answer?.isSuccess === true;
}

/** Whether a create was answered at all. */
export function isAnswered({ answer }: ExchangeView): boolean {
  return answer !== undefined;
}

/** The items of a header that is a list, in lower case. */
export function listedIn(header: string | undefined): readonly string[] {
  return (header ?? '').split(',').map((item) => item.trim().toLowerCase());
}

/** What stands behind `Basic/` in a Location under the service root; `undefined` when it is no such address. */
export function createdId({ answer, serviceRoot }: ExchangeView): string | undefined {
  const location = answer?.header('location');
  const start = `${serviceRoot}/Basic/`;
  if (location === undefined || serviceRoot === undefined || !location.startsWith(start)) return undefined;
  const id = location.slice(start.length);
  return /^[^/?#\s]+$/.test(id) ? id : undefined;
}

/** What stands behind `Basic/` in a Location of whatever beginning and end: another fault of the address hides none of the id. */
export function shownId({ answer }: ExchangeView): string | undefined {
  return /^(?:.*\/)?Basic\/([^/?#\s]+)/s.exec(answer?.header('location') ?? '')?.[1];
}

export const IN_LOCATION: ExchangePlace = inResponseHeader('location');
export const ID_PREFIXES = { payment: 'FT-PL-', adjustment: 'FT-AL-' } as const;
