import { readFileSync } from 'node:fs';
import { join } from 'node:path';

interface ExampleVector {
  readonly id: string;
  readonly resource: unknown;
}

const DOCUMENTED = /^example-(cash|card|check|adjustment)$/;

/** The four create examples of the FinancialTransaction page, from the vectors. */
export function examplesOf(root: string): { name: string; resource: unknown }[] {
  const text = readFileSync(join(root, 'packages/rules/vectors/payload/examples.json'), 'utf8');
  const { vectors } = JSON.parse(text) as { vectors: ExampleVector[] };
  return vectors.flatMap(({ id, resource }) => {
    const name = DOCUMENTED.exec(id)?.[1];
    return name === undefined ? [] : [{ name, resource }];
  });
}
