import { type Ambiguity, AMBIGUITIES, type Requirement, REQUIREMENTS } from '@countercheck/rules';
import { createPaint, wantsColor } from '../colors.ts';
import { CommandLineError } from '../command-line-error.ts';
import type { RunCommand } from '../command.ts';
import { didYouMean } from '../did-you-mean.ts';
import { inQuotes } from '../plain-text.ts';
import { renderColumns, textWidth } from '../render-columns.ts';
import { wrapText } from '../wrap-text.ts';
import { type Example, examplesOf, renderExample } from './examples.ts';
import { findRule } from './find-rule.ts';

/** Prints all that is known of one requirement or ambiguity. */
export const explain: RunCommand = async (given, surroundings) => {
  const { output } = surroundings;
  const entry = await findEntry(given.operands[0] ?? '');
  if (given.value('format') === 'json') {
    await output.write(`${JSON.stringify(toJson(entry), null, 2)}\n`);
    return 0;
  }
  const paint = createPaint(wantsColor(output, given, surroundings));
  const { title, text, rows, examples } = 'issue' in entry ? describeAmbiguity(entry) : describeRequirement(entry);
  const parts = [
    `${paint('bold', entry.id)}  ${title}`,
    `  ${wrapText(text, textWidth(output.columns) - 2, '  ')}`,
    renderColumns(rows, output.columns),
    ...examples.map((example) => renderExample(example, paint)),
  ];
  await output.write(`${parts.join('\n\n')}\n`);
  return 0;
};

async function findEntry(id: string): Promise<Ambiguity | Requirement> {
  const entries = [...REQUIREMENTS, ...AMBIGUITIES];
  const found = entries.find((entry) => entry.id.toLowerCase() === id.toLowerCase());
  if (found !== undefined) return found;
  const hint = await didYouMean(
    id,
    entries.map((entry): string => entry.id),
  );
  throw new CommandLineError(
    'REQUIREMENT_UNKNOWN',
    `no requirement and no ambiguity ${inQuotes(id)}${hint} 'countercheck rules' lists them.`,
  );
}

function toJson(entry: Ambiguity | Requirement): unknown {
  if ('issue' in entry) return entry;
  const { message, remedy } = findRule(entry.id) ?? {};
  return { ...entry, ...(message !== undefined && { message, remedy }), examples: examplesOf(entry.id) };
}

interface Described {
  readonly title: string;
  readonly text: string;
  readonly rows: readonly (readonly [string, string])[];
  readonly examples: readonly Example[];
}

function describeRequirement({ id, subject, statement, severity, source, knowledge, reason }: Requirement): Described {
  const rule = findRule(id);
  const rows: [string, string][] = [
    [
      'severity',
      typeof severity === 'string'
        ? severity
        : `${severity.default}; strict ${severity.strict}, lenient ${severity.lenient} (${severity.ambiguity})`,
    ],
    ['written', `${source.document}, ${source.section} (${source.basis})`],
  ];
  if (rule !== undefined) rows.push(['finding', rule.message], ['remedy', rule.remedy]);
  if (knowledge.length > 0) rows.push(['needs', `what the hospital has configured: ${knowledge.join(', ')}`]);
  if (reason !== undefined) rows.push(['no rule', reason]);
  for (const { id: ambiguity, issue } of AMBIGUITIES.filter(({ rules }) => rules.includes(id)))
    rows.push([ambiguity, issue]);
  return { title: `(${subject})`, text: statement, rows, examples: examplesOf(id) };
}

function describeAmbiguity({ id, issue, readings, rules, evidence, severity, ...meanings }: Ambiguity): Described {
  const rows: [string, string][] = [
    ['default', meanings.default],
    ['strict', meanings.strict],
    ['lenient', meanings.lenient],
    ['written', evidence.map(({ document, section }) => `${document}, ${section}`).join('; ')],
  ];
  if (readings.length > 0) rows.unshift(['taken as', readings.join(' | ')]);
  if (rules.length > 0)
    rows.push(['decides', rules.join(', ')], ['option', `--reading ${id}=strict, or ${id}=lenient`]);
  return { title: `(ambiguity, ${severity})`, text: issue, rows, examples: [] };
}
