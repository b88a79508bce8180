import { type Decimal, decimalFromNumber, decimalFromText } from './decimal.ts';
import { isObject } from './json-value.ts';
import { isPlainText } from './plain-text.ts';
import { parseTarget } from './target-reference.ts';
import { PAYMENT_METHOD_SYSTEM, PAYMENT_TYPE_SYSTEM } from './terminology.ts';
import type { CodingView, ConceptView, IdentifierView, MoneyView, Read, TargetView } from './transaction-view.ts';

/**
 * What the readers of elements report to. `irregular` is set as soon as something is met that is not known to be well formed,
 * also for what FHIR allows but is rarely sent: the rules of shape then decide.
 */
export interface Regularity {
  irregular: boolean;
}

/** How numbers are read: from the literal where a double lost digits, and from text where AMB-12 allows it. */
export interface NumberReading {
  /** From pointer to literal, only for literals that a double cannot hold. */
  readonly literals: ReadonlyMap<string, string> | undefined;
  readonly numericStrings: boolean;
}

/** A decimal as JSON spells it, for the lenient reading of AMB-12. */
const NUMERIC_STRING = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/;

/** Whether the lenient reading of AMB-12 takes this string as an amount: not one that has too many digits to be compared. */
export function isNumericString(value: unknown): value is string {
  return typeof value === 'string' && NUMERIC_STRING.test(value) && decimalFromText(value) !== undefined;
}

export function readText(value: unknown, to: Regularity): Read<string> {
  if (typeof value === 'string' && (isFrequent(value) || isPlainText(value))) return value;
  to.irregular = true;
  return value === undefined ? undefined : null;
}

/** What most payloads say: compared at once instead of letter by letter. */
function isFrequent(text: string): boolean {
  return (
    text === 'USD' ||
    text === 'usual' ||
    text === 'payment' ||
    text === 'CCCA' ||
    text === 'CASH' ||
    text === 'VISA' ||
    text === 'FinancialTransaction'
  );
}

export function readIdentifier(value: unknown, index: number, to: Regularity): IdentifierView | null {
  if (!isObject(value)) return malformed(to);
  let identifierValue: Read<string>;
  let use: Read<string>;
  let isEmpty = true;
  for (const name in value) {
    isEmpty = false;
    if (name === 'value') identifierValue = readText(value[name], to);
    else if (name === 'use') use = readText(value[name], to);
    else to.irregular = true;
  }
  return isEmpty ? malformed(to) : { index, value: identifierValue, use };
}

/** Reads a CodeableConcept; `extension` is the index of the extension that carries it, -1 for `Basic.code`. */
export function readConcept(value: unknown, extension: number, to: Regularity): ConceptView | null {
  if (!isObject(value)) return malformed(to);
  let codings: Read<CodingView[]>;
  let complete = true;
  let isEmpty = true;
  for (const name in value) {
    isEmpty = false;
    const member = value[name];
    if (name === 'coding') {
      if (Array.isArray(member) && member.length > 0) {
        codings = [];
        for (let index = 0; index < member.length; index++) {
          const coding = readCoding(member[index], index, to);
          if (coding === null) complete = false;
          else codings.push(coding);
        }
      } else if (member !== undefined) codings = malformed(to);
    } else if (name === 'text') readText(member, to);
    else to.irregular = true;
  }
  return isEmpty ? malformed(to) : { extension, codings, complete };
}

function readCoding(value: unknown, index: number, to: Regularity): CodingView | null {
  if (!isObject(value)) return malformed(to);
  let system: Read<string>;
  let code: Read<string>;
  let display: Read<string>;
  let isEmpty = true;
  for (const name in value) {
    isEmpty = false;
    if (name === 'code') code = readText(value[name], to);
    else if (name === 'system') system = readSystem(value[name], to);
    else if (name === 'display') display = readText(value[name], to);
    else to.irregular = true;
  }
  return isEmpty ? malformed(to) : { index, system, code, display };
}

/** The two systems that are documented need not be looked through letter by letter. */
function readSystem(value: unknown, to: Regularity): Read<string> {
  if (value === PAYMENT_TYPE_SYSTEM) return PAYMENT_TYPE_SYSTEM;
  return value === PAYMENT_METHOD_SYSTEM ? PAYMENT_METHOD_SYSTEM : readText(value, to);
}

/** Reads a Money of the extension at `extension`, or of its child at `child`. */
export function readMoney(
  value: unknown,
  extension: number,
  child: number,
  numbers: NumberReading,
  to: Regularity,
): MoneyView | null {
  if (!isObject(value)) return malformed(to);
  let amount: Read<Decimal>;
  let currency: Read<string>;
  let isEmpty = true;
  for (const name in value) {
    isEmpty = false;
    if (name === 'value') amount = readDecimal(value[name], extension, child, numbers, to);
    else if (name === 'currency') currency = readText(value[name], to);
    else to.irregular = true;
  }
  return isEmpty ? malformed(to) : { extension, child, value: amount, currency };
}

function readDecimal(
  value: unknown,
  extension: number,
  child: number,
  numbers: NumberReading,
  to: Regularity,
): Read<Decimal> {
  if (numbers.literals !== undefined) {
    const nested = child < 0 ? '' : `/extension/${child}`;
    const literal = numbers.literals.get(`/extension/${extension}${nested}/valueMoney/value`);
    if (literal !== undefined) return decimalFromText(literal) ?? null;
  }
  if (typeof value === 'number') return decimalFromNumber(value) ?? malformed(to);
  to.irregular = true;
  if (numbers.numericStrings && isNumericString(value)) return decimalFromText(value) ?? null;
  return value === undefined ? undefined : null;
}

export function readTarget(
  value: unknown,
  extension: number,
  child: number,
  context: Parameters<typeof parseTarget>[1],
  to: Regularity,
): TargetView | null {
  if (!isObject(value)) return malformed(to);
  let reference: Read<string>;
  let type: Read<string>;
  let isEmpty = true;
  for (const name in value) {
    isEmpty = false;
    if (name === 'reference') reference = readText(value[name], to);
    else {
      to.irregular = true;
      if (name === 'type') type = readText(value[name], to);
    }
  }
  return isEmpty ? malformed(to) : { extension, child, reference, type, refersTo: parseTarget(reference, context) };
}

function malformed(to: Regularity): null {
  to.irregular = true;
  return null;
}
