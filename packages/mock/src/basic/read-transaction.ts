import { decimalFromText, ZERO, type Decimal } from '@countercheck/rules';
import type { Transaction } from '../posting/post-transaction.ts';

const PAYMENT_TYPE_SYSTEM = 'http://terminology.hl7.org/CodeSystem/payment-type';
const STRUCTURE_DEFINITION = 'https://fhir-ehr.cerner.com/r4/StructureDefinition/';

/**
 * What an accepted payload asks for. Whether it is right has been judged before; this takes any value and never throws,
 * because a deviation may have accepted anything.
 */
export function readTransaction(resource: unknown): Transaction {
  const extensions = listOf(memberOf(resource, 'extension'));
  const find = (id: string): unknown => {
    const url = STRUCTURE_DEFINITION + id;
    return extensions.find((extension) => memberOf(extension, 'url') === url);
  };
  const children = listOf(memberOf(find('financial-transaction-allocation'), 'extension'));
  const child = (url: string): unknown => children.find((extension) => memberOf(extension, 'url') === url);
  const money = memberOf(find('financial-transaction-amount') ?? child('amount'), 'valueMoney');
  const fifo = memberOf(find('apply-first-in-first-out'), 'valueBoolean');
  return {
    type: readType(find('financial-transaction-type')),
    identifier: readIdentifier(listOf(memberOf(resource, 'identifier'))),
    alias: textOf(memberOf(find('financial-transaction-alias'), 'valueString')),
    target: readTarget(textOf(memberOf(memberOf(child('target'), 'valueReference'), 'reference'))),
    amount: readAmount(memberOf(money, 'value')),
    currency: textOf(memberOf(money, 'currency')),
    applyFirstInFirstOut: typeof fifo === 'boolean' ? fifo : undefined,
  };
}

/** The first identifier of use `usual`, else the first (AMB-21); only those with a value. */
function readIdentifier(identifiers: readonly unknown[]): string {
  const valued = identifiers.filter((identifier) => textOf(memberOf(identifier, 'value')) !== '');
  const usual = valued.find((identifier) => memberOf(identifier, 'use') === 'usual');
  return textOf(memberOf(usual ?? valued[0], 'value'));
}

/** `Encounter/1` of a relative, absolute or versioned reference. */
function readTarget(reference: string): string {
  return /(?:^|\/)((?:Encounter|Account)\/[^/]+)(?:\/_history\/[^/]*)?$/.exec(reference)?.[1] ?? reference;
}

function readAmount(value: unknown): Decimal {
  return decimalFromText(typeof value === 'number' ? String(value) : textOf(value)) ?? ZERO;
}

/** The code of the documented system; another system's says nothing unless it stands alone. */
function readType(extension: unknown): Transaction['type'] {
  const codings = listOf(memberOf(memberOf(extension, 'valueCodeableConcept'), 'coding'));
  const bound = codings.filter((coding) => memberOf(coding, 'system') === PAYMENT_TYPE_SYSTEM);
  const deciding = bound.length > 0 ? bound : codings;
  return deciding.some((coding) => memberOf(coding, 'code') === 'adjustment') ? 'adjustment' : 'payment';
}

/** What JSON has parsed inherits nothing of the names asked for here. */
function memberOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined;
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
