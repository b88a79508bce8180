import type { Catalogue, CataloguedRule } from '../catalogue.ts';
import type { CoveredRequirement } from '../coverage/coverage.ts';
import { compactJson } from './compact-json.ts';
import { renderVectorExamples } from './exchange-examples.ts';
import { renderBorders } from './payload-examples.ts';
import { renderPlaces } from './places.ts';
import type { Vector } from './vectors.ts';
import { BASES, fenced, KNOWLEDGE, renderPlace, renderSeverity, SUBJECTS, table } from './words.ts';

/** Longer fragments are folded, and still longer ones left out. */
const LONGEST_SHOWN = 40;
const LONGEST_FOLDED = 300;

interface PayloadApplicability {
  readonly present?: readonly string[];
  readonly type?: string;
  readonly methods?: readonly string[];
}

function renderApplicability(appliesTo: unknown): string | undefined {
  if (typeof appliesTo !== 'object' || appliesTo === null) return undefined;
  const { present = [], type, methods = [] } = appliesTo as PayloadApplicability;
  const who = type === undefined ? 'every transaction' : `every ${type}`;
  const by = methods.length === 0 ? '' : ` by ${methods.join(', ')}`;
  const having = present.length === 0 ? '' : ` with ${present.map((name) => `\`${name}\``).join(' and ')}`;
  return `${who}${by}${having}`;
}

function renderFacts({ requirement, sentences }: CoveredRequirement, rule: CataloguedRule | undefined): string {
  const { source, subject, severity, knowledge } = requirement;
  const rows = [['judged on', SUBJECTS[subject]]];
  const applicability = subject === 'payload' ? renderApplicability(rule?.appliesTo) : undefined;
  if (applicability !== undefined) rows.push(['applies to', applicability]);
  rows.push(['severity', renderSeverity(severity, '../')]);
  for (const exception of rule?.exceptions ?? [])
    rows.push(['severity in one case', renderSeverity(exception.severity, '../')]);
  rows.push(['written in', renderPlace(source)], ['basis', BASES[source.basis]]);
  if (sentences.length > 0) rows.push(['[sentences](../coverage.md)', renderPlaces(sentences)]);
  if (knowledge.length > 0) rows.push(['needs to be known', knowledge.map((each) => KNOWLEDGE[each]).join('; ')]);
  if (rule !== undefined)
    rows.push(['issue type', `\`${rule.issueType}\``], ['source', `[${rule.path}](../../${rule.path})`]);
  return table(['', ''], rows);
}

/** Breaks an expression at the operators that stand outside of all brackets and quotes. */
function breakLines(expression: string): string {
  const parts = expression.split(/('(?:[^'\\]|\\.)*'|[()]| and | or )/);
  let depth = 0;
  return parts
    .map((part) => {
      if (part === '(') depth += 1;
      if (part === ')') depth -= 1;
      return depth === 0 && (part === ' and ' || part === ' or ') ? `\n${part.trimStart()}` : part;
    })
    .join('');
}

function renderSchema({ schema, path }: CataloguedRule): string {
  if (typeof schema === 'object' && 'cannot' in schema) return `Not in JSON Schema: ${String(schema['cannot'])}`;
  const text = compactJson(schema);
  const lines = text.split('\n').length;
  const lead = 'As JSON Schema 2020-12, over the whole payload';
  if (lines > LONGEST_FOLDED) return `${lead}: ${lines} lines, built in the [source of the rule](../../${path}).`;
  if (lines <= LONGEST_SHOWN) return `${lead}:\n\n${fenced('json', text)}`;
  return `${lead}:\n\n<details><summary>${lines} lines</summary>\n\n${fenced('json', text)}\n\n</details>`;
}

function renderEncodings(rule: CataloguedRule): string[] {
  const { schema, invariant } = rule;
  if (schema === undefined || invariant === undefined) return [];
  const path =
    typeof invariant === 'string'
      ? `As FHIRPath, on the resource:\n\n${fenced('text', breakLines(invariant))}`
      : `Not in FHIRPath: ${invariant.cannot}`;
  return ['## In other languages', renderSchema(rule), path];
}

function renderRule(rule: CataloguedRule, examples: string): string[] {
  const words = `> ${rule.message}\n>\n> ${rule.remedy}`;
  return ['## What a finding says', words, examples, ...renderEncodings(rule)];
}

/** The page of one requirement. */
export async function renderRulePage(
  covered: CoveredRequirement,
  { rules }: Catalogue,
  vectors: readonly Vector[],
): Promise<string> {
  const { id, statement, reason } = covered.requirement;
  const rule = rules.get(id);
  const parts = [
    '<!-- Generated from the rules and vectors by "npm run generate": do not edit. -->',
    `# ${id}`,
    statement,
    renderFacts(covered, rule),
  ];
  if (rule === undefined) parts.push('## Why there is no rule', reason ?? '');
  else if (rule.borders !== undefined) parts.push(...renderRule(rule, await renderBorders(rule)));
  else parts.push(...renderRule(rule, renderVectorExamples(rule, vectors)));
  const shown = covered.scenarios.map((scenario) => `- [${scenario.id}](../../${scenario.path})`);
  if (shown.length > 0) parts.push('## Scenarios that decide it', shown.join('\n'));
  parts.push('[All requirements](README.md)');
  return `${parts.join('\n\n')}\n`;
}
