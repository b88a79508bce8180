// Makes releases in a copy of the work tree: one, the same again, and one that has to be refused. Nothing is published.
import assert from 'node:assert/strict';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadRules } from '../packages/conformance/src/index.ts';
import { newestSection, versionsOf } from './release/changelog.ts';
import { copyRepository } from './release/copy-repository.ts';
import { type Cut, cutRelease } from './release/cut-release.ts';
import { listPackages, readRulesVersion, tarballOf } from './release/released-packages.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const copy = copyRepository(root);
process.on('exit', () => rmSync(copy, { recursive: true, force: true }));

function declare(name: string, level: string, text: string): void {
  writeFileSync(join(copy, `.changeset/${name}.md`), `---\n'@countercheck/rules': ${level}\n---\n\n${text}\n`);
}

function versionOf(cut: Cut): string {
  if ('refused' in cut) throw new Error(cut.refused);
  return cut.to;
}

const before = readRulesVersion(copy);
declare('first', 'minor', 'A first change.');
const first = versionOf(await cutRelease(copy, { again: false }));
assert.notEqual(first, before);
assert.deepEqual([...new Set(listPackages(copy).map(({ version }) => version))], [first]);
assert.equal((await loadRules(tarballOf(copy, first))).version, first);
const fhirPackage = readFileSync(join(copy, 'packages/profile/fhir/package/package.json'), 'utf8');
assert.equal((JSON.parse(fhirPackage) as { version: string }).version, first);
assert.ok(readFileSync(join(copy, 'README.md'), 'utf8').includes(`countercheck ${first} `));
console.log(`passed  ${before} -> ${first}: versions, changelogs, pages and the tarball of the rules`);

declare('second', 'patch', 'A second change.');
const again = versionOf(await cutRelease(copy, { again: true }));
const changelog = readFileSync(join(copy, 'packages/rules/CHANGELOG.md'), 'utf8');
assert.equal(again, first);
assert.deepEqual(versionsOf(changelog).slice(0, 2), [first, before]);
for (const text of ['A first change.', 'A second change.'])
  assert.ok(newestSection(changelog).includes(text), `${text} is not in\n${changelog}`);
console.log(`passed  ${again} again, with what came since`);

const rule = join(copy, 'packages/rules/src/payload/tendered-covers-amount.ts');
const source = readFileSync(rule, 'utf8');
const stricter = source.replace('>= 0', '> 0');
assert.notEqual(stricter, source, 'the rule of the tendered amount compares otherwise than this check knows');
writeFileSync(rule, stricter);
declare('third', 'patch', 'A small thing.');
// A module is loaded once: the changed rules are judged by a process of their own.
const { execFileSync } = await import('node:child_process');
const script = `import { cutRelease } from ${JSON.stringify(join(root, 'scripts/release/cut-release.ts'))};
const cut = await cutRelease(${JSON.stringify(copy)}, { again: false });
console.log(JSON.stringify(cut));`;
const file = join(copy, 'cut-again.mts');
writeFileSync(file, script);
const words = ['--conditions=@countercheck/source', '--import=tsx', file];
const refusal = JSON.parse(execFileSync(process.execPath, words, { cwd: root, encoding: 'utf8' })) as Cut;
assert.ok('refused' in refusal && refusal.refused.includes('accepted, now refused'), JSON.stringify(refusal));
assert.ok(existsSync(join(copy, '.changeset/third.md')), 'a refused release leaves its changesets');
console.log('passed  an incompatible change of a rule is not released as a patch');
