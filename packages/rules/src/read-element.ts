import { type Decimal, decimalFromNumber, decimalFromText } from './decimal.ts';
import { isOwn, type JsonObject } from './json-value.ts';
import { readIdentifierUse, readIdentifierValue, readText, type Regularity } from './read-text.ts';
import { parsePlainTarget, parseTarget, type TargetReference } from './target-reference.ts';
import {
  isPaymentMethod,
  isPaymentMethodDisplay,
  isTransactionType,
  PAYMENT_METHOD_SYSTEM,
  PAYMENT_TYPE_SYSTEM,
} from './terminology.ts';
import { FACT } from './view-facts.ts';
import { withAdded } from './with-added.ts';
import type { CodingView, ConceptView, IdentifierView, MoneyView, Read, TargetView } from './transaction-view.ts';

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

export function readIdentifier(value: unknown, index: number, to: Regularity): IdentifierView | null {
  if (typeof value !== 'object' || value === null) return malformed(to);
  const identifier = value as JsonObject;
  let identifierValue: Read<string>;
  let use: Read<string>;
  let isEmpty = true;
  for (const name in identifier) {
    if (!isOwn(identifier, name)) continue;
    isEmpty = false;
    if (name === 'value') identifierValue = readIdentifierValue(identifier[name], to);
    else if (name === 'use') use = readIdentifierUse(identifier[name], to);
    else if (isItem(identifier, to)) return null;
  }
  if (isEmpty) return malformed(to);
  if (identifierValue === undefined) to.facts |= FACT.gap;
  return { index, value: identifierValue, use };
}

/** Reads a CodeableConcept; `extension` is the index of the extension that carries it, -1 for `Basic.code`. */
export function readConcept(value: unknown, extension: number, to: Regularity): ConceptView | null {
  if (typeof value !== 'object' || value === null) return malformed(to);
  const concept = value as JsonObject;
  let codings: Read<CodingView[]>;
  let complete = true;
  let isEmpty = true;
  for (const name in concept) {
    if (!isOwn(concept, name)) continue;
    isEmpty = false;
    if (name === 'coding') {
      const list = concept[name];
      if (Array.isArray(list) && list.length > 0) {
        codings = NONE;
        for (let index = 0; index < list.length; index++) {
          const coding = readCoding(list[index], index, to);
          if (coding === null) complete = false;
          else codings = withAdded(codings, coding);
        }
      } else if (list !== undefined) codings = malformed(to);
    } else if (name === 'text') readDisplay(concept[name], to);
    else if (isItem(concept, to)) return null;
  }
  return isEmpty ? malformed(to) : { extension, codings, complete };
}

/** Shared, and never added to. */
const NONE: never[] = [];

function readCoding(value: unknown, index: number, to: Regularity): CodingView | null {
  if (typeof value !== 'object' || value === null) return malformed(to);
  const coding = value as JsonObject;
  let system: Read<string>;
  let code: Read<string>;
  let display: Read<string>;
  let isEmpty = true;
  for (const name in coding) {
    if (!isOwn(coding, name)) continue;
    isEmpty = false;
    if (name === 'code') code = readCode(coding[name], to);
    else if (name === 'system') system = readSystem(coding[name], to);
    else if (name === 'display') display = readDisplay(coding[name], to);
    else if (isItem(coding, to)) return null;
  }
  return isEmpty ? malformed(to) : { index, system, code, display };
}

/** The codes that are documented need not be looked through letter by letter. */
function readCode(value: unknown, to: Regularity): Read<string> {
  if (typeof value === 'string' && isDocumentedCode(value)) return value;
  return readText(value, to);
}

function isDocumentedCode(text: string): boolean {
  return text === 'FinancialTransaction' || isTransactionType(text) || isPaymentMethod(text);
}

/** Nor need the names of the methods. */
function readDisplay(value: unknown, to: Regularity): Read<string> {
  if (typeof value === 'string' && isPaymentMethodDisplay(value)) return value;
  return readText(value, to);
}

/** The two systems that are documented need not be looked through letter by letter. */
function readSystem(value: unknown, to: Regularity): Read<string> {
  if (typeof value === 'string' && value === PAYMENT_TYPE_SYSTEM) return PAYMENT_TYPE_SYSTEM;
  if (typeof value === 'string' && value === PAYMENT_METHOD_SYSTEM) return PAYMENT_METHOD_SYSTEM;
  return readText(value, to);
}

/** Reads a Money of the extension at `extension`, or of its child at `child`. */
export function readMoney(
  value: unknown,
  extension: number,
  child: number,
  numbers: NumberReading,
  to: Regularity,
): MoneyView | null {
  if (typeof value !== 'object' || value === null) return malformed(to);
  const money = value as JsonObject;
  let amount: Read<Decimal>;
  let currency: Read<string>;
  let isEmpty = true;
  for (const name in money) {
    if (!isOwn(money, name)) continue;
    isEmpty = false;
    if (name === 'value') amount = readDecimal(money[name], extension, child, numbers, to);
    else if (name === 'currency') currency = money[name] === 'USD' ? 'USD' : readText(money[name], to);
    else if (isItem(money, to)) return null;
  }
  if (isEmpty) return malformed(to);
  if (amount === undefined) to.facts |= FACT.gap;
  if (!isUsualMoney(amount, currency)) to.facts |= FACT.unusualMoney;
  return { extension, child, value: amount, currency };
}

/** Cents are what `decimalFromNumber` makes of a number with at most two decimals. */
function isUsualMoney(amount: Read<Decimal>, currency: Read<string>): boolean {
  return typeof currency === 'string' && currency === 'USD' && !!amount && amount.scale === 2 && amount.digits > 0;
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
  if (typeof value !== 'object' || value === null) return malformed(to);
  const target = value as JsonObject;
  let reference: Read<string>;
  let type: Read<string>;
  let refersTo: TargetReference | undefined;
  let isEmpty = true;
  for (const name in target) {
    if (!isOwn(target, name)) continue;
    isEmpty = false;
    if (name === 'reference') {
      const text = target[name];
      if (typeof text === 'string') refersTo = parsePlainTarget(text);
      reference = refersTo === undefined ? readText(text, to) : (text as string);
    } else {
      if (isItem(target, to)) return null;
      if (name === 'type') type = readText(target[name], to);
    }
  }
  if (isEmpty) return malformed(to);
  refersTo ??= parseTarget(reference, context);
  if (type !== undefined || refersTo === undefined || !isUsualTarget(refersTo)) to.facts |= FACT.unusualTarget;
  return { extension, child, reference, type, refersTo };
}

function isUsualTarget({ type, id }: TargetReference): boolean {
  return type === 'Encounter' || id.charCodeAt(0) === GUARANTOR;
}

/** Accounts of guarantors begin with a G. */
const GUARANTOR = 0x47;

/** An unknown member was met. @returns whether it is the item of a list that stands in the place of an object: asked then only. */
function isItem(of: object, to: Regularity): boolean {
  to.irregular = true;
  return Array.isArray(of);
}

function malformed(to: Regularity): null {
  to.irregular = true;
  return null;
}
