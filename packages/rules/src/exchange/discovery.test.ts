import { describe, expect, it } from 'vitest';
import { judgeDiscovery } from '../judge-exchange.ts';

const LOCAL_ROOT = 'http://localhost/r4/ec2458f2-1e24-41c8-b71b-0e701af7583d';
const SECURE_ROOT = 'https://fhir-ehr-code.cerner.com/r4/ec2458f2-1e24-41c8-b71b-0e701af7583d';

function placesFor(url: string, status: number, body: unknown, method = 'GET'): readonly string[] {
  const response = { status, headers: {}, body: JSON.stringify(body) };
  return judgeDiscovery({ request: { method, url, headers: {}, body: null }, response }).findings.map(
    ({ path }) => path,
  );
}

const account = { type: 'Account', interaction: [{ code: 'read' }, { code: 'search-type' }] };
const basic = { type: 'Basic', interaction: [{ code: 'create' }] };
const oauthUris = {
  extension: [
    { url: 'http://example.org' },
    { url: 'http://fhir-registry.smarthealthit.org/StructureDefinition/oauth-uris' },
  ],
};
const statement = {
  resourceType: 'CapabilityStatement',
  fhirVersion: '4.0.1',
  rest: [{ mode: 'server', resource: [account] }],
};

describe('metadata', () => {
  it('of a server that is neither known as secure nor as open may be either', () => {
    expect(placesFor(`${LOCAL_ROOT}/metadata`, 200, statement)).toEqual([]);
    expect(
      placesFor(`${LOCAL_ROOT}/metadata`, 200, {
        ...statement,
        rest: [{ mode: 'server', resource: [account, basic], security: oauthUris }],
      }),
    ).toEqual([]);
  });

  it('speaks of the server, not of a client beside it', () => {
    const rest = [{ mode: 'client' }, { mode: 'server', resource: [basic, account], security: oauthUris }];
    expect(placesFor(`${SECURE_ROOT}/metadata`, 200, { ...statement, rest })).toEqual([]);
    expect(
      placesFor('https://fhir-open.cerner.com/r4/ec2458f2-1e24-41c8-b71b-0e701af7583d/metadata', 200, {
        ...statement,
        rest,
      }),
    ).toEqual(['metadata.rest[1].resource[0]', 'metadata.rest[1].security.extension[1]']);
  });

  it('tells each thing that it lacks once', () => {
    expect(placesFor(`${SECURE_ROOT}/metadata`, 200, { resourceType: 'CapabilityStatement' })).toEqual([
      'metadata.fhirVersion',
      'metadata.rest',
    ]);
    expect(placesFor(`${SECURE_ROOT}/metadata`, 200, { ...statement, rest: [{}] })).toEqual([
      'metadata.rest[0].resource',
      'metadata.rest[0].security.extension',
    ]);
  });

  it.each([
    [200, ['metadata']],
    [204, ['response.status']],
    [403, ['response.status']],
    [429, []],
    [503, []],
  ])('answered %i with null', (status, expected) => {
    expect(placesFor(`${SECURE_ROOT}/metadata`, status, null)).toEqual(expected);
  });

  it('is asked for by GET', () => {
    expect(placesFor(`${SECURE_ROOT}/metadata`, 405, {}, 'POST')).toEqual([]);
  });
});

describe('smart-configuration', () => {
  const path = '.well-known/smart-configuration';

  it('of a server that may be the open one is judged when it is there', () => {
    expect(placesFor(`${LOCAL_ROOT}/${path}`, 404, {})).toEqual([]);
    expect(placesFor(`${LOCAL_ROOT}/${path}`, 200, {})).toHaveLength(4);
    expect(placesFor(`${SECURE_ROOT}/${path}`, 404, {})).toEqual(['response.status']);
    expect(placesFor(`${SECURE_ROOT}/${path}`, 500, {})).toEqual(['response.status']);
    expect(placesFor(`${SECURE_ROOT}/${path}`, 503, {})).toEqual([]);
  });

  it('lists texts, and a token endpoint of the tenant', () => {
    const configuration = (endpoint: unknown, methods: unknown, scopes: unknown = ['x']): readonly string[] =>
      placesFor(`${SECURE_ROOT}/${path}`, 200, {
        token_endpoint: endpoint,
        token_endpoint_auth_methods_supported: methods,
        grant_types_supported: ['client_credentials'],
        scopes_supported: scopes,
      });
    const endpoint = 'https://a/tenants/ec2458f2-1e24-41c8-b71b-0e701af7583d/token';
    expect(configuration(endpoint, ['client_secret_basic'])).toEqual([]);
    expect(configuration(endpoint, ['none', 'private_key_jwt'])).toEqual([]);
    expect(configuration(endpoint, ['client_secret_post'])).toEqual(['smart.token_endpoint_auth_methods_supported']);
    expect(configuration(`${endpoint.replace('/token', 'd')}/token`, ['private_key_jwt'])).toEqual([
      'smart.token_endpoint',
    ]);
    expect(configuration([endpoint], 'private_key_jwt', ['x', ' '])).toEqual([
      'smart.scopes_supported',
      'smart.token_endpoint',
      'smart.token_endpoint_auth_methods_supported',
    ]);
  });
});
