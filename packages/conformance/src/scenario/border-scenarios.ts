import {
  type BasePayload,
  basePayload,
  PAYLOAD_RULES,
  type PayloadBorder,
  type PayloadRule,
} from '@countercheck/rules';
import { readPayloadFacts } from '../engine/create-body.ts';
import { retarget } from './border-target.ts';
import { needsOf, targetOf } from './needs-of.ts';
import type { Arrangement, CreateStep, Need, Scenario, Step } from './scenario.ts';

/** Test data that the documents name and every server has under a name of its own. */
const FIXTURE_OF_TARGET: Readonly<Record<string, 'encounter' | 'recurringEncounter' | 'guarantorAccount'>> = {
  'Encounter/97953536': 'encounter',
  'Encounter/97950001': 'recurringEncounter',
  'Account/G63392574': 'guarantorAccount',
};
const DOCUMENTED_ALIASES = ['0111', '3100'];
const DOCUMENTED_LOCATION = '98920358';
const DOCUMENTED_IDENTIFIER = '33358000';
/** A longer identifier is about how long one may be. */
const SHORTEST_OF_THE_LIMIT = 20;

/**
 * One scenario for each border of each payload rule: the edited payload is sent, the rules say in the reading in force
 * whether it must be refused or accepted, and the balance shows whether money moved accordingly.
 */
export function borderScenarios(): Scenario[] {
  return PAYLOAD_RULES.flatMap((rule) => rule.borders.map((border) => toScenario(rule, border)));
}

function toScenario(rule: PayloadRule, border: PayloadBorder): Scenario {
  const name = (border.fails ?? border.holds) + (border.reading === undefined ? '' : ` (${border.reading})`);
  const create = createAt(rule, border);
  const body = bodyOf(create);
  const facts = readPayloadFacts(body);
  const account = FIXTURE_OF_TARGET[facts.target ?? ''] ?? targetOf(border.of);
  const arrange = arrangementFor(facts, border);
  const send: Step = {
    kind: 'create',
    create,
    title: `send ${border.of}: ${name}`,
    expect: { [rule.id]: { asJudged: true } },
  };
  const steps: Step[] = arrange.added?.encounters
    ? [send]
    : [
        { kind: 'balance', balance: { account, save: 'before' }, expect: {} },
        send,
        {
          kind: 'balance',
          balance: { account },
          expect: { [POSTED_AS_JUDGED]: { moved: { since: 'before', by: 'sent' } } },
        },
      ];
  return {
    id: `${rule.id}--${slug(name)}`,
    title: `${rule.statement.replace(/\.$/, '')}: ${name}`,
    posts: border.fails === undefined ? 'money' : 'nothing',
    needs: [...new Set([...needsOf(steps), ...needsOfPayload(facts, border)])].toSorted(),
    arrange,
    unless: {},
    steps,
    source: `rule ${rule.id}`,
  };
}

/** The body that a border describes, for a target that is what the border supposes, and the world in which nothing else decides. */
export function atBorderAsWritten(rule: PayloadRule, border: PayloadBorder): { body: string; arrange: Arrangement } {
  const body = bodyOf(createAt(rule, border));
  return { body, arrange: arrangementFor(readPayloadFacts(body), border) };
}

function createAt(rule: PayloadRule, border: PayloadBorder): CreateStep {
  return {
    of: border.of,
    save: 'sent',
    edit: (draft) => {
      border.edit?.(draft);
      retarget(draft, rule.id, border);
    },
    ...(changesIdentifiers(border) && { identifierLength: 8 }),
    ...(isAboutCharacters(border) && { isIdentifierLengthened: true }),
    ...(border.text && { text: border.text }),
  };
}

/** Replaced by the requirement that the verdict decides: exactly once when accepted, nothing when refused. */
const POSTED_AS_JUDGED = 'posting-exact-once';

function bodyOf({ of, edit, text }: CreateStep): string {
  const draft = basePayload(of as BasePayload);
  edit?.(draft);
  const body = JSON.stringify(draft.resource);
  return text?.(body) ?? body;
}

/** Then the length of each identifier may matter, and a fresh one keeps it. */
function changesIdentifiers({ of, edit }: PayloadBorder): boolean {
  const draft = basePayload(of);
  const before = JSON.stringify(draft.resource['identifier']);
  edit?.(draft);
  return JSON.stringify(draft.resource['identifier']) !== before;
}

/** Then another identifier does as well, as long as it has the characters of this one. */
function isAboutCharacters({ of, edit }: PayloadBorder): boolean {
  const draft = basePayload(of);
  edit?.(draft);
  const { identifier } = readPayloadFacts(JSON.stringify(draft.resource));
  return identifier !== null && identifier !== DOCUMENTED_IDENTIFIER && identifier.length < SHORTEST_OF_THE_LIMIT;
}

/** A world in which the border is met for no other reason than its own: alias and target exist, and balances are kept in the currency that is sent. */
function arrangementFor(
  { target, alias, currency }: ReturnType<typeof readPayloadFacts>,
  { of, holds, tenant = {} }: PayloadBorder,
): Arrangement {
  const [, encounter] = /^Encounter\/([A-Za-z0-9.-]{1,64})$/.exec(target ?? '') ?? [];
  const isStrange = encounter !== undefined && !Object.hasOwn(FIXTURE_OF_TARGET, target ?? '');
  const aliases = {
    ...(alias !== null && { [alias]: { type: of === 'adjustment' ? 'adjustment' : 'payment' } as const }),
  };
  const added = {
    ...(alias !== null && !DOCUMENTED_ALIASES.includes(alias) && !tenant.aliases && { aliases }),
    ...(isStrange && !tenant.encounters && { encounters: { [encounter]: { recurring: false } } }),
  };
  return {
    ...keptIn(currency),
    ...(holds !== undefined && Object.keys(added).length > 0 && { added }),
  };
}

/** Balances of the documented world are in dollars unless it is arranged otherwise. */
export function keptIn(currency: string | null): Arrangement {
  return currency !== null && /^[A-Z]{3}$/.test(currency) && currency !== 'USD' ? { currency } : {};
}

/** What a hospital must have told about itself before the rules can say how it has to answer. */
function needsOfPayload(
  { target, alias, location }: ReturnType<typeof readPayloadFacts>,
  { tenant = {} }: PayloadBorder,
): Need[] {
  const needs = Object.keys(tenant)
    .filter((member) => ['aliases', 'locations', 'accounts', 'encounters'].includes(member))
    .map((member) => `tenant.${member}` as Need);
  if (target !== null && !Object.hasOwn(FIXTURE_OF_TARGET, target))
    needs.push(target.startsWith('Account') ? 'tenant.accounts' : 'tenant.encounters');
  if (alias !== null && !DOCUMENTED_ALIASES.includes(alias)) needs.push('tenant.aliases');
  if (location !== null && location !== DOCUMENTED_LOCATION) needs.push('tenant.locations');
  return needs;
}

function slug(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
}
