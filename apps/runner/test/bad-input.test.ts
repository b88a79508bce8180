import { describe, expect, test, vi } from 'vitest';
import { createFolder } from './folder.ts';
import { numbered, payload } from './payloads.ts';
import { runInProcess } from './run-in-process.ts';

vi.setConfig({ testTimeout: 60_000 });

const files = {
  'good.json': payload(),
  'empty.json': '',
  'blank.ndjson': '\n \n',
  'picture.json': Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0]),
  'nothing/readme.txt': 'no payload here',
  'tenant-broken.yaml': 'aliases: [',
  'tenant-wrong.yaml': 'aliases: ["0111"]\nlocation: ["98920358"]\n',
  'scenario.yaml': 'id: one\ntitle: [\n',
  'countercheck.config.yaml':
    'servers:\n  sandbox:\n    baseUrl: https://fhir-ehr-code.cerner.com/r4/ec2458f2-1e24-41c8-b71b-0e701af7583d\n',
};

describe('a mistake is told in one line and ends with 2:', () => {
  test.each([
    [
      'an unknown command',
      ['validat'],
      "no command 'validat'; did you mean validate? Commands are run, validate, mock, fuzz, doctor, report, rules, explain, init.",
    ],
    [
      'an option before the command',
      ['--quite'],
      "unknown option '--quite': name a command first. Commands are run, validate, mock, fuzz, doctor, report, rules, explain, init.",
    ],
    [
      'an unknown option',
      ['validate', '--formt', 'json', 'good.json'],
      "unknown option '--formt'; did you mean --format? Options of 'countercheck validate' are --reading, --all-readings, --tenant, --format, --output, --max-warnings, --config, --no-color, --quiet, --help.",
    ],
    [
      'an unknown short option',
      ['validate', '-x', 'good.json'],
      "unknown option '-x'. Options of 'countercheck validate' are --reading, --all-readings, --tenant, --format, --output, --max-warnings, --config, --no-color, --quiet, --help.",
    ],
    [
      'a value that is missing',
      ['validate', 'good.json', '--format'],
      '--format needs a value: --format FORMAT. Accepted are pretty, json, ndjson, junit, github, markdown, html.',
    ],
    [
      'an option where a value should be',
      ['validate', '--tenant', '--quiet', 'good.json'],
      '--tenant needs a value: --tenant FILE.',
    ],
    ['a value for a switch', ['validate', '--quiet=yes', 'good.json'], '--quiet takes no value: write --quiet alone.'],
    [
      'an option given twice',
      ['validate', '--format', 'json', '--format', 'junit', 'good.json'],
      '--format is given more than once: give it once.',
    ],
    [
      'an unknown format',
      ['validate', '--format', 'jsn', 'good.json'],
      "--format 'jsn' is not known; did you mean json? Accepted are pretty, json, ndjson, junit, github, markdown, html.",
    ],
    [
      'an unknown reading',
      ['validate', '--reading', 'strikt', 'good.json'],
      "--reading 'strikt' is not known; did you mean strict? Accepted are default, strict, lenient, and AMB-NN=READING for a single ambiguity.",
    ],
    [
      'an unknown reading of an ambiguity',
      ['validate', '--reading', 'AMB-02=loose', 'good.json'],
      "--reading 'loose' is not known. Accepted are default, strict, lenient, and AMB-NN=READING for a single ambiguity.",
    ],
    [
      'two readings for all',
      ['validate', '--reading', 'strict', '--reading', 'lenient', 'good.json'],
      '--reading is given more than once for all ambiguities: give it once, and AMB-NN=READING for single ones.',
    ],
    [
      'a number that is none',
      ['validate', '--max-warnings', 'few', 'good.json'],
      "--max-warnings 'few' is not a whole number from 0 to 1000000000.",
    ],
    [
      'all readings and one of them',
      ['validate', '--all-readings', '--reading', 'strict', 'good.json'],
      '--all-readings judges under every reading: leave out --reading.',
    ],
    [
      'all readings in a format without room for them',
      ['validate', '--all-readings', '--format', 'junit', 'good.json'],
      '--all-readings is told by --format pretty, json, ndjson only: choose one of them instead of junit.',
    ],
    [
      'no file',
      ['validate'],
      "'countercheck validate' needs FILE…: a .json file with one payload, an .ndjson or .jsonl file with one payload a line, a folder with such files, a glob in quotes, or - for standard input.",
    ],
    [
      'an operand too many',
      ['rules', 'all'],
      "unknown action 'all'. Accepted is diff OLD NEW; 'countercheck rules' alone lists the catalogue.",
    ],
    [
      'a file that is not there',
      ['validate', 'god.json'],
      'god.json: there is no such file or folder; did you mean good.json? Give a file, a folder or a glob in quotes.',
    ],
    [
      'a folder without payloads',
      ['validate', 'nothing'],
      'nothing: no .json, .ndjson or .jsonl file in this folder or below; name the files, or give a glob in quotes.',
    ],
    [
      'a glob that matches nothing',
      ['validate', 'day-*.json'],
      'day-*.json: no file matches; check the pattern, and put it in quotes.',
    ],
    ['an empty file', ['validate', 'empty.json'], 'empty.json: the file is empty; give a payload as JSON text.'],
    [
      'a file of blank lines',
      ['validate', 'blank.ndjson'],
      'blank.ndjson: the file is empty; give a payload as JSON text.',
    ],
    ['empty standard input', ['validate', '-'], '<stdin>: the file is empty; give a payload as JSON text.'],
    [
      'a binary file',
      ['validate', 'picture.json'],
      'picture.json: this is a binary file; give a payload as JSON text in UTF-8.',
    ],
    [
      'a tenant file that is not there',
      ['validate', '--tenant', 'tenant.yaml', 'good.json'],
      'tenant.yaml: there is no such file; check the name.',
    ],
    [
      'a tenant file that is no YAML',
      ['validate', '--tenant', 'tenant-broken.yaml', 'good.json'],
      expect.stringMatching(/^tenant-broken\.yaml:\d+:\d+: not valid YAML: /) as string,
    ],
    [
      'a tenant file with an unknown member',
      ['validate', '--tenant', 'tenant-wrong.yaml', 'good.json'],
      expect.stringMatching(
        /^tenant-wrong\.yaml:2:1: unknown member 'location' in the file: accepted are .*locations/,
      ) as string,
    ],
    [
      'an unknown report format',
      ['run', '--report', 'pdf'],
      expect.stringMatching(
        /^--report: no format 'pdf'\. Accepted are .*junit.*, each with =PATH if you like\.$/,
      ) as string,
    ],
    [
      'a report without a path',
      ['run', '--report', 'junit='],
      '--report junit= needs a path: --report junit=PATH, or --report junit for conformance/report.xml.',
    ],
    [
      'two reports in one place',
      ['run', '--report', 'json=a.txt', '--report', 'junit=a.txt'],
      "--report: 'a.txt' cannot hold both the json and the junit report; give one another path.",
    ],
    [
      'an unknown scenario',
      ['run', '--scenario', 'no-such-scenario-at-all'],
      expect.stringMatching(/^no scenario 'no-such-scenario-at-all'/) as string,
    ],
    [
      'a scenario file that is no YAML',
      ['run', '--scenarios', 'scenario.yaml'],
      expect.stringMatching(/scenario\.yaml:\d+:\d+: not valid YAML: /) as string,
    ],
    [
      'a server that is not configured',
      ['run', '--server', 'sandbx'],
      expect.stringMatching(
        /no server 'sandbx' in .*countercheck\.config\.yaml; did you mean sandbox\? Configured are mock, sandbox\.$/,
      ) as string,
    ],
    [
      'a label without a value',
      ['run', '--label', 'build'],
      "--label 'build' is not KEY=VALUE: write --label build=1.2.3.",
    ],
    [
      'a label given twice',
      ['run', '--label', 'build=1', '--label', 'build=2'],
      "--label: 'build' is given more than once: give it one value.",
    ],
    [
      'an unknown requirement',
      ['run', '--require', 'tendered-covers-amont'],
      "--require: no requirement 'tendered-covers-amont'; did you mean tendered-covers-amount? 'countercheck rules' lists them.",
    ],
    ['a seed that is none', ['run', '--seed', '-1'], "--seed '-1' is not a whole number from 0 to 4294967295."],
    [
      'a run id that is none',
      ['run', '--run-id', 'a b'],
      "--run-id 'a b' is no run id: use up to 64 letters, digits, dots, hyphens and underscores.",
    ],
    ['a port that is none', ['mock', '--port', '65536'], "--port '65536' is not a whole number from 0 to 65535."],
    [
      'a clock that is none',
      ['mock', '--clock', 'noon'],
      expect.stringMatching(/noon.* is no instant; write one like /) as string,
    ],
    [
      'an unknown requirement to explain',
      ['explain', 'tendered-cover-amount'],
      "no requirement and no ambiguity 'tendered-cover-amount'; did you mean tendered-covers-amount? 'countercheck rules' lists them.",
    ],
  ])('%s', async (_, words, message) => {
    const { code, output, errors } = await runInProcess(words, { folder: createFolder(files) });
    expect({ code, output, lines: errors.split('\n').length }).toEqual({ code: 2, output: '', lines: 2 });
    expect(errors.replace(/^countercheck: /, '').trimEnd()).toEqual(message);
  });
});

test('an address instead of a server says how to configure it', async () => {
  const { code, errors } = await runInProcess(['run', '--server', 'https://fhir.example/r4/x'], {
    folder: createFolder(),
  });
  expect({ code, errors }).toEqual({
    code: 2,
    errors:
      "countercheck: --server: 'https://fhir.example/r4/x' is an address: describe the server below 'servers' in countercheck.config.yaml and give its name there, or use mock.\n",
  });
});

test('what can be read is judged beside what cannot', async () => {
  const folder = createFolder({
    ...files,
    'short.json': payload(
      'cash-payment',
      numbered('A1', (draft) => void (draft.money('tenderedAmount')['value'] = 1)),
    ),
  });
  const { code, output, errors } = await runInProcess(
    ['validate', 'short.json', 'gone.json', 'empty.json', '--format', 'ndjson'],
    { folder },
  );
  expect(code).toBe(2);
  expect(errors.split('\n').map((line) => line.split(':')[1])).toEqual([' gone.json', ' empty.json', undefined]);
  expect(
    output
      .split('\n')
      .filter(Boolean)
      .map((line): unknown => JSON.parse(line)),
  ).toMatchObject([{ file: 'short.json', valid: false }]);
});

test.each([
  [
    'an unknown deviation',
    ['mock', '--deviation', 'posts-twic'],
    "--deviation: no deviation 'posts-twic'; did you mean posts-twice? 'countercheck mock --list-deviations' lists them.",
  ],
  [
    'a fault that is none',
    ['mock', '--fault', 'fire'],
    expect.stringMatching(/^"fire" is no fault; write NAME\[=VALUE\]\[@RATE\]\[\*TIMES\]/) as string,
  ],
  [
    'a world that is not there',
    ['mock', '--world', 'world.yaml'],
    'world.yaml: there is no such file; check the name.',
  ],
  [
    'a world that is none',
    ['mock', '--world', 'scenario.yaml'],
    expect.stringMatching(/^scenario\.yaml:\d+:\d+: /) as string,
  ],
  [
    'a state that is none',
    ['mock', '--state', 'good.json'],
    expect.stringMatching(/good\.json:1: this is no state of the mock; name another file or a new one\.$/) as string,
  ],
  [
    'a grade without a command',
    ['mock', '--grade'],
    '--grade needs a command to judge: countercheck mock --grade -- COMMAND.',
  ],
  [
    'a command without a grade',
    ['mock', '--', 'npm', 'test'],
    'a command behind -- is for --grade: countercheck mock --grade -- COMMAND.',
  ],
  [
    'a report without a grade',
    ['mock', '--report', 'json'],
    '--report is for --grade: countercheck mock --grade -- COMMAND.',
  ],
  [
    'a command that is not there',
    ['mock', '--grade', '--', 'no-such-program'],
    "--grade: 'no-such-program' cannot be run (ENOENT); name a program, and give it options behind its name.",
  ],
  [
    'waivers that are not there',
    ['run', '--waivers', 'waivers.yaml'],
    'waivers.yaml: there is no such file; check the name.',
  ],
  [
    'waivers that are none',
    ['run', '--waivers', 'scenario.yaml'],
    expect.stringMatching(/^scenario\.yaml:\d+:\d+: not valid YAML: /) as string,
  ],
  [
    'a baseline that is none',
    ['run', '--baseline', 'good.json'],
    expect.stringMatching(/good\.json: not a report of Countercheck/) as string,
  ],
  [
    'a dry run with a report',
    ['run', '--dry-run', '--report', 'junit'],
    '--dry-run makes no report: leave out --report, or let a script read --report json=-.',
  ],
])('%s is told in one line and ends with 2', async (_, words, message) => {
  const { code, output, errors } = await runInProcess(words, { folder: createFolder(files) });
  expect({ code, output, message: errors.replace(/^countercheck: /, '').trimEnd() }).toEqual({
    code: 2,
    output: '',
    message,
  });
});
