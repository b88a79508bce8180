import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DOCUMENTED_EXTENSIONS } from '../../packages/rules/src/extension-urls.ts';
import type { GeneratedFile, Generator } from '../generator.ts';
import { renderExtension } from '../profile/extension.ts';
import { examplesOf } from '../profile/examples.ts';
import { renderPackage } from '../profile/fhir-package.ts';
import { renderPayloadSchema } from '../profile/payload-schema.ts';
import { renderProfile } from '../profile/profile.ts';
import { renderValueSets } from '../profile/value-set.ts';

const FHIR = 'packages/profile/fhir/package';

/** The rules for everyone else: a FHIR R4 package and the JSON Schema of the payload. */
export const generator: Generator = {
  folders: [`${FHIR}/example`, 'packages/profile/schemas'],
  readsPackages: true,
  async files(root) {
    const { PAYLOAD_RULES: rules } = await import('../../packages/rules/src/payload/rules.generated.ts');
    const { version } = JSON.parse(readFileSync(join(root, 'packages/profile/package.json'), 'utf8')) as {
      version: string;
    };
    const resources = [
      renderProfile(rules, DOCUMENTED_EXTENSIONS, version),
      ...DOCUMENTED_EXTENSIONS.map((extension) => renderExtension(extension, version)),
      ...renderValueSets(version),
    ];
    const examples = examplesOf(root);
    return [
      ...resources.map((resource) => file(`${FHIR}/${resource.resourceType}-${resource.id}.json`, resource)),
      ...examples.map(({ name, resource }) => file(`${FHIR}/example/Basic-${name}.json`, resource)),
      file(`${FHIR}/package.json`, renderPackage(version)),
      file('packages/profile/schemas/financial-transaction.schema.json', renderPayloadSchema(rules)),
    ];
  },
};

function file(path: string, content: unknown): GeneratedFile {
  return { path, text: `${JSON.stringify(content, null, 2)}\n` };
}
