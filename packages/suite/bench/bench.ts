import process from 'node:process';
import { ajv } from './contenders/ajv.ts';
import { countercheck } from './contenders/countercheck.ts';
import { fhirJs } from './contenders/fhir-js.ts';
import { fhirpath } from './contenders/fhirpath.ts';
import { medplum } from './contenders/medplum.ts';
import { zod } from './contenders/zod.ts';
import { measure } from './measure.ts';
import { measureStartUp } from './start-up.ts';

const FAST = 8000;
const SLOW = 12_000;
const IMPORT_BAR = 15;
const START_BAR = 1.6;

interface Row {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly bar?: number | undefined;
}

if (!import.meta.resolve('@countercheck/rules').endsWith('/dist/index.js'))
  throw new Error('The bench measures what is published: run it with "npm run bench", which builds first.');

const startUp = measureStartUp();
const measured = [
  ...countercheck().flatMap((contenders) => measure(contenders, FAST)),
  ...measure([zod()], FAST),
  ...measure([await ajv(), fhirJs(), medplum(), fhirpath()], SLOW),
];
const rows: Row[] = [
  ...measured.map(({ contender: { name, bar }, ratio }) => ({ name, bar, value: ratio, unit: 'x JSON.parse' })),
  { name: 'import of the rules', value: startUp.importing, unit: 'ms more than an empty module', bar: IMPORT_BAR },
  { name: 'countercheck validate one.json', value: startUp.validating, unit: 'x node -e 0', bar: START_BAR },
];

process.stdout.write(
  `Node ${process.versions.node}. Medians of rounds in which JSON.parse and the judge took turns on the same texts.\n`,
);
for (const { name, value, unit, bar } of rows) {
  const digits = value.toFixed(value < 10 ? 3 : 1);
  const verdict = bar === undefined ? '' : ` (bar ${bar}${value > bar ? ', MISSED' : ''})`;
  process.stdout.write(`${name.padEnd(44)}${digits.padStart(8)} ${unit}${verdict}\n`);
}
const missed = rows.filter(({ value, bar }) => bar !== undefined && value > bar);
for (const { name, value, unit, bar } of missed)
  process.stderr.write(`MISSED: ${name} takes ${value.toFixed(3)} ${unit}; the bar is ${bar}.\n`);
process.exitCode = missed.length === 0 ? 0 : 1;
