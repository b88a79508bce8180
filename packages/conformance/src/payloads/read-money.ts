import { decimalFromNumber, formatDecimal } from '@countercheck/rules/payloads';
import type { Money } from './judged-payload.ts';

const AMOUNT = /\/financial-transaction-amount$/;
const CURRENCY = /^[A-Z]{3}$/;
/** No amount is as long as this; it may be a card number in the wrong place. */
const CARD_NUMBER = /\d{12}/;

/** The amount that a payload would post, also of one that is refused; `undefined` where it cannot be read. */
export function readMoney(body: Uint8Array): Money | undefined {
  const extensions = memberOf(parse(body), 'extension');
  const extension = Array.isArray(extensions) ? extensions.find(isAmount) : undefined;
  const money = memberOf(extension, 'valueMoney');
  const value = memberOf(money, 'value');
  const currency = memberOf(money, 'currency');
  const amount = typeof value === 'number' ? decimalFromNumber(value) : undefined;
  if (amount === undefined || typeof currency !== 'string' || !CURRENCY.test(currency)) return undefined;
  const text = formatDecimal(amount, 2);
  return CARD_NUMBER.test(text) ? undefined : { currency, amount: text };
}

function isAmount(extension: unknown): boolean {
  const url = memberOf(extension, 'url');
  return typeof url === 'string' && AMOUNT.test(url);
}

function parse(text: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(text));
  } catch {
    return undefined;
  }
}

function memberOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? (value as Record<string, unknown>)[name]
    : undefined;
}
