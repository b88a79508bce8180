import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Report } from '@countercheck/conformance';
import { createMock, type MockDescription } from '@countercheck/mock';
import { expect, onTestFinished, test, vi } from 'vitest';
import { runCountercheck, startServer } from './processes.ts';

vi.setConfig({ testTimeout: 1_800_000 });

const AUTHORITY = fileURLToPath(new URL('./tls/ca.pem', import.meta.url));

/** What only the embedded mock can give, and what no limit allows. */
const MAY_BE_SKIPPED = [
  /^Needs [^.]*\b(arranged-world|expendable-accounts|documented-accounts|movable-clock|fresh-identifier|user-token|patient-token)\b/,
  /^Needs a target whose balance is in another currency/,
  /^Not sent: there is no limit for (?!USD)/,
  /^Not sent: the limit of 100000 USD for one run would be passed: 9007199254/,
];

function configure({ baseUrl, openBaseUrl, clients, fixtures, otherTenant }: MockDescription): string {
  const client = (index: number, scopes = clients[index]?.registeredScopes) => ({
    clientId: clients[index]?.id,
    clientSecret: `\${SECRET_${index}}`,
    scopes,
  });
  const { statement, aliases, ...rest } = fixtures;
  delete (rest as { encounterWithoutBalance?: string }).encounterWithoutBalance;
  const sandbox = {
    baseUrl,
    openBaseUrl,
    ...client(0),
    registeredScopes: clients[0]?.registeredScopes,
    writes: 'allowed',
    limits: { USD: 100_000 },
    timeoutSeconds: 20,
    fixtures: { ...rest, aliases, statement },
    tenant: 'tenant.yaml',
    otherTenant,
    secondTenant: otherTenant,
    clients: { 'system-v2': client(1), 'system-trimmed': client(2, clients[0]?.registeredScopes) },
  };
  return JSON.stringify({ servers: { sandbox } });
}

/** A folder with the configuration of a server that a test talks to. */
function folderFor(description: MockDescription): string {
  const folder = mkdtempSync(join(tmpdir(), 'countercheck-tls-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  writeFileSync(join(folder, 'countercheck.config.yaml'), configure(description));
  writeFileSync(join(folder, 'tenant.yaml'), JSON.stringify(createMock().tenantContext()));
  return folder;
}

function secretsOf({ clients }: MockDescription): Record<string, string> {
  return Object.fromEntries(clients.map(({ secret = '' }, index) => [`SECRET_${index}`, secret]));
}

const program = new URL('./tls-mock.ts', import.meta.url);

test('The whole suite passes over TLS, late and with requests refused for a while, as it does against a sandbox', async () => {
  const description = (await startServer(program)) as MockDescription;
  const folder = folderFor(description);
  const environment = { ...secretsOf(description), NODE_EXTRA_CA_CERTS: AUTHORITY };
  const { code, output, errors } = await runCountercheck(['run', '--server', 'sandbox'], folder, environment);
  const report = JSON.parse(readFileSync(join(folder, 'conformance/report.json'), 'utf8')) as Report;
  const unexpected = report.scenarios.filter(
    ({ outcome, explanation }) =>
      outcome !== 'pass' &&
      !(outcome === 'skip' && MAY_BE_SKIPPED.some((pattern) => pattern.test(explanation?.message ?? ''))),
  );
  expect(unexpected.map(({ id, outcome, explanation }) => [id, outcome, explanation?.message])).toEqual([]);
  expect([code, report.complete, report.counts.pass > 200]).toEqual([0, true, true]);
  const told = output + errors + JSON.stringify(report);
  expect(Object.values(secretsOf(description)).filter((secret) => told.includes(secret))).toEqual([]);
});

test('Without the authority nothing is sent, and the way to trust it is told', async () => {
  const description = (await startServer(program, ['0'])) as MockDescription;
  const { code, output } = await runCountercheck(
    ['doctor', '--server', 'sandbox'],
    folderFor(description),
    secretsOf(description),
  );
  expect(code).toBe(3);
  expect(output).toMatch(/NODE_EXTRA_CA_CERTS/);
});
