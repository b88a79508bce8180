import type { RequirementWithoutRule } from '../requirement.ts';

export const INTERACTION_REQUIREMENTS: readonly RequirementWithoutRule[] = [
  {
    id: 'basic-create-only',
    statement:
      'A created Basic can be neither read, searched, updated nor deleted: only Account balances confirm a posting.',
    source: {
      document: 'Captured sandbox',
      section: 'CapabilityStatement of the secure host, Basic',
      basis: 'external',
    },
    subject: 'server',
    severity: 'error',
    reason: 'A create and the requests that follow it show it: scenarios do.',
  },
  {
    id: 'account-read-only',
    statement: 'An Account can be read and searched, and never created, updated or deleted.',
    source: { document: 'Account', section: 'Search and Retrieve by id', basis: 'implied' },
    subject: 'server',
    severity: 'error',
    reason: 'Attempts to write and a read afterwards show it: scenarios do.',
  },
  {
    id: 'version-conflict-409',
    statement: 'An update with an outdated version is answered 409.',
    source: { document: 'Vendor R4', section: 'Client Errors', basis: 'external' },
    subject: 'none',
    severity: 'none',
    reason: 'Neither Basic nor Account can be updated.',
  },
  {
    id: 'create-accept',
    statement: 'An application says that it takes FHIR JSON, in either of the two spellings that the vendor uses.',
    source: { document: 'Account', section: 'Headers', basis: 'external' },
    subject: 'client',
    severity: 'none',
    reason:
      'No document asks for the header on a create, and no reading makes its absence a fault. What a server answers to it is judged by media-type-406.',
  },
  {
    id: 'client-private-key-jwt',
    statement: 'An application may prove who it is with a signed assertion instead of its secret.',
    source: { document: 'Vendor authorization', section: 'JWT Authentication', basis: 'external' },
    subject: 'authorization',
    severity: 'none',
    reason: 'It is an alternative that nobody has to take. Scenarios use it where a server is configured with a key.',
  },
];
