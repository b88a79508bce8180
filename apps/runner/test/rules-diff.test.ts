import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { createFolder } from './folder.ts';
import { payloadLine } from './payloads.ts';
import { type Ended, runInProcess } from './run-in-process.ts';

vi.setConfig({ testTimeout: 180_000 });

const SOURCES = new URL('../../../packages/rules/src/index.ts', import.meta.url).href;
const SAME = `export * from '${SOURCES}';`;
/** Refuses what the rules of this command accept. */
const STRICTER = `${SAME}
import { createValidator as create } from '${SOURCES}';
export const createValidator = (options) => {
  const validator = create(options);
  return { validateText: (text) => ({ ...validator.validateText(text), valid: false }) };
};`;

function writeRules(folder: string, code: string): void {
  mkdirSync(join(folder, 'dist'), { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{ "name": "@countercheck/rules", "version": "7.0.0" }');
  writeFileSync(join(folder, 'dist/index.js'), code);
}

async function diff(words: readonly string[], folder: string, environment = {}): Promise<Ended> {
  return await runInProcess(['rules', 'diff', ...words], { folder, environment });
}

describe('rules diff', () => {
  test('says that nothing differs, and ends with 0, where two versions judge alike', async () => {
    const folder = createFolder();
    writeRules(join(folder, 'now'), SAME);
    const { code, output, errors } = await diff(['this', 'now'], folder);
    expect({ code, errors, last: output.trimEnd().split('\n').at(-1) }).toEqual({
      code: 0,
      errors: '',
      last: 'No verdict, finding or word differs.',
    });
  });

  test('names what is refused now, payloads of the user too, and ends with 1', async () => {
    const folder = createFolder();
    writeRules(join(folder, 'now'), STRICTER);
    writeFileSync(join(folder, 'day.ndjson'), `${payloadLine()}\n${payloadLine()}\n`);
    const { code, output } = await diff(['this', 'now', 'day.ndjson', '--format', 'json'], folder);
    const { level, flips } = JSON.parse(output) as { level: string; flips: { name: string; change: string }[] };
    expect(code).toBe(1);
    expect(level).toBe('major');
    expect(new Set(flips.map(({ change }) => change))).toEqual(new Set(['accepted, now refused']));
    expect(flips.map(({ name }) => name)).toEqual(expect.arrayContaining(['day.ndjson:1', 'day.ndjson:2']));
  });

  test('finds a version by its number in the folder releases', async () => {
    const folder = createFolder();
    mkdirSync(join(folder, 'releases'));
    writeFileSync(join(folder, 'releases/countercheck-rules-0.1.0.tgz'), 'no tarball');
    const { code, errors } = await diff(['0.1.0', 'this'], folder);
    expect({ code, errors: errors.replace(folder, '') }).toEqual({
      code: 2,
      errors:
        "countercheck: /releases/countercheck-rules-0.1.0.tgz is no tarball of a package: 'npm pack @countercheck/rules' writes one.\n",
    });
  });

  test('lets npm fetch a version that is not there, and says in one line when it cannot', async () => {
    const registry = createServer((_, response) => response.writeHead(404).end('{}')).listen(0, '127.0.0.1');
    await once(registry, 'listening');
    const { port } = registry.address() as AddressInfo;
    const environment = {
      PATH: process.env['PATH'],
      npm_config_registry: `http://127.0.0.1:${port}`,
      npm_config_cache: createFolder(),
    };
    const { code, errors } = await diff(['99.0.0', 'this'], createFolder(), environment);
    registry.close();
    expect({ code, errors }).toEqual({
      code: 2,
      errors:
        'countercheck: version 99.0.0 of @countercheck/rules cannot be fetched (E404): name a published version, or a tarball or folder that you have.\n',
    });
  });

  test('loads what npm fetched', async () => {
    const folder = createFolder();
    const npm = join(folder, 'npm');
    writeFileSync(npm, '#!/bin/sh\necho "$2" > "$4/asked-for"\n');
    chmodSync(npm, 0o755);
    const environment = { PATH: `${folder}${delimiter}${process.env['PATH']}` };
    const { code, errors } = await diff(['latest', 'this'], folder, environment);
    expect({ code, errors }).toEqual({
      code: 2,
      errors: expect.stringMatching(/asked-for is no tarball of a package/),
    });
  });

  test.each([
    [['diff'], "'countercheck rules diff' takes two versions: OLD NEW, each a tarball, a folder, a version, or this."],
    [
      ['diff', 'this'],
      "'countercheck rules diff' takes two versions: OLD NEW, each a tarball, a folder, a version, or this.",
    ],
    [
      ['dif'],
      "unknown action 'dif'; did you mean diff? Accepted is diff OLD NEW; 'countercheck rules' alone lists the catalogue.",
    ],
    [['--format', 'markdown'], "--format 'markdown' is for rules diff: the catalogue is printed as pretty or json."],
  ])('answers %j in one line', async (words, message) => {
    const { code, errors, output } = await runInProcess(['rules', ...words], { folder: createFolder() });
    expect({ code, errors, output }).toEqual({ code: 2, errors: `countercheck: ${message}\n`, output: '' });
  });

  test('answers a file that is not there in one line', async () => {
    const { code, errors } = await diff(['gone.tgz', 'this'], createFolder());
    expect(code).toBe(2);
    expect(errors).toMatch(/^countercheck: cannot read .*gone\.tgz \(ENOENT\): name a tarball.*\n$/);
  });
});
