import { lstatSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';

const KILOBYTE = 1000;
/** A module that only passes on what another one exports has nothing to map. */
const LONGEST_SHIM = 500;
/** What imports a file: a declaration or a module, at the start or later. */
const relativeImport = /(?:from|import)\s*\(?\s*["'](\.{1,2}\/[^"']+)["']/g;
/** A path of the machine on which it was built. */
const machinePath = /(?<![\w.-])(?:\/(?:work|home|root|Users|tmp)\/|[A-Z]:\\\\Users)/;

/**
 * What is wrong with a packed package, one line each.
 * @param {{ folder: string, manifest: Record<string, any>, files: readonly string[], packedBytes: number, expected: { files: readonly (string | RegExp)[], packed: number, unpacked: number } | undefined }} tarball
 *   `folder` holds the unpacked files.
 */
export function judgeTarball({ folder, manifest, files, packedBytes, expected }) {
  if (expected === undefined)
    return ['is not listed in scripts/expected-package.mjs: say there what its tarball holds.'];
  const unpacked = files.reduce((sum, file) => sum + lstatSync(join(folder, file)).size, 0);
  return [
    ...unexpected(files, expected.files),
    ...overBudget('packed', packedBytes, expected.packed),
    ...overBudget('unpacked', unpacked, expected.unpacked),
    ...leftOver(folder, manifest, files),
    ...files.flatMap((file) => judgeText(folder, file, files)),
    ...judgeManifest(manifest),
  ];
}

function unexpected(files, expected) {
  const matches = (entry, file) => (typeof entry === 'string' ? entry === file : entry.test(file));
  const surplus = files.filter((file) => !expected.some((entry) => matches(entry, file)));
  const missing = expected.filter((entry) => !files.some((file) => matches(entry, file)) && typeof entry === 'string');
  return [
    ...surplus.map((file) => `${file} does not belong in the tarball.`),
    ...missing.map((file) => `${file} is missing in the tarball.`),
  ];
}

function overBudget(what, bytes, kilobytes) {
  const measured = Math.ceil(bytes / KILOBYTE);
  return measured > kilobytes ? [`${what} it has ${measured} kB; its budget is ${kilobytes} kB.`] : [];
}

/** A module that nothing leads to is left from an earlier build. */
function leftOver(folder, manifest, files) {
  const entries = [...Object.values(manifest.exports ?? {}), ...Object.values(manifest.bin ?? {})]
    .flatMap((entry) => (typeof entry === 'string' ? [entry] : Object.values(entry)))
    .map((path) => posix.normalize(path))
    .filter((path) => files.includes(path));
  const reached = new Set(entries);
  for (const file of reached) {
    if (!/\.(?:js|d\.ts)$/.test(file)) continue;
    for (const [, target] of readFileSync(join(folder, file), 'utf8').matchAll(relativeImport)) {
      const path = posix.join(dirname(file), target);
      const declared = path.replace(/\.js$/, '.d.ts');
      for (const found of [path, declared].filter((one) => files.includes(one))) reached.add(found);
    }
  }
  return files
    .filter((file) => /^dist\/[^/]+\.(?:js|d\.ts)$/.test(file) && !reached.has(file))
    .map((file) => `${file} is reached from no entry.`);
}

function judgeText(folder, file, files) {
  const text = readFileSync(join(folder, file), 'utf8');
  const faults = machinePath.test(text) ? [`${file} names a path of the machine that built it.`] : [];
  if (file.endsWith('.js') && text.length > LONGEST_SHIM && !files.includes(`${file}.map`))
    faults.push(`${file} has no source map.`);
  if (file !== 'README.md') return faults;
  const dead = [...text.matchAll(/\]\((?!https?:|#)([^)#]+)[^)]*\)/g)]
    .map(([, target]) => posix.normalize(target))
    .filter((target) => !files.some((other) => other === target || other.startsWith(`${target}/`)));
  return [...faults, ...dead.map((target) => `README.md links to ${target}, which the tarball does not have.`)];
}

function judgeManifest({ name, type, exports, sideEffects, license, engines, bin, files, dependencies = {} }) {
  const faults = [];
  const say = (holds, fault) => holds || faults.push(fault);
  const hasCode = bin !== undefined || Object.values(exports ?? {}).some((entry) => typeof entry === 'object');
  say(!hasCode || type === 'module', 'package.json: type is not "module".');
  say(sideEffects === false, 'package.json: sideEffects is not false.');
  say(
    license === 'MIT' && engines?.node !== undefined && files !== undefined,
    'package.json: license, engines or files.',
  );
  say(
    bin !== undefined || exports?.['./package.json'] !== undefined,
    'package.json: exports is not there or not closed.',
  );
  say(!Object.keys(exports ?? {}).some((path) => path === './*'), 'package.json: exports is open.');
  say(!JSON.stringify(exports ?? {}).includes('@countercheck/source'), 'package.json: exports leads to the sources.');
  for (const [dependency, range] of Object.entries(dependencies))
    say(!/^(?:workspace|catalog|file|link):/.test(range), `package.json: ${name} needs ${dependency} ${range}.`);
  return faults;
}
