// Installs the packed packages into an empty folder, as a consumer gets them, and uses what they promise from there.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'countercheck-consumer-'));
const tarballs = join(folder, 'tarballs');
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));

function run(command, args, cwd, expected = 0) {
  const result = spawnSync(command, args, { cwd, encoding: 'utf8', shell: process.platform === 'win32' });
  if (result.status === expected) return result.stdout;
  console.error(`${command} ${args.join(' ')} ended with ${result.status}\n${result.stdout}${result.stderr}`);
  process.exit(1);
}

const published = ['packages', 'apps']
  .flatMap((parent) => readdirSync(join(root, parent)).map((name) => join(root, parent, name)))
  .map((path) => ({ path, manifest: JSON.parse(readFileSync(join(path, 'package.json'), 'utf8')) }))
  .filter(({ manifest }) => !manifest.private);

mkdirSync(tarballs);
for (const { path } of published) run('pnpm', ['pack', '--pack-destination', tarballs], path);
writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'consumer', private: true, type: 'module' }));
const files = readdirSync(tarballs).map((name) => join(tarballs, name));
run('npm', ['install', '--no-audit', '--no-fund', '--loglevel=error', ...files], folder);

const importable = published
  .filter(({ manifest }) => manifest.exports?.['.'] !== undefined)
  .map(({ manifest }) => manifest.name);
const imports = importable.map((name) => `await import('${name}')`).join('; ');
run(process.execPath, ['--input-type=module', '--eval', imports], folder);

writeFileSync(join(folder, 'not-a-transaction.json'), '{"resourceType":"Basic"}');
run('npx', ['countercheck', 'validate', 'not-a-transaction.json'], folder, 1);
const summary = run('npx', ['countercheck', 'run'], folder);
console.log(`${files.length} packages, as installed from their tarballs, import, judge and run.\n${summary.trim()}`);
