import { AMBIGUITIES, type Requirement, REQUIREMENTS } from '@countercheck/rules';
import { createPaint, type Paint, wantsColor } from '../colors.ts';
import type { RunCommand } from '../command.ts';
import { renderColumns } from '../render-columns.ts';

/** Prints the catalogue. */
export const listRules: RunCommand = async (given, surroundings) => {
  const { output } = surroundings;
  const asJson = given.value('format') === 'json';
  const catalogue = { requirements: REQUIREMENTS, ambiguities: AMBIGUITIES };
  const paint = createPaint(wantsColor(output, given, surroundings));
  await output.write(asJson ? `${JSON.stringify(catalogue, null, 2)}\n` : renderCatalogue(paint, output.columns));
  return 0;
};

function renderCatalogue(paint: Paint, columns: number): string {
  const subjects = [...new Set(REQUIREMENTS.map(({ subject }) => subject))];
  const sections = subjects.map((subject) => {
    const requirements = REQUIREMENTS.filter((requirement) => requirement.subject === subject);
    return renderSection(`${subject} (${requirements.length})`, requirements.map(rowOf));
  });
  sections.push(
    renderSection(
      `ambiguities (${AMBIGUITIES.length})`,
      AMBIGUITIES.map(({ id, issue }) => [id, issue] as const).toSorted(byId),
    ),
  );
  const rules = REQUIREMENTS.filter(({ rule }) => rule).length;
  return `${sections.join('\n\n')}\n\n${REQUIREMENTS.length} requirements, ${rules} of them rules. countercheck explain ID says more about one.\n`;

  function renderSection(title: string, rows: readonly (readonly [string, string])[]): string {
    return `${paint('bold', title)}\n${renderColumns(rows, columns)}`;
  }
}

function rowOf({ id, severity, statement }: Requirement): readonly [string, string] {
  const level = typeof severity === 'string' ? severity : `${severity.default}, by reading`;
  return [id, `${statement} (${level})`];
}

function byId([a]: readonly [string, string], [b]: readonly [string, string]): number {
  return a < b ? -1 : 1;
}
