// Packs the package in the current folder and judges the tarball, as a consumer gets it: publint, are-the-types-wrong, and what
// scripts/expected-package.mjs says of it.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { EXPECTED } from './expected-package.mjs';
import { judgeTarball } from './judge-tarball.mjs';

const scratch = mkdtempSync(join(tmpdir(), 'countercheck-pack-'));
process.on('exit', () => rmSync(scratch, { recursive: true, force: true }));

function run(command, args) {
  const result = spawnSync(command, args, { encoding: 'utf8', shell: process.platform === 'win32' });
  if (result.status === 0) return result.stdout;
  console.error(`${command} ${args.join(' ')}\n${result.stdout}${result.stderr}`);
  process.exit(1);
}

const packed = JSON.parse(run('pnpm', ['pack', '--json', '--pack-destination', scratch]));
mkdirSync(join(scratch, 'unpacked'));
run('tar', ['-xzf', packed.filename, '-C', join(scratch, 'unpacked')]);
const folder = join(scratch, 'unpacked/package');
const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
const files = packed.files.map(({ path }) => path);
const packedBytes = statSync(packed.filename).size;
const faults = judgeTarball({ folder, manifest, files, packedBytes, expected: EXPECTED[manifest.name] });
for (const fault of faults) console.error(`${manifest.name}: ${fault}`);
if (faults.length > 0) process.exit(1);

run('publint', ['run', packed.filename, '--strict']);
const isImported = manifest.exports !== undefined;
if (isImported) run('attw', [packed.filename, '--profile', 'esm-only']);
console.log(
  `${manifest.name}: ${files.length} files, ${Math.ceil(packedBytes / 1000)} kB packed; ${isImported ? 'publint and are-the-types-wrong agree' : 'publint agrees'}.`,
);
