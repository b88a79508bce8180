import { decimalFromNumber, formatDecimal } from '@countercheck/rules';
import type { Money } from './judged-payload.ts';

const AMOUNT = /\/financial-transaction-amount$/;
const CURRENCY = /^[A-Z]{3}$/;

/** The amount that a payload would post, also of one that is refused; `undefined` where it cannot be read. */
export function readMoney(text: Uint8Array): Money | undefined {
  const extensions = memberOf(parse(text), 'extension');
  const extension = Array.isArray(extensions)
    ? extensions.find((one) => AMOUNT.test(String(memberOf(one, 'url'))))
    : undefined;
  const money = memberOf(extension, 'valueMoney');
  const value = memberOf(money, 'value');
  const currency = memberOf(money, 'currency');
  const amount = typeof value === 'number' ? decimalFromNumber(value) : undefined;
  return amount !== undefined && typeof currency === 'string' && CURRENCY.test(currency)
    ? { currency, amount: formatDecimal(amount, 2) }
    : undefined;
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
