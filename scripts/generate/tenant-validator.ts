import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import standaloneCode from 'ajv/dist/standalone/index.js';
import { build } from 'esbuild';
import type { Generator } from '../generator.ts';

const SCHEMA = 'packages/conformance/schemas/tenant.schema.json';
const OUTPUT = 'packages/conformance/src/configuration/tenant-validator.generated.ts';

/** The schema of a tenant file as code, so that a page whose policy forbids making code can check one too. */
export const generator: Generator = {
  async files(root) {
    const schema = JSON.parse(readFileSync(join(root, SCHEMA), 'utf8')) as object;
    const ajv = new Ajv({ allErrors: true, verbose: true, strict: false, code: { source: true, esm: true } });
    const { outputFiles } = await build({
      stdin: { contents: standaloneCode.default(ajv, ajv.compile(schema)), resolveDir: join(root, 'scripts') },
      bundle: true,
      write: false,
      format: 'iife',
      globalName: 'compiled',
      target: 'es2022',
      legalComments: 'none',
      logLevel: 'error',
    });
    const code = (outputFiles[0]?.text ?? '').replaceAll(/^\/\/ .*\n/gm, '');
    const text = [
      '// @ts-nocheck',
      `// Generated from ${SCHEMA} by scripts/generate/tenant-validator.ts. Do not edit.`,
      "import type { ValidateFunction } from 'ajv';",
      '',
      code,
      '/** Whether a value is what a tenant file may hold; why not, stands in its `errors`. */',
      'export const validateTenant: ValidateFunction = compiled.validate;',
      '',
    ].join('\n');
    return [{ path: OUTPUT, text }];
  },
};
