import type { ExchangePlace } from '../exchange/exchange-place.ts';
import { isWithoutValue, ownMember } from '../exchange/own-member.ts';
import { type AccountView, extensionsOf, inAccount } from './account-view.ts';

/** A balance as it is served, and where. */
export interface ShownBalance {
  readonly value: unknown;
  readonly place: ExchangePlace;
}

const PLAIN_DECIMAL = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/;
const CREDIT_BY_MARK = /^(?:\(\s*[\d.,]+\s*\)|[\d.,]+\s*(?:-|CR)|\u2212\s*[\d.,]+)$/i;

/** The balances of an Account; blank ones are the matter of another rule. */
export function balancesOf(account: AccountView): readonly ShownBalance[] {
  return extensionsOf(account, 'account-balance')
    .map(({ index, extension }) => ({
      value: ownMember(ownMember(extension, 'valueMoney'), 'value'),
      place: inAccount(account, 'extension', index, 'valueMoney', 'value'),
    }))
    .filter(({ value }) => !isWithoutValue(value));
}

/** A JSON number, or a text that is a decimal and nothing else (AMB-12). */
export function isDecimal(value: unknown): boolean {
  return typeof value === 'number' || (typeof value === 'string' && PLAIN_DECIMAL.test(value));
}

/** A credit that is told by parentheses, letters or a minus behind instead of a minus in front. */
export function isCreditByMark(value: unknown): boolean {
  return typeof value === 'string' && CREDIT_BY_MARK.test(value.trim());
}
