import { listOf, objectOf, parseObject } from './json-values.ts';
import { basePayload, type BasePayload, type Draft } from '@countercheck/rules';
import type { Fixtures } from '../configuration/server-configuration.ts';
import type { CreateStep } from '../scenario/scenario.ts';

/** The values of the documented examples that stand for what a server must hold. */
const DOCUMENTED = {
  identifier: '33358000',
  encounter: '97953536',
  recurringEncounter: '97950001',
  encounterWithoutBalance: '97953537',
  guarantorAccount: 'G63392574',
  payment: '0111',
  adjustment: '3100',
  location: '98920358',
  financialAccount: 'F703726',
  statement: 'S2580833',
} as const;

const EXTENSION = 'https://fhir-ehr.cerner.com/r4/StructureDefinition/';
const LITERAL = /"\\u0001(-?\d+(?:\.\d+)?)"/g;

/** What a create says, as far as it can be read. */
export interface PayloadFacts {
  identifier: string | null;
  target: string | null;
  alias: string | null;
  location: string | null;
  /** The value of the amount, as it stands. */
  amount: string | null;
  currency: string | null;
  type: string | null;
  /** null: not said. */
  isFifo: boolean | null;
}

/** Builds the body that a create step describes; `fill` replaces placeholders. */
export function buildCreateBody(
  step: CreateStep,
  fixtures: Fixtures,
  identifier: string,
  fill: (text: string) => string,
): string {
  if (step.body !== undefined) return fill(step.body);
  const draft = basePayload((step.of ?? 'check-payment') as BasePayload);
  // The amount sets the others too, so it comes first.
  const changes = Object.entries(step.with ?? {}).toSorted(
    ([a], [b]) => Number(b === 'amount') - Number(a === 'amount'),
  );
  for (const [slot, value] of changes) setSlot(draft, slot, typeof value === 'string' ? fill(value) : value);
  for (const element of step.without ?? []) draft.remove(element as 'alias');
  Object.assign(draft.resource, step.add);
  step.edit?.(draft);
  if (step.isIdentifierLengthened) lengthenIdentifiers(draft, identifier);
  const body = JSON.stringify(draft.resource).replaceAll(LITERAL, '$1');
  return withFixtures(step.text?.(body) ?? body, fixtures, identifier);
}

function lengthenIdentifiers({ resource }: Draft, identifier: string): void {
  for (const each of listOf(resource['identifier'])) {
    if (typeof each !== 'object' || each === null || !('value' in each) || typeof each.value !== 'string') continue;
    if (each.value !== DOCUMENTED.identifier) each.value = identifier + each.value;
  }
}

function setSlot(draft: Draft, slot: string, value: string | number | boolean): void {
  const decimal = typeof value === 'string' ? `\u0001${value}` : value;
  switch (slot) {
    case 'amount':
      return draft.setAmount(decimal);
    case 'allocationAmount':
      draft.allocated['value'] = decimal;
      return;
    case 'tenderedAmount':
      draft.money('tenderedAmount')['value'] = decimal;
      return;
    case 'currency':
      for (const money of [draft.money('amount'), draft.allocated]) money['currency'] = value;
      return;
    case 'target':
      draft.target['reference'] = value;
      return;
    case 'method':
      draft.coding('method')['code'] = value;
      delete draft.coding('method')['display'];
      return;
    case 'date':
      draft.extension('date')['valueDate'] = value;
      return;
    case 'fifo':
      draft.remove('fifo');
      draft.add('fifo', { valueBoolean: value });
      return;
    case 'location':
      draft.remove('location');
      draft.add('location', { valueString: value });
      return;
    default:
      draft.setText(slot as 'alias', String(value));
  }
}

/** Puts the server's own test data and a fresh identifier where the base payloads have the documented ones. */
function withFixtures(body: string, fixtures: Fixtures, identifier: string): string {
  const changes: [string, string | undefined][] = [
    [`"${DOCUMENTED.identifier}"`, `"${identifier}"`],
    [`Encounter/${DOCUMENTED.encounter}`, fixtures.encounter && `Encounter/${fixtures.encounter}`],
    [
      `Encounter/${DOCUMENTED.recurringEncounter}`,
      fixtures.recurringEncounter && `Encounter/${fixtures.recurringEncounter}`,
    ],
    [
      `Encounter/${DOCUMENTED.encounterWithoutBalance}`,
      fixtures.encounterWithoutBalance && `Encounter/${fixtures.encounterWithoutBalance}`,
    ],
    [`Account/${DOCUMENTED.guarantorAccount}`, fixtures.guarantorAccount && `Account/${fixtures.guarantorAccount}`],
    [`Account/${DOCUMENTED.financialAccount}`, fixtures.financialAccount && `Account/${fixtures.financialAccount}`],
    [`Account/${DOCUMENTED.statement}`, fixtures.statement && `Account/${fixtures.statement.account}`],
    [`"${DOCUMENTED.payment}"`, fixtures.aliases?.payment && `"${fixtures.aliases.payment}"`],
    [`"${DOCUMENTED.adjustment}"`, fixtures.aliases?.adjustment && `"${fixtures.aliases.adjustment}"`],
    [`"${DOCUMENTED.location}"`, fixtures.location && `"${fixtures.location}"`],
  ];
  return changes.reduce(
    (text, [documented, own]) => (own === undefined ? text : text.replaceAll(documented, own)),
    body,
  );
}

/** Reads what matters for money; null for what cannot be read. */
export function readPayloadFacts(body: string): PayloadFacts {
  const payload = parseObject(body.replace(/^\uFEFF/, ''));
  const extensions = listOf(payload['extension']).map(objectOf);
  const extension = (id: string) => extensions.find(({ url }) => url === EXTENSION + id) ?? {};
  const target =
    listOf(extension('financial-transaction-allocation')['extension'])
      .map(objectOf)
      .find(({ url }) => url === 'target') ?? {};
  const money = objectOf(extension('financial-transaction-amount')['valueMoney']);
  const identifiers = listOf(payload['identifier']).map(objectOf);
  const usual = identifiers.find(({ use }) => use === 'usual') ?? identifiers[0] ?? {};
  return {
    identifier: textOrNull(usual['value']),
    target: textOrNull(objectOf(target['valueReference'])['reference']),
    alias: textOrNull(extension('financial-transaction-alias')['valueString']),
    location: textOrNull(extension('financial-transaction-location')['valueString']),
    amount: typeof money['value'] === 'number' ? String(money['value']) : null,
    currency: textOrNull(money['currency']),
    type: textOrNull(
      objectOf(listOf(objectOf(extension('financial-transaction-type')['valueCodeableConcept'])['coding'])[0])['code'],
    ),
    isFifo: booleanOrNull(extension('apply-first-in-first-out')['valueBoolean']),
  };
}

function booleanOrNull(value: unknown): boolean | null {
  return typeof value === 'boolean' ? value : null;
}

function textOrNull(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
