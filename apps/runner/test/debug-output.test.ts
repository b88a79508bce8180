import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { createFolder } from './folder.ts';
import { runAsProcess } from './run-as-process.ts';

const TOKEN = 'TOKENCANARY0123456789';
const SECRET = 'SECRET-CANARY-of-the-application';
const PERSON = '7700112233';
const CANARIES = [TOKEN, SECRET, PERSON];
const TENANT = 'ec2458f2-1e24-41c8-b71b-0e701af7583d';

function answer(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify(body));
}

/** Grants every token and tells a person's id in every answer. */
async function startServer(): Promise<{ origin: string; requests: string[] }> {
  const requests: string[] = [];
  const server = createServer((request, response) => {
    requests.push(`${request.method} ${request.url}`);
    request.resume();
    if (request.url === '/token')
      return answer(response, 200, {
        access_token: TOKEN,
        token_type: 'Bearer',
        expires_in: 570,
        scope: 'system/Account.read',
      });
    return answer(response, 404, {
      resourceType: 'OperationOutcome',
      issue: [{ severity: 'error', code: 'not-found', diagnostics: `Patient/${PERSON}` }],
    });
  }).listen(0, '127.0.0.1');
  onTestFinished(() => void server.close());
  await once(server, 'listening');
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, requests };
}

test('what libraries print for debugging tells nothing either', async () => {
  const { origin, requests } = await startServer();
  const folder = createFolder({
    'countercheck.config.yaml': [
      'servers:',
      '  sandbox:',
      `    baseUrl: ${origin}/r4/${TENANT}`,
      `    tokenUrl: ${origin}/token`,
      '    clientId: app',
      '    clientSecret: ${APPLICATION_SECRET}',
      '    fixtures:',
      `      statement: { account: S2580833, number: "68002", patient: "${PERSON}" }`,
      '',
    ].join('\n'),
  });
  const words = ['run', '--server', 'sandbox', '--scenario', 'account-search-by-statement'];
  const env = { ...process.env, DEBUG: '*', COUNTERCHECK_DEBUG: '1', APPLICATION_SECRET: SECRET };
  const { code, output, errors } = await runAsProcess(words, { cwd: folder, env });
  const written = readdirSync(join(folder, 'conformance')).map((name) =>
    readFileSync(join(folder, 'conformance', name), 'utf8'),
  );
  const said = [output, errors, ...written].join('\n');
  expect(requests.some((request) => request.includes(PERSON))).toBe(true);
  expect([code, CANARIES.filter((canary) => said.includes(canary)), /fhir-kit-client/.test(errors)]).toEqual([
    1,
    [],
    false,
  ]);
});
