import { defineExchangeRule, type ExchangeRule } from './define-exchange-rule.ts';
import { type ExchangePlace, IN_STATUS, inDocument } from './exchange-place.ts';
import type { ExchangeView } from './exchange-view.ts';
import { isResource, itemsOf, ownMember } from './own-member.ts';
import { isRefusedRightly } from './refusal.ts';

const FHIR_VERSION = '4.0.1';
const OAUTH_URIS = 'http://fhir-registry.smarthealthit.org/StructureDefinition/oauth-uris';

export const capabilityStatement: ExchangeRule = defineExchangeRule({
  id: 'capability-statement',
  statement:
    'Metadata needs no token and is a CapabilityStatement of FHIR 4.0.1 with read and search of Account; the secure server also has the create of Basic and the oauth-uris extension, the open server neither.',
  source: {
    document: 'Captured sandbox',
    section: 'CapabilityStatements of the secure and the open server',
    basis: 'external',
  },
  subject: 'response',
  severity: 'error',
  issueType: 'processing',
  judges: ['judgeDiscovery'],
  appliesTo: ({ address, answer, exchange }) =>
    address.resource === 'metadata' && exchange.request.method === 'GET' && answer !== undefined,
  faults: (view) => {
    if (view.answer?.status !== 200) return isRefusedRightly(view) ? [] : [IN_STATUS];
    return findFaults(view.answer.json, view.address.server);
  },
  message: 'The CapabilityStatement of the {server} server is not as documented (status {status}).',
  remedy:
    'Serve /metadata to everybody: a CapabilityStatement of FHIR 4.0.1 that lists what this server does and no more.',
  args: ({ answer, address: { server } }) => ({
    server: server === 'unknown' ? 'FHIR' : server,
    status: String(answer?.status),
  }),
});

function findFaults(json: unknown, server: ExchangeView['address']['server']): readonly ExchangePlace[] {
  if (typeof json !== 'object' || json === null) return [inMetadata()];
  if (!isResource(json, 'CapabilityStatement')) return [inMetadata('resourceType')];
  const version = ownMember(json, 'fhirVersion') === FHIR_VERSION ? [] : [inMetadata('fhirVersion')];
  const rests = itemsOf(ownMember(json, 'rest'));
  if (rests.length === 0) return [...version, inMetadata('rest')];
  const index = Math.max(
    rests.findIndex((rest) => ownMember(rest, 'mode') === 'server'),
    0,
  );
  return [...version, ...findRestFaults(rests[index], server, inMetadata('rest', index))];
}

function findRestFaults(
  rest: unknown,
  server: ExchangeView['address']['server'],
  place: ExchangePlace,
): readonly ExchangePlace[] {
  const resources = itemsOf(ownMember(rest, 'resource'));
  const at = (...steps: (string | number)[]): ExchangePlace => ({ ...place, steps: [...place.steps, ...steps] });
  const indexOf = (type: string): number => resources.findIndex((resource) => ownMember(resource, 'type') === type);
  const findMissing = (type: string, interactions: readonly string[]): readonly ExchangePlace[] => {
    const index = indexOf(type);
    if (index < 0) return [at('resource')];
    const codes = itemsOf(ownMember(resources[index], 'interaction')).map((interaction) =>
      ownMember(interaction, 'code'),
    );
    return interactions.every((code) => codes.includes(code)) ? [] : [at('resource', index, 'interaction')];
  };
  const account = findMissing('Account', ['read', 'search-type']);
  const oauthIndex = itemsOf(ownMember(ownMember(rest, 'security'), 'extension')).findIndex(
    (extension) => ownMember(extension, 'url') === OAUTH_URIS,
  );
  if (server === 'secure')
    return [...account, ...findMissing('Basic', ['create']), ...(oauthIndex < 0 ? [at('security', 'extension')] : [])];
  if (server === 'unknown') return account;
  const basicIndex = indexOf('Basic');
  return [
    ...account,
    ...(basicIndex < 0 ? [] : [at('resource', basicIndex)]),
    ...(oauthIndex < 0 ? [] : [at('security', 'extension', oauthIndex)]),
  ];
}

function inMetadata(...steps: readonly (string | number)[]): ExchangePlace {
  return inDocument('metadata', ...steps);
}
