import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import Ajv from 'ajv/dist/2020.js';
import standaloneCode from 'ajv/dist/standalone/index.js';
import { readJson, repositoryRoot } from '../../src/repository.ts';
import type { Contender } from '../measure.ts';
import { textsOf, withoutWarning } from '../payloads.ts';

/** The JSON Schema that `@countercheck/profile` publishes, compiled to a module: it says most of the rules, not all. */
export async function ajv(): Promise<Contender> {
  const schema = readJson('packages/profile/schemas/financial-transaction.schema.json') as object;
  const compiler = new Ajv.default({ strict: false, code: { source: true } });
  const folder = join(repositoryRoot, 'packages/suite/node_modules/.cache/bench');
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'financial-transaction.cjs');
  writeFileSync(file, standaloneCode.default(compiler, compiler.compile(schema)));
  const { default: validate } = (await import(pathToFileURL(file).href)) as { default: (payload: unknown) => boolean };
  return {
    name: 'ajv, standalone, the published schema',
    texts: textsOf('card', withoutWarning).slice(0, 4),
    findings: 0,
    judge: (payload) => (validate(payload) ? 0 : 1),
  };
}
