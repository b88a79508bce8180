import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { newestSection } from './release/changelog.ts';
import { copyRepository } from './release/copy-repository.ts';
import { cutRelease } from './release/cut-release.ts';
import { listPackages } from './release/released-packages.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const copy = copyRepository(root);
process.on('exit', () => rmSync(copy, { recursive: true, force: true }));

const before = new Map(listPackages(copy).map(({ name, version }) => [name, version]));
const cut = await cutRelease(copy, { again: false });
if ('refused' in cut) {
  console.error(cut.refused);
  process.exit(1);
}

const released = listPackages(copy);
const tarballs = join(copy, 'tarballs');
mkdirSync(tarballs);
for (const { folder } of released) {
  run(folder, 'pnpm', ['run', 'build']);
  run(folder, 'pnpm', ['pack', '--pack-destination', tarballs]);
}

console.log('Versions');
for (const { name, version } of released) console.log(`  ${name} ${before.get(name)} -> ${version}`);
console.log('\nTarballs');
for (const file of readdirSync(tarballs))
  console.log(`  ${file} ${Math.ceil(statSync(join(tarballs, file)).size / 1024)} kB`);
console.log(`  kept for the next release: ${cut.tarball.slice(copy.length + 1)}`);
for (const { name, folder } of released) {
  const changelog = join(folder, 'CHANGELOG.md');
  if (existsSync(changelog)) console.log(`\n${name}\n${newestSection(readFileSync(changelog, 'utf8'))}`);
}
console.log('\nNothing was published, and no file of the work tree was changed.');

function run(folder: string, command: string, args: readonly string[]): void {
  const PATH = `${join(root, 'node_modules/.bin')}${delimiter}${process.env['PATH']}`;
  execFileSync(command, args, { cwd: folder, env: { ...process.env, PATH }, stdio: ['ignore', 'ignore', 'inherit'] });
}
