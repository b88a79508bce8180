// A million random payloads, each judged by every predicate and asked of every JSON Schema fragment, and one in a hundred of every
// FHIRPath invariant. A fresh seed, unless given.
import { randomInt } from 'node:crypto';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { compareInvariants } from '../encodings/compare-invariants.ts';
import { compareSchemas, told } from '../encodings/compare-schemas.ts';
import { generatePayloads } from '../encodings/compared-payloads.ts';
import { INVARIANT_MIXTURE, SCHEMA_MIXTURE } from '../encodings/mixtures.ts';

const AT_ONCE = 10_000;
const FOR_FHIRPATH = 100;

const { values } = parseArgs({ options: { seed: { type: 'string' }, payloads: { type: 'string' } } });
const seed = Number(values.seed ?? randomInt(1, 2 ** 30));
const payloads = Number(values.payloads ?? 1_000_000);
process.stdout.write(`seed ${seed}; again with: npm run fuzz:long -- --seed ${seed}\n`);
const differing = new Map<string, string>();
for (let done = 0; done < payloads; done += AT_ONCE) {
  const count = Math.min(AT_ONCE, payloads - done);
  const bySchema = compareSchemas(generatePayloads(count, seed + done, SCHEMA_MIXTURE));
  const byInvariant = compareInvariants(generatePayloads(count / FOR_FHIRPATH, seed + done, INVARIANT_MIXTURE));
  const seconds = Math.round(process.uptime());
  process.stdout.write(`${done + count} payloads after ${seconds} s\n`);
  process.stdout.write(`  JSON Schema: ${told(bySchema)}\n  FHIRPath: ${told(byInvariant)}\n`);
  for (const difference of [...bySchema.differences, ...byInvariant.differences]) {
    const [rule = ''] = difference.split(' ');
    if (!differing.has(rule)) process.stdout.write(`differs: ${difference}\n`);
    differing.set(rule, difference);
  }
}
process.stdout.write(`${payloads} payloads: ${differing.size} rules whose encodings differ\n`);
if (differing.size > 0) process.exitCode = 1;
