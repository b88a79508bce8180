import type { RequirementId } from '@countercheck/rules';
import type { Arbitrary } from 'fast-check';
import { readPayloadFacts } from '../engine/create-body.ts';
import { keptIn } from '../scenario/border-scenarios.ts';
import type { Arrangement, Scenario, Step } from '../scenario/scenario.ts';

/** Of the identifier in the documented payloads. */
const DOCUMENTED_LENGTH = 8;
/** Of the documented world. */
const TARGETS = ['Encounter/97953536', 'Encounter/97950001', 'Account/G63392574'];

/** What a generated payload is about. */
export interface FuzzSubject {
  /** `valid`, `mutated`, or the rule at whose border the payloads lie. */
  id: string;
  title: string;
  /** What the answer decides unless the rules refuse the payload for other reasons. */
  requirement: RequirementId;
}

/** Where the payloads of one subject come from: bodies with the documented test data. */
export interface FuzzSource {
  subject: FuzzSubject;
  /** The world in which each payload is met, where it is new each time. */
  arrange?: Arrangement;
  /** Made when it is asked for: there are many sources. */
  bodies(): Arbitrary<string>;
}

/** A scenario that sends one generated body and asks for the answer that the rules ask for. */
export function scenarioOf({ id, title, requirement }: FuzzSubject, body: string, number: number): Scenario {
  return {
    id: `fuzz-${number}`,
    title,
    posts: 'money',
    needs: ['system-token'],
    arrange: {},
    unless: {},
    steps: [
      {
        kind: 'create',
        title: `send ${title}`,
        create: {
          of: 'check-payment',
          text: () => body,
          identifierLength: DOCUMENTED_LENGTH,
          balanceIsJudged: false,
          save: 'sent',
        },
        expect: { [requirement]: { asJudged: true } },
      },
    ],
    source: `generated: ${id}`,
  };
}

/** Where each payload meets a new world, looking at the balance costs nothing: it must move by what was accepted, and by nothing else. */
export function scenarioInNewWorld({ subject, arrange }: FuzzSource, body: string, number: number): Scenario {
  const { target, currency } = readPayloadFacts(body);
  const scenario = { ...scenarioOf(subject, body, number), arrange: { ...keptIn(currency), ...arrange } };
  if (target === null || !TARGETS.includes(target)) return scenario;
  const before: Step = { kind: 'balance', balance: { account: target, save: 'before' }, expect: {} };
  const after: Step = {
    kind: 'balance',
    balance: { account: target },
    expect: { 'posting-exact-once': { moved: { since: 'before', by: 'sent' } } },
  };
  return { ...scenario, steps: [before, ...scenario.steps, after] };
}

/** The body with fresh identifiers; a longer one keeps its length, which may be what the payload is about. */
export function withIdentifier(body: string, identifier: string): string {
  return identifiersIn(body).reduce((text, value, index) => {
    const fresh = index === 0 ? identifier : `${identifier}${index}`;
    return text.replaceAll(
      JSON.stringify(value),
      JSON.stringify(value.slice(0, Math.max(0, value.length - fresh.length)) + fresh),
    );
  }, body);
}

/** Those that no rule refuses. */
function identifiersIn(body: string): string[] {
  let payload: unknown;
  try {
    payload = JSON.parse(body.replace(/^\uFEFF/, ''));
  } catch {
    return [];
  }
  const list = typeof payload === 'object' && payload !== null && 'identifier' in payload ? payload.identifier : [];
  const identifiers: unknown[] = Array.isArray(list) ? list : [];
  const values = identifiers.map((each) =>
    typeof each === 'object' && each !== null && 'value' in each ? each.value : undefined,
  );
  return [
    ...new Set(
      values.filter((value): value is string => typeof value === 'string' && /^[A-Za-z0-9]{1,250}$/.test(value)),
    ),
  ];
}
