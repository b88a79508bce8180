import type { DocumentedExtension } from '../../packages/rules/src/extension-urls.ts';
import { element, type Element, systemString } from './element.ts';
import { CANONICAL } from './fhir-package.ts';

const CODES: Readonly<Record<string, string>> = {
  type: 'financial-transaction-types',
  method: 'financial-transaction-methods',
};

/** What each extension is for, in our words. */
const PURPOSES: Readonly<Record<DocumentedExtension['element'], string>> = {
  fifo: 'On a recurring encounter: settle the oldest outstanding month first, or post to the current month.',
  accountNumber: 'The last four digits of the card, or the number of the check.',
  alias: 'A value of the hospital that stands for type, subtype and reason, and decides the direction of the posting.',
  allocations: 'To what the amount is posted.',
  amount: 'What is paid or adjusted in all.',
  cardBrand: 'The brand of the card.',
  date: 'When the card expires, or the date of the check.',
  location: 'A value of the hospital for where the payment was taken.',
  method: 'How was paid.',
  tenderedAmount: 'The cash that was handed over.',
  type: 'Whether this is a payment or an adjustment.',
};

/** The StructureDefinition of one of the eleven extensions. */
export function renderExtension(
  { element: name, url, valueName }: DocumentedExtension,
  version: string,
): { resourceType: string; id: string } {
  const id = url.slice(url.lastIndexOf('/') + 1);
  const type = valueName?.slice('value'.length) ?? '';
  const content = valueName === undefined ? allocation(url) : simple(url, fhirType(type), CODES[name]);
  const elements: Element[] = [
    element('Extension', 0, '*', { short: PURPOSES[name], definition: PURPOSES[name] }, { max: '*' }),
    element('Extension.id', 0, '1', { type: systemString('string') }, { path: 'Element.id' }),
    ...content,
  ];
  return {
    resourceType: 'StructureDefinition',
    id,
    url,
    version,
    name: id.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase()),
    title: id,
    status: 'active',
    description: PURPOSES[name],
    fhirVersion: '4.0.1',
    kind: 'complex-type',
    abstract: false,
    context: [{ type: 'element', expression: 'Basic' }],
    type: 'Extension',
    baseDefinition: 'http://hl7.org/fhir/StructureDefinition/Extension',
    derivation: 'constraint',
    snapshot: { element: elements },
    differential: { element: content.map(withoutBase) },
  } as { resourceType: string; id: string };
}

function simple(url: string, type: string, valueSet: string | undefined): Element[] {
  // No binding: the accepted code may stand beside codings of other systems, which a required binding would refuse.
  const comment =
    valueSet === undefined ? {} : { comment: `The accepted codes are those of ${CANONICAL}/ValueSet/${valueSet}.` };
  return [
    element('Extension.extension', 0, '0', { type: [{ code: 'Extension' }] }, { path: 'Element.extension', max: '*' }),
    element('Extension.url', 1, '1', { type: systemString('uri'), fixedUri: url }, { min: 1 }),
    element('Extension.value[x]', 1, '1', { type: [{ code: type }], ...comment }),
  ];
}

function allocation(url: string): Element[] {
  return [
    element(
      'Extension.extension',
      2,
      '2',
      {
        slicing: { discriminator: [{ type: 'value', path: 'url' }], ordered: false, rules: 'closed' },
        type: [{ code: 'Extension' }],
      },
      { path: 'Element.extension', max: '*' },
    ),
    ...child('target', {
      code: 'Reference',
      targetProfile: [
        'http://hl7.org/fhir/StructureDefinition/Encounter',
        'http://hl7.org/fhir/StructureDefinition/Account',
      ],
    }),
    ...child('amount', { code: 'Money' }),
    element('Extension.url', 1, '1', { type: systemString('uri'), fixedUri: url }, { min: 1 }),
    element('Extension.value[x]', 0, '0', { type: [{ code: 'string' }] }),
  ];
}

function child(name: string, type: object): Element[] {
  const id = `Extension.extension:${name}`;
  return [
    element(id, 1, '1', { sliceName: name, type: [{ code: 'Extension' }] }, { path: 'Element.extension', max: '*' }),
    element(`${id}.id`, 0, '1', { type: systemString('string') }, { path: 'Element.id' }),
    element(`${id}.extension`, 0, '0', { type: [{ code: 'Extension' }] }, { path: 'Element.extension', max: '*' }),
    element(`${id}.url`, 1, '1', { type: systemString('uri'), fixedUri: name }, { path: 'Extension.url', min: 1 }),
    element(`${id}.value[x]`, 1, '1', { type: [type] }, { path: 'Extension.value[x]' }),
  ];
}

/** FHIR names its primitive types in small letters. */
function fhirType(name: string): string {
  return ['String', 'Date', 'Boolean'].includes(name) ? name.toLowerCase() : name;
}

function withoutBase({ base: _, ...rest }: Element): object {
  return rest;
}
