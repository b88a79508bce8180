import type { PayloadRule } from '../../packages/rules/src/index.ts';
import { isCannot } from '../../packages/rules/src/encoding.ts';
import type { DocumentedExtension } from '../../packages/rules/src/extension-urls.ts';
import { element, type Element, systemString } from './element.ts';
import { CANONICAL } from './fhir-package.ts';

const REQUIRED = ['type', 'alias', 'amount', 'allocations'];
const UNUSED: readonly (readonly [name: string, type: string])[] = [
  ['meta', 'Meta'],
  ['implicitRules', 'uri'],
  ['language', 'code'],
  ['text', 'Narrative'],
  ['contained', 'Resource'],
];

/** The StructureDefinition of the body, with every rule that FHIRPath can say as an invariant. */
export function renderProfile(
  rules: readonly PayloadRule[],
  extensions: readonly DocumentedExtension[],
  version: string,
): { resourceType: string; id: string } {
  const root = element(
    'Basic',
    0,
    '*',
    {
      short: 'FinancialTransaction',
      definition: 'A payment or adjustment that is posted to an encounter or a guarantor balance.',
      constraint: rules.flatMap(constraintOf),
    },
    { max: '*' },
  );
  const content = [...unused(), slicing(), ...extensions.flatMap(slice), ...documented()];
  return {
    resourceType: 'StructureDefinition',
    id: 'financial-transaction',
    url: `${CANONICAL}/StructureDefinition/financial-transaction`,
    version,
    name: 'FinancialTransaction',
    title: 'FinancialTransaction',
    status: 'active',
    description:
      'The body of POST /Basic. The constraints are the rules of Countercheck in the default reading; what FHIRPath cannot say is not here.',
    fhirVersion: '4.0.1',
    kind: 'resource',
    abstract: false,
    type: 'Basic',
    baseDefinition: 'http://hl7.org/fhir/StructureDefinition/Basic',
    derivation: 'constraint',
    snapshot: {
      element: [
        root,
        element('Basic.id', 0, '0', { type: systemString('string') }, { path: 'Resource.id' }),
        ...content,
      ],
    },
    differential: { element: [root, ...content].map(({ base: _, ...rest }) => rest) },
  } as { resourceType: string; id: string };
}

/** Rules that speak in the default reading only: an invariant cannot have another meaning in another one. */
function constraintOf({ id, severity, statement, invariant }: PayloadRule): object[] {
  const inDefault = typeof severity === 'string' ? severity : severity.default;
  if (isCannot(invariant) || inDefault === 'none') return [];
  return [{ key: id, severity: inDefault === 'error' ? 'error' : 'warning', human: statement, expression: invariant }];
}

function unused(): Element[] {
  return UNUSED.map(([name, type]) =>
    element(
      `Basic.${name}`,
      0,
      '0',
      { type: [{ code: type }] },
      {
        path: `${name === 'text' || name === 'contained' ? 'DomainResource' : 'Resource'}.${name}`,
        max: name === 'contained' ? '*' : '1',
      },
    ),
  );
}

function slicing(): Element {
  return element(
    'Basic.extension',
    REQUIRED.length,
    '*',
    {
      slicing: { discriminator: [{ type: 'value', path: 'url' }], ordered: false, rules: 'closed' },
      type: [{ code: 'Extension' }],
    },
    { path: 'DomainResource.extension' },
  );
}

function slice({ element: name, url }: DocumentedExtension): Element[] {
  const sliceName = name === 'allocations' ? 'allocation' : name;
  const id = `Basic.extension:${sliceName}`;
  return [
    element(
      id,
      REQUIRED.includes(name) ? 1 : 0,
      '1',
      { sliceName, type: [{ code: 'Extension', profile: [url] }] },
      { path: 'DomainResource.extension', max: '*' },
    ),
    element(`${id}.url`, 1, '1', { type: systemString('uri'), fixedUri: url }, { path: 'Extension.url', min: 1 }),
  ];
}

function documented(): Element[] {
  return [
    element(
      'Basic.modifierExtension',
      0,
      '0',
      { type: [{ code: 'Extension' }] },
      { path: 'DomainResource.modifierExtension', max: '*' },
    ),
    element('Basic.identifier', 1, '*', { type: [{ code: 'Identifier' }] }),
    element('Basic.code', 1, '1', { type: [{ code: 'CodeableConcept' }] }, { min: 1 }),
    element('Basic.subject', 0, '0', { type: [{ code: 'Reference' }] }),
    element('Basic.created', 0, '0', { type: [{ code: 'date' }] }),
    element('Basic.author', 0, '0', { type: [{ code: 'Reference' }] }),
  ];
}
