import { otherAddresses, tokenAddress, type AuthorizationPlaces } from '../authorization/smart-configuration.ts';
import { isoDay } from '../http/http-date.ts';

/** What a CapabilityStatement is about. */
export interface CapabilityPlaces extends AuthorizationPlaces {
  readonly root: string;
  readonly isOpen: boolean;
  /** Epoch milliseconds. */
  readonly now: number;
}

/** `metadata`: on the open host without Basic and without a word about OAuth. */
export function capabilityStatement(places: CapabilityPlaces): Record<string, unknown> {
  const { root, isOpen, now } = places;
  const description = 'A mock of FHIR on top of Millennium';
  return {
    resourceType: 'CapabilityStatement',
    url: `${root}/metadata`,
    name: 'CountercheckMockCapabilityStatement',
    title: 'Countercheck Mock Capability Statement',
    status: 'active',
    date: isoDay(now),
    publisher: 'Countercheck',
    description,
    kind: 'instance',
    implementation: { description, url: root },
    fhirVersion: '4.0.1',
    format: ['json', 'application/fhir+json'],
    rest: [
      {
        mode: 'server',
        documentation: description,
        security: isOpen ? { cors: true } : security(places),
        resource: [
          { type: 'CapabilityStatement', interaction: [{ code: 'read' }] },
          {
            type: 'Account',
            interaction: [{ code: 'read' }, { code: 'search-type' }],
            searchParam: ACCOUNT_PARAMETERS,
          },
          ...(isOpen ? [] : [{ type: 'Basic', interaction: [{ code: 'create' }] }]),
          ...['Encounter', 'Patient', 'RelatedPerson'].map((type) => ({ type, interaction: [{ code: 'read' }] })),
        ],
      },
    ],
  };
}

function security(places: AuthorizationPlaces): Record<string, unknown> {
  const { authorize, revoke, manage, introspect } = otherAddresses(places);
  const uris = { token: tokenAddress(places), revoke, authorize, manage, introspect };
  return {
    extension: [
      {
        extension: Object.entries(uris).map(([url, valueUri]) => ({ valueUri, url })),
        url: 'http://fhir-registry.smarthealthit.org/StructureDefinition/oauth-uris',
      },
    ],
    cors: true,
    service: [
      {
        coding: [{ system: 'http://terminology.hl7.org/CodeSystem/restful-security-service', code: 'SMART-on-FHIR' }],
        text: 'OAuth2 using SMART-on-FHIR profile (see http://docs.smarthealthit.org/).',
      },
    ],
    description: 'OAuth2 plus SMART extensions',
  };
}

const definition = (id: string): { definition: string } => ({
  definition: `http://hl7.org/fhir/R4/SearchParameter/${id}`,
});

const ACCOUNT_PARAMETERS = [
  {
    name: '_id',
    ...definition('Resource-id'),
    type: 'token',
    documentation: 'One Account id, or several separated by commas.',
  },
  {
    name: 'patient',
    ...definition('Account-patient'),
    type: 'reference',
    documentation: 'Goes with identifier and type.',
  },
  { name: '-encounter', type: 'reference', documentation: 'Goes with type guarantor-balance.' },
  { name: '-guarantor', type: 'reference', documentation: 'A RelatedPerson. Goes with type financial-account.' },
  {
    name: 'type',
    ...definition('Account-type'),
    type: 'token',
    documentation: 'The account type that the other parameters go with.',
  },
  {
    name: 'identifier',
    ...definition('Account-identifier'),
    type: 'token',
    documentation: 'A statement number. Goes with patient and type.',
  },
  {
    name: '_count',
    ...definition('Resource-count'),
    type: 'number',
    documentation: 'The most results on a page; means nothing with _id.',
  },
];
