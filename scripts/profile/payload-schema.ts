import type { PayloadRule } from '../../packages/rules/src/index.ts';
import { isCannot } from '../../packages/rules/src/encoding.ts';

/** JSON Schema 2020-12 of the body: one definition a rule, of which those apply that are errors in the default reading. */
export function renderPayloadSchema(rules: readonly PayloadRule[]): object {
  const said = rules.filter(({ schema }) => !isCannot(schema));
  const $defs = Object.fromEntries(said.map((rule) => [rule.id, { title: rule.statement, ...wrapped(rule.schema) }]));
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'https://countercheck.invalid/schemas/financial-transaction.schema.json',
    title: 'FinancialTransaction',
    description: `What JSON Schema can say of the body of POST /Basic. It cannot say: ${rules
      .filter(({ schema }) => isCannot(schema))
      .map(({ id }) => id)
      .join(', ')}.`,
    allOf: said.filter(isError).map(({ id }) => ({ $ref: `#/$defs/${id}` })),
    $defs,
  };
}

/** A fragment that is a resource of its own keeps its references when it is embedded. */
function wrapped(schema: unknown): object {
  return typeof schema === 'boolean' ? { allOf: [schema] } : (schema as object);
}

function isError({ severity }: PayloadRule): boolean {
  return (typeof severity === 'string' ? severity : severity.default) === 'error';
}
