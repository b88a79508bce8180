import { isAsciiAlphanumeric, isAsciiDigits } from './ascii.ts';
import { isCalendarDate } from './calendar-date.ts';
import { isPlainText } from './plain-text.ts';
import { isCardBrand } from './terminology.ts';
import type { Read } from './transaction-view.ts';
import { FACT } from './view-facts.ts';

/**
 * What the readers of elements report to. `irregular` is set as soon as something is met that is not known to be well formed,
 * also for what FHIR allows but is rarely sent: the rules of shape then decide.
 */
export interface Regularity {
  irregular: boolean;
  /** Bits of `FACT`. */
  facts: number;
}

export function readText(value: unknown, to: Regularity): Read<string> {
  if (typeof value === 'string' && isPlainText(value)) return value;
  return unreadable(value, to);
}

function unreadable(value: unknown, to: Regularity): null | undefined {
  to.irregular = true;
  return value === undefined ? undefined : null;
}

/** No identifier of an unusual length or character is longer. */
const USUAL_LENGTH = 64;

export function readIdentifierValue(value: unknown, to: Regularity): Read<string> {
  if (typeof value === 'string' && value !== '' && value.length <= USUAL_LENGTH && isAsciiAlphanumeric(value))
    return value;
  to.facts |= FACT.unusualIdentifier;
  return readText(value, to);
}

export function readIdentifierUse(value: unknown, to: Regularity): Read<string> {
  if (typeof value === 'string' && value === 'usual') return value;
  to.facts |= FACT.unusualIdentifier;
  return readText(value, to);
}

export function readAccountNumber(value: unknown, to: Regularity): Read<string> {
  if (typeof value === 'string' && value.length === 4 && isAsciiDigits(value)) return value;
  to.facts |= FACT.unusualText;
  return readText(value, to);
}

export function readDate(value: unknown, to: Regularity): Read<string> {
  if (typeof value === 'string' && isCalendarDate(value)) return value;
  to.facts |= FACT.unusualText;
  return readText(value, to);
}

export function readCardBrand(value: unknown, to: Regularity): Read<string> {
  if (typeof value === 'string' && isCardBrand(value)) return value;
  to.facts |= FACT.unusualText;
  return readText(value, to);
}
