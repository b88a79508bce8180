import type { Requirement, RequirementSubject } from '../../packages/rules/src/index.ts';
import type { Catalogue } from '../catalogue.ts';
import { BASES, SUBJECTS, table } from './words.ts';

const HEADINGS: Readonly<Record<RequirementSubject, string>> = {
  payload: 'The body of a create',
  batch: 'Several payloads together',
  response: 'Answers of the server',
  search: 'Search requests',
  authorization: 'Tokens and access',
  client: 'What an application does',
  server: 'What several requests show',
  none: 'What nothing can show',
};

function severityByReading({ severity }: Requirement): string {
  if (typeof severity === 'string') return severity;
  return `${severity.default} / ${severity.strict} / ${severity.lenient}`;
}

function renderSubject(subject: RequirementSubject, requirements: readonly Requirement[]): string[] {
  const rows = requirements
    .filter((requirement) => requirement.subject === subject)
    .map((requirement) => [
      `[${requirement.id}](${requirement.id}.md)`,
      requirement.statement,
      severityByReading(requirement),
      requirement.source.basis,
    ]);
  if (rows.length === 0) return [];
  return [`## ${HEADINGS[subject]}`, table(['requirement', 'what must be true', 'severity', 'basis'], rows)];
}

/** The index of all requirements, by what shows them. */
export function renderIndex({ requirements }: Catalogue): string {
  const rules = requirements.filter(({ rule }) => rule).length;
  const subjects = Object.keys(SUBJECTS) as RequirementSubject[];
  const bases = Object.entries(BASES).map(([basis, meaning]) => {
    return [basis, meaning, String(requirements.filter(({ source }) => source.basis === basis).length)];
  });
  const parts = [
    '<!-- Generated from the rules by "npm run generate": do not edit. -->',
    '# Requirements',
    `Each requirement has one id, which names it everywhere: in findings, reports, scenarios, vectors and here. ${rules} of ${requirements.length} are rules: one subject, such as a payload or an answer, shows whether they are met. The others say why they are none.`,
    table(['basis', 'meaning', 'requirements'], bases),
    'Severity is one word, or three for the default, strict and lenient [readings](../ambiguities.md) where the documents are ambiguous. `none` makes no finding. An `error` makes a subject invalid; a `warning` does not.',
    'The examples on the pages are edits of [valid payloads](valid-payloads.md). Which sentences a requirement stands for is told in [coverage](../coverage.md), which rules JSON Schema and FHIRPath can say in [where a rule can be said](../encodings.md).',
    ...subjects.flatMap((subject) => renderSubject(subject, requirements)),
  ];
  return `${parts.join('\n\n')}\n`;
}
