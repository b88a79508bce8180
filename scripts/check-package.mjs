// Packs the package in the current folder and lets publint and are-the-types-wrong judge the tarball, as a consumer gets it.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const folder = mkdtempSync(join(tmpdir(), 'countercheck-pack-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));

function run(command, args) {
  const result = spawnSync(command, args, { encoding: 'utf8', shell: process.platform === 'win32' });
  if (result.status === 0) return result.stdout;
  console.error(`${command} ${args.join(' ')}\n${result.stdout}${result.stderr}`);
  process.exit(1);
}

const manifest = JSON.parse(readFileSync('package.json', 'utf8'));
const packed = JSON.parse(run('pnpm', ['pack', '--json', '--pack-destination', folder]));
run('publint', ['run', packed.filename, '--strict']);
if (manifest.exports !== undefined) run('attw', [packed.filename, '--profile', 'esm-only']);
console.log(`${manifest.name}: ${packed.files.length} files, publint and are-the-types-wrong agree.`);
