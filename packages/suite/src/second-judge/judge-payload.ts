import { type Court, EXCEPTIONS, type JudgedFinding, openCourt, type Reading } from './court.ts';
import { survivesParsing } from './decimal-text.ts';
import { elementsOf, partsOf, textOf } from './elements.ts';
import { judgeAllocations, judgeTendered } from './judge-allocation.ts';
import { judgeCoded } from './judge-coded.ts';
import { judgeExtensions, judgeRepeats } from './judge-extension.ts';
import { judgeFifo } from './judge-fifo.ts';
import { judgeIdentity } from './judge-identity.ts';
import { judgeMoney } from './judge-money.ts';
import { judgeNeeds, judgePaymentValues, type Kind } from './judge-payment.ts';
import { judgeBody } from './judge-shape.ts';
import { judgeTargets } from './judge-target.ts';
import { at, member, type ObjectTree, type PlacedTree, type Tree, treeOf } from './json-tree.ts';
import { methodInWords, METHODS } from './payment-methods.ts';
import { readJson } from './read-json.ts';
import { judgeConfigured, type Tenant } from './tenant.ts';

export interface Judgement {
  readonly refused: boolean;
  readonly findings: readonly JudgedFinding[];
}

const TYPE = {
  rules: 'type',
  system: 'http://terminology.hl7.org/CodeSystem/payment-type',
  supported: ['payment', 'adjustment'],
} as const;
const METHOD = {
  rules: 'method',
  system: 'http://terminology.hl7.org/CodeSystem/v2-0570',
  supported: Object.keys(METHODS),
} as const;
const REQUIRED = ['type', 'alias', 'amount', 'allocation'];

/** Judges a parsed body, from the documents alone and with nothing of `@countercheck/rules`. */
export function judgePayload(value: unknown, reading: Reading, tenant: Tenant = {}): Judgement {
  const court = openCourt(reading);
  judgeTree(court, treeOf(value), tenant);
  return adjourn(court);
}

/** Judges a body as it was sent. */
export function judgePayloadText(sent: string | Uint8Array, reading: Reading, tenant: Tenant = {}): Judgement {
  const court = openCourt(reading);
  const text = typeof sent === 'string' ? sent : decode(sent);
  if (text?.startsWith('\uFEFF') === true) court.blame('byte-order-mark', '');
  const written = text === undefined ? undefined : readJson(text.replace(/^\uFEFF/, ''));
  if (written === undefined) court.blame('body-parses', '');
  else {
    const areSame = new Map<string, boolean>();
    for (const { pointer, same } of written.duplicates) areSame.set(pointer, same && areSame.get(pointer) !== false);
    for (const [pointer, same] of areSame) {
      court.blame('duplicate-member-forbidden', pointer, same ? EXCEPTIONS.warnInLenient : undefined);
    }
    const lost = written.numbers.filter(({ literal }) => !survivesParsing(literal)).map(({ pointer }) => pointer);
    for (const pointer of new Set(lost)) court.blame('number-precision-kept', pointer);
    judgeTree(court, written.tree, tenant);
  }
  return adjourn(court);
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function adjourn(court: Court): Judgement {
  const findings = court.findings();
  return { refused: findings.some(({ severity }) => severity === 'error'), findings };
}

function judgeTree(court: Court, body: Tree, tenant: Tenant): void {
  if (body.kind !== 'object') court.blame('body-is-object', '');
  else if (body.members.size === 0) court.blame('empty-element-forbidden', '');
  else judgeObject(court, body, tenant);
}

function judgeObject(court: Court, body: ObjectTree, tenant: Tenant): void {
  judgeBody(court, body, judgeExtensions);
  judgeIdentity(court, body);
  const extensions = member(body, 'extension');
  if (extensions !== undefined && (extensions.kind !== 'list' || extensions.items.length === 0)) return;
  judgeRepeats(court, extensions, '/extension', 'body');
  for (const name of REQUIRED) {
    if (elementsOf(body, `financial-transaction-${name}`).length === 0) court.blame(`${name}-required`, '');
  }
  const type = typeOf(court, body);
  // The lenient reading does not look at what an adjustment does not need.
  const isUnread = court.reading === 'lenient' && type === 'adjustment';
  const kind: Kind = { type, method: isUnread ? undefined : methodOf(court, body) };
  judgeNeeds(court, body, kind);
  if (!isUnread) judgePaymentValues(court, body, kind);
  for (const element of elementsOf(body, 'financial-transaction-amount')) judgeMoney(court, element);
  for (const element of elementsOf(body, 'financial-transaction-tendered-amount')) {
    if (!isUnread) judgeMoney(court, element);
  }
  for (const allocation of elementsOf(body, 'financial-transaction-allocation')) {
    for (const element of partsOf(allocation, 'amount')) judgeMoney(court, element);
  }
  judgeAllocations(court, body);
  if (!isUnread) judgeTendered(court, body);
  judgeFifo(court, body, type, judgeTargets(court, body, tenant), tenant);
  judgeConfigured(court, body, type, tenant);
}

function typeOf(court: Court, body: Tree): string | undefined {
  const types = elementsOf(body, 'financial-transaction-type').map((element) => {
    const { code } = judgeCoded(court, element, TYPE);
    return { code, isReadable: element.value !== undefined };
  });
  return types.find(({ isReadable }) => isReadable)?.code;
}

function methodOf(court: Court, body: Tree): string | undefined {
  const methods = elementsOf(body, 'financial-transaction-method').map((element) => {
    const words = textOf(member(element.extension, 'valueString'));
    const named = words === undefined || court.reading !== 'lenient' ? undefined : methodInWords(words);
    if (named !== undefined) return { code: named, isReadable: true };
    const { code, codings } = judgeCoded(court, element, METHOD);
    for (const coding of codings) judgeDisplay(court, coding);
    return { code, isReadable: element.value !== undefined };
  });
  return methods.find(({ isReadable }) => isReadable)?.code;
}

function judgeDisplay(court: Court, coding: PlacedTree): void {
  const code = textOf(member(coding.item, 'code'));
  const display = textOf(member(coding.item, 'display'));
  if (code === undefined || display === undefined || !Object.hasOwn(METHODS, code)) return;
  if (display !== METHODS[code]) {
    court.blame('method-display-matches-code', at(coding.pointer, 'display'));
  }
}
