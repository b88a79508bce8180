import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { isOk } from '@medplum/core';
import { FhirRouter, type HttpMethod, MemoryRepository } from '@medplum/fhir-router';
import { OAuth2Server } from 'oauth2-mock-server';
import { onTestFinished } from 'vitest';

const TENANT = 'ec2458f2-1e24-41c8-b71b-0e701af7583d';

/** A FHIR server that knows nothing of transactions and takes any Basic; it holds one Account with a balance. Gives its service root. */
export async function startGenericFhirServer(): Promise<string> {
  const router = new FhirRouter();
  const repository = new MemoryRepository();
  await repository.createResource({
    resourceType: 'Account',
    id: 'G63392574',
    status: 'active',
    type: { text: 'guarantor-balance' },
    extension: [
      {
        url: 'https://fhir-ehr.cerner.com/r4/StructureDefinition/account-balance',
        valueMoney: { value: '100.00' as unknown as number, currency: 'USD' },
      },
    ],
  });
  await repository.createResource({ resourceType: 'Encounter', id: '97953536', status: 'finished', class: {} });
  const answer = async ({ method, url = '/', headers }: IncomingMessage, body: string, outgoing: ServerResponse) => {
    const { searchParams } = new URL(url, 'http://localhost');
    const [outcome, resource] = await router.handleRequest(
      {
        method: method as HttpMethod,
        url: url.replace(`/r4/${TENANT}`, ''),
        pathname: '',
        body: parse(body),
        params: {},
        query: Object.fromEntries(searchParams),
        headers,
      },
      repository,
    );
    const created = isOk(outcome) && method === 'POST' && resource !== undefined;
    const status = created ? 201 : isOk(outcome) ? 200 : outcome.id === 'not-found' ? 404 : 400;
    outgoing.writeHead(status, {
      'content-type': 'application/fhir+json',
      ...(created && { location: `http://${headers.host}/r4/${TENANT}/${resource.resourceType}/${resource.id}` }),
    });
    outgoing.end(JSON.stringify(resource ?? outcome));
  };
  const server = createServer((incoming, outgoing) => {
    void text(incoming)
      .then((body) => answer(incoming, body, outgoing))
      .catch((error: unknown) => outgoing.writeHead(500).end(String(error)));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  return `http://localhost:${(server.address() as AddressInfo).port}/r4/${TENANT}`;
}

/** An OAuth server that knows neither tenants nor scopes and grants every request. Gives its token endpoint. */
export async function startGenericOauthServer(): Promise<string> {
  const server = new OAuth2Server();
  await server.issuer.keys.generate('RS256');
  await server.start(0, '127.0.0.1');
  onTestFinished(() => server.stop());
  return `http://localhost:${server.address().port}/token`;
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}
