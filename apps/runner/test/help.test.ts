import { describe, expect, test, vi } from 'vitest';
import { COMMANDS } from '../src/commands.ts';
import { Arguments } from '../src/arguments.ts';
import { optionsOf, parseArguments } from '../src/parse-arguments.ts';
import { readRequired } from '../src/run/run-options.ts';
import { createFolder } from './folder.ts';
import { runInProcess } from './run-in-process.ts';

vi.setConfig({ testTimeout: 60_000 });

describe.each(COMMANDS)('the help of $name', (command) => {
  test('names each option once and has examples of the command', async () => {
    const { code, output, errors } = await runInProcess([command.name, '--help'], { folder: createFolder() });
    expect({ code, errors }).toEqual({ code: 0, errors: '' });
    const options = [...output.matchAll(/^ {2}--([a-z-]+)/gm)].map(([, name]) => name);
    expect(options).toEqual(optionsOf(command).map(({ name }) => name));
    expect(command.examples.length).toBeGreaterThanOrEqual(2);
    for (const { command: example } of command.examples) expect(output).toContain(`\n  ${example}\n`);
  });

  test('is what "help" says, too', async () => {
    const folder = createFolder();
    expect(await runInProcess(['help', command.name], { folder })).toEqual(
      await runInProcess([command.name, '-h'], { folder }),
    );
  });

  test.each([40, 60, 100])(
    'is no wider than a terminal of %i columns, but for commands and single words',
    async (columns) => {
      const { output } = await runInProcess([command.name, '--help'], { folder: createFolder(), columns });
      const wide = output
        .split('\n')
        .filter((line) => line.length > columns && !line.includes('countercheck ') && line.trim().includes(' '));
      expect(wide).toEqual([]);
    },
  );
});

test.each(COMMANDS.flatMap(({ examples }) => examples.map(({ command }) => command)))(
  'the example "%s" is accepted',
  async (example) => {
    const words = (example.split('countercheck ').at(-1) ?? '').split(' ').map((word) => word.replaceAll("'", ''));
    const command = COMMANDS.find(({ name }) => name === words[0]);
    const given = command && (await parseArguments(command, words.slice(1)));
    expect(given).toBeInstanceOf(Arguments);
    expect(given && (await readRequired(given, []))).toEqual(given?.values('require').flatMap((ids) => ids.split(',')));
  },
);

test('the overview lists the commands', async () => {
  const { code, output } = await runInProcess(['--help'], { folder: createFolder() });
  expect(code).toBe(0);
  const listed = /Commands:\n([\s\S]*?)\n\n/
    .exec(output)?.[1]
    ?.match(/^ {2}\w+/gm)
    ?.map((name) => name.trim());
  expect(listed).toEqual(COMMANDS.map(({ name }) => name));
});

test('no command at all prints the overview as an error', async () => {
  const folder = createFolder();
  const { output: overview } = await runInProcess(['--help'], { folder });
  expect(await runInProcess([], { folder })).toEqual({ code: 2, output: '', errors: overview });
});

test('the version is printed', async () => {
  expect(await runInProcess(['--version'], { folder: createFolder() })).toEqual({
    code: 0,
    output: expect.stringMatching(/^\d+\.\d+\.\d+\n$/),
    errors: '',
  });
});
