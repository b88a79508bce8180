import type { CommandDefinition, CommandExample, OptionDefinition } from './command.ts';
import { optionsOf } from './parse-arguments.ts';
import { renderColumns, textWidth } from './render-columns.ts';
import { wrapText } from './wrap-text.ts';

const EXIT_CODES: readonly (readonly [string, string])[] = [
  ['0', 'all is well'],
  ['1', 'findings at error level, failed scenarios, a required requirement not shown, or nothing exercised'],
  ['2', 'usage or configuration'],
  ['3', 'a server cannot be reached, or authorization failed'],
  ['4', 'the outcome of a create is unknown: money may have moved'],
  ['130', 'interrupted'],
];

const MARGIN = '  ';

/** The help of the whole program. */
export function renderOverview(commands: readonly CommandDefinition[], columns: number): string {
  return sections(
    columns,
    'countercheck judges payloads and servers of the FinancialTransaction API of Oracle Health Millennium.',
    [
      ['Usage', 'countercheck COMMAND [options]'],
      ['Commands', commands.map(({ name, about }) => [name, about] as const)],
      [
        'Options',
        [
          ['--help', 'print this help; countercheck COMMAND --help prints that of a command'],
          ['--version', 'print the version'],
        ],
      ],
      ['Examples', commands.flatMap(({ examples }) => examples.slice(0, 1))],
      ['Exit codes', EXIT_CODES],
    ],
  );
}

/** The help of one command. */
export function renderCommandHelp(command: CommandDefinition, columns: number): string {
  const { name, about, operands, behindDashes, examples } = command;
  const synopsis = [
    'countercheck',
    name,
    '[options]',
    operands?.synopsis,
    behindDashes && `-- ${behindDashes.synopsis}`,
  ];
  return sections(columns, `countercheck ${name}: ${about}.`, [
    ['Usage', synopsis.filter((part) => part !== undefined).join(' ')],
    [
      'Arguments',
      [operands, behindDashes].filter((part) => part !== undefined).map((part) => [part.synopsis, part.about] as const),
    ],
    ['Options', optionsOf(command).map((option) => [renderOption(option), aboutOption(option)] as const)],
    ['Examples', examples],
    ['Exit codes', EXIT_CODES],
  ]);
}

type Rows = readonly (readonly [string, string])[];
type Section = readonly [title: string, content: string | Rows | CommandDefinition['examples']];

function sections(columns: number, introduction: string, contents: readonly Section[]): string {
  const width = textWidth(columns);
  const rendered = contents
    .filter(([, content]) => content.length > 0)
    .map(([title, content]) => `${title}:\n${renderContent(content, width)}`);
  return `${[wrapText(introduction, width), ...rendered].join('\n\n')}\n`;
}

function renderContent(content: Section[1], width: number): string {
  if (typeof content === 'string') return MARGIN + content;
  return isRows(content)
    ? renderColumns(content, width)
    : content.map((example) => renderExample(example, width)).join('\n');
}

function isRows(content: Rows | CommandDefinition['examples']): content is Rows {
  return Array.isArray(content[0]);
}

/** The command stays on one line, to be copied. */
function renderExample({ about, command }: CommandExample, width: number): string {
  const lead = `${MARGIN}# `;
  return `${lead}${wrapText(about, width - lead.length, lead)}\n${MARGIN}${command}`;
}

function renderOption({ name, value }: OptionDefinition): string {
  return value === undefined ? `--${name}` : `--${name} ${value}`;
}

function aboutOption({ about, accepts, repeatable }: OptionDefinition): string {
  return [about, accepts && `one of ${accepts.join(', ')}`, repeatable === true && 'repeatable']
    .filter(Boolean)
    .join('; ');
}
