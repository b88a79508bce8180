import { REQUIREMENTS } from '@countercheck/rules';
import { Ajv, type ValidateFunction } from 'ajv';
import schema from '../../schemas/scenario.schema.json' with { type: 'json' };
import { nearNames } from '../near-names.ts';
import { readYaml, type YamlFile } from '../read-yaml.ts';
import { needsOf, unknownPlaceholder } from './needs-of.ts';
import type { Arrangement, Assertion, Need, Scenario, Step, StepBody } from './scenario.ts';

interface WrittenScenario {
  id: string;
  title: string;
  needs?: Need[];
  unless?: Scenario['unless'];
  posts: 'nothing' | 'money';
  arrange?: {
    clock?: string;
    balances?: Record<string, string | number>;
    activities?: Record<string, { month: string; balance: string | number }[]>;
  };
  steps: WrittenStep[];
}

type WrittenStep = { title?: string; expect?: Record<string, Assertion> } & Record<string, unknown>;

let compiled: ValidateFunction<WrittenScenario> | undefined;

/**
 * Reads one scenario.
 * @throws UsageError SCENARIO_INVALID with file, line and column
 */
export function readScenario(text: string, file: string): Scenario {
  compiled ??= new Ajv({ allErrors: true, verbose: true, strict: false }).compile<WrittenScenario>(schema);
  const yaml = readYaml(text, file, 'SCENARIO_INVALID', compiled);
  const { id, title, posts, arrange = {}, needs = [], unless = {} } = yaml.value;
  const saved = new Set<string>();
  const steps = yaml.value.steps.map((step, index) => toStep(step, ['steps', index], yaml, saved));
  if (!steps.some(assertsSomething))
    throw yaml.fail(['steps'], 'no step has an expectation: a scenario must name the requirements it decides.');
  return {
    id,
    title,
    posts,
    unless,
    arrange: toArrangement(arrange),
    needs: [
      ...new Set<Need>([...needs, ...needsOf(steps), ...(yaml.value.arrange ? (['arranged-world'] as const) : [])]),
    ].toSorted(),
    steps,
    source: file,
  };
}

function toStep(
  written: WrittenStep,
  path: (string | number)[],
  yaml: YamlFile<WrittenScenario>,
  saved: Set<string>,
): Step {
  const { title, expect = {}, ...body } = written;
  const [kind = ''] = Object.keys(body);
  checkRequirements(expect, path, yaml);
  checkPlaceholders(body, path, yaml, saved);
  const content = body[kind];
  checkNames(kind, content, expect, path, yaml, saved);
  const rest = { expect, ...(title !== undefined && { title }) };
  if (kind === 'parallel') {
    const parallel = (content as WrittenStep[]).map((step, index) => toStep(step, [...path, kind, index], yaml, saved));
    return { kind, parallel, ...rest };
  }
  if (kind === 'repeat') {
    const { times, steps } = content as { times: number; steps: WrittenStep[] };
    return {
      kind,
      repeat: { times, steps: steps.map((step, index) => toStep(step, [...path, kind, 'steps', index], yaml, saved)) },
      ...rest,
    };
  }
  // The schema has checked that `content` is what this kind of step holds.
  return { ...({ kind, [kind]: content } as unknown as StepBody), ...rest };
}

/** Names used must have been saved by an earlier step. */
function checkNames(
  kind: string,
  content: unknown,
  expect: Record<string, Assertion>,
  path: (string | number)[],
  yaml: YamlFile<WrittenScenario>,
  saved: Set<string>,
): void {
  const mustBeSaved = (name: string, at: (string | number)[]) => {
    if (!saved.has(name))
      throw yaml.fail(
        at,
        `'${name}' was not saved by an earlier step${saved.size > 0 ? `; saved are ${[...saved].join(', ')}` : ''}.`,
      );
  };
  const members: Record<string, unknown> = typeof content === 'object' && content !== null ? { ...content } : {};
  const sender = members['as'];
  if (typeof sender === 'string' && !['system', 'user', 'patient', 'nobody'].includes(sender))
    mustBeSaved(sender, [...path, kind, 'as']);
  for (const [requirement, assertion] of Object.entries(expect)) {
    if (assertion === 'holds') continue;
    const at = [...path, 'expect', requirement];
    if ('should' in assertion && (kind === 'balance' || kind === 'wait'))
      throw yaml.fail(at, `'should' is for what is answered; say of a balance what it is.`);
    if ('equals' in assertion) mustBeSaved(assertion.equals, at);
    if ('unchanged' in assertion && typeof assertion.unchanged === 'string') mustBeSaved(assertion.unchanged, at);
    if ('postedToMonths' in assertion) {
      if (kind !== 'balance') throw yaml.fail(at, `'postedToMonths' is about a balance: ask for it there.`);
      mustBeSaved(assertion.postedToMonths.since, at);
      mustBeSaved(assertion.postedToMonths.by, at);
    }
    if ('pages' in assertion && !members['follow'])
      throw yaml.fail(at, `'pages' is about all pages of a search: let it follow them (follow: true).`);
    if ('change' in assertion) mustBeSaved(assertion.change.since, at);
    if ('change' in assertion && !isDecimal(assertion.change.by)) mustBeSaved(String(assertion.change.by), at);
  }
  const until = members['until'];
  if (typeof until === 'object' && until !== null && 'since' in until)
    mustBeSaved(String(until.since), [...path, kind, 'until', 'since']);
  const pays = members['pays'];
  if (typeof pays === 'object' && pays !== null && 'since' in pays)
    mustBeSaved(String(pays.since), [...path, kind, 'pays', 'since']);
  if (typeof members['save'] === 'string') saved.add(members['save']);
}

function checkRequirements(
  expect: Record<string, Assertion>,
  path: (string | number)[],
  yaml: YamlFile<WrittenScenario>,
): void {
  const known = REQUIREMENTS.map(({ id }): string => id);
  for (const requirement of Object.keys(expect)) {
    if (known.includes(requirement)) continue;
    const near = nearNames(requirement, known);
    const hint = near.length > 0 ? `did you mean ${near.join(' or ')}?` : `'countercheck rules' lists them.`;
    throw yaml.fail([...path, 'expect', requirement], `no requirement '${requirement}': ${hint}`);
  }
}

function checkPlaceholders(
  content: unknown,
  path: (string | number)[],
  yaml: YamlFile<WrittenScenario>,
  saved: ReadonlySet<string>,
): void {
  if (typeof content === 'string') {
    const unknown = unknownPlaceholder(content, saved);
    if (unknown) throw yaml.fail(path, `no value '{${unknown.name}}': accepted are ${unknown.accepted.join(', ')}.`);
  } else if (Array.isArray(content)) {
    for (const [index, item] of content.entries()) checkPlaceholders(item, [...path, index], yaml, saved);
  } else if (typeof content === 'object' && content !== null) {
    for (const [name, member] of Object.entries(content)) {
      if (name !== 'parallel' && name !== 'steps') checkPlaceholders(member, [...path, name], yaml, saved);
    }
  }
}

function toArrangement({ clock, balances, activities }: NonNullable<WrittenScenario['arrange']>): Arrangement {
  const mapValues = <T, U>(record: Record<string, T>, change: (value: T) => U) =>
    Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));
  return {
    ...(clock && { clock }),
    ...(balances && { balances: mapValues(balances, String) }),
    ...(activities && {
      activities: mapValues(activities, (list) =>
        list.map(({ month, balance }) => ({ month, balance: String(balance) })),
      ),
    }),
  };
}

function assertsSomething(step: Step): boolean {
  if (Object.keys(step.expect).length > 0) return true;
  if (step.kind === 'parallel') return step.parallel.some(assertsSomething);
  return step.kind === 'repeat' && step.repeat.steps.some(assertsSomething);
}

/** Whether a `by` is an amount rather than the name of a saved create. */
export function isDecimal(by: string | number): boolean {
  return typeof by === 'number' || /^-?\d+(\.\d+)?$/.test(by);
}
