import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, test } from 'vitest';
import { loadRules } from './load-rules.ts';
import { REQUIRED_EXPORTS } from './rules-version.ts';

const folder = mkdtempSync(join(tmpdir(), 'countercheck-load-'));
afterAll(() => rmSync(folder, { recursive: true }));

const MANIFEST = '{"name":"@countercheck/rules","version":"1.2.3","exports":{".":{"default":"./dist/index.js"}}}';
const MODULE = REQUIRED_EXPORTS.map((name) => `export const ${name} = '${name}';`).join('\n');

function entry(path: string, content: string, type = '0'): Buffer {
  const header = Buffer.alloc(512);
  header.write(path, 0);
  header.write(Buffer.byteLength(content).toString(8).padStart(11, '0'), 124);
  header.write(type, 156);
  header.write('ustar', 257);
  const padded = Buffer.alloc(Math.ceil(Buffer.byteLength(content) / 512) * 512);
  padded.write(content);
  return Buffer.concat([header, padded]);
}

function tarball(name: string, ...entries: readonly Buffer[]): string {
  const path = join(folder, name);
  writeFileSync(path, gzipSync(Buffer.concat([...entries, Buffer.alloc(1024)])));
  return path;
}

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, content);
  return path;
}

async function fault(path: string): Promise<unknown> {
  try {
    await loadRules(path);
    return 'loaded';
  } catch (error) {
    const { name, code, message } = error as { name: string; code: string; message: string };
    return [name, code, message.replaceAll(folder, '')];
  }
}

describe('a version of the rules is loaded', () => {
  test('from a tarball, also where a path needs a header of its own', async () => {
    const long = `package/${'d/'.repeat(60)}index.js`;
    const path = tarball(
      'long.tgz',
      entry('package/package.json', MANIFEST.replace('dist/index.js', long.slice('package/'.length))),
      entry('PaxHeader', `${long.length + 10} path=${long}\n`, 'x'),
      entry('package/cut', MODULE),
    );
    const { version, rules } = await loadRules(path);
    expect([version, Object.keys(rules).toSorted()]).toEqual(['1.2.3', [...REQUIRED_EXPORTS].toSorted()]);
  });

  test.each(['.', 'node_modules/@countercheck/rules', 'packages/rules'])(
    'from a folder that has it in %s',
    async (at) => {
      const name = `folder-${at.length}`;
      file(`${name}/${at}/package.json`, MANIFEST);
      file(`${name}/${at}/dist/index.js`, MODULE);
      if (at !== '.') file(`${name}/package.json`, '{"name":"my-project"}');
      expect((await loadRules(join(folder, name))).version).toBe('1.2.3');
    },
  );
});

describe('what holds no version of the rules is answered in one line', () => {
  const manifest = entry('package/package.json', MANIFEST);

  test.each([
    ['a missing path', () => join(folder, 'missing.tgz'), 'FILE_UNREADABLE', /^cannot read .*ENOENT.*name a tarball/],
    ['a text', () => file('text.tgz', 'hello'), 'RULES_INVALID', /is no tarball of a package/],
    ['an archive of nothing', () => tarball('empty.tgz'), 'RULES_INVALID', /holds no @countercheck\/rules/],
    [
      'something zipped',
      () => file('zip.tgz', gzipSync('x'.repeat(600))),
      'RULES_INVALID',
      /is no tarball of a package/,
    ],
    [
      'an archive that is cut',
      () => file('cut.tgz', gzipSync(entry('package/a', 'x'.repeat(600)).subarray(0, 700))),
      'RULES_INVALID',
      /is no tarball/,
    ],
    [
      'a path that leads out',
      () => tarball('out.tgz', entry('package/../../out', 'x')),
      'RULES_INVALID',
      /is no tarball of a package/,
    ],
    [
      'another package',
      () => tarball('other.tgz', entry('package/package.json', '{"name":"left-pad","version":"1.0.0"}')),
      'RULES_INVALID',
      /holds no @countercheck\/rules/,
    ],
    [
      'a package that is not built',
      () => tarball('unbuilt.tgz', manifest),
      'RULES_INVALID',
      /has no \.\/dist\/index\.js: build/,
    ],
    [
      'code that throws',
      () => tarball('throws.tgz', manifest, entry('package/dist/index.js', 'throw new Error("no");')),
      'RULES_INVALID',
      /cannot be loaded/,
    ],
    [
      'a version that lacks what is compared',
      () => tarball('old.tgz', manifest, entry('package/dist/index.js', MODULE.replace('judgeToken', 'judgeTokens'))),
      'RULES_INVALID',
      /exports no judgeToken:/,
    ],
  ] as const)('%s', async (_, make, code, message) => {
    expect(await fault(make())).toEqual(['UsageError', code, expect.stringMatching(message)]);
  });
});
