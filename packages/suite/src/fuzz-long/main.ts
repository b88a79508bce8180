// A million random payloads, each asked of every JSON Schema fragment and judged by every predicate. A fresh seed, unless given.
import { randomInt } from 'node:crypto';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { compareSchemas, leastBroken } from '../encodings/compare-schemas.ts';
import { generatePayloads } from '../encodings/compared-payloads.ts';

const { values } = parseArgs({ options: { seed: { type: 'string' }, payloads: { type: 'string' } } });
const seed = Number(values.seed ?? randomInt(1, 2 ** 30));
const payloads = Number(values.payloads ?? 1_000_000);
process.stdout.write(`seed ${seed}; again with: npm run fuzz:long -- --seed ${seed}\n`);
const AT_ONCE = 10_000;
let differences = 0;
for (let done = 0; done < payloads; done += AT_ONCE) {
  const count = Math.min(AT_ONCE, payloads - done);
  const comparison = compareSchemas(generatePayloads(count, seed + done, 19), 1);
  process.stdout.write(`${done + count} payloads: ${leastBroken(comparison)}\n`);
  for (const one of comparison.differences) process.stdout.write(`differs ${one}\n`);
  differences += comparison.differences.length;
}
if (differences > 0) process.exitCode = 1;
