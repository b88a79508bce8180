import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadReport, type Report } from '@countercheck/conformance';
import { expect, onTestFinished, test, vi } from 'vitest';
import { startGenericFhirServer, startGenericOauthServer } from './foreign-servers.ts';
import { runCountercheck } from './processes.ts';

vi.setConfig({ testTimeout: 600_000 });

const SECRET = 'a-secret-0123456789';

async function runAgainstForeign(
  fixtures: Record<string, string>,
): Promise<{ code: number | null; report: Report; doctor: number | null; said: string }> {
  const [baseUrl, tokenUrl] = await Promise.all([startGenericFhirServer(), startGenericOauthServer()]);
  const folder = mkdtempSync(join(tmpdir(), 'countercheck-foreign-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const foreign = {
    baseUrl,
    tokenUrl,
    clientId: 'app',
    clientSecret: '${SECRET}',
    writes: 'allowed',
    limits: { USD: 100_000 },
    fixtures: { aliases: { payment: '0111', adjustment: '3100' }, location: '98920358', ...fixtures },
  };
  writeFileSync(join(folder, 'countercheck.config.yaml'), JSON.stringify({ servers: { foreign } }));
  const doctor = await runCountercheck(['doctor', '--server', 'foreign'], folder, { SECRET });
  const { code, output, errors } = await runCountercheck(['run', '--server', 'foreign'], folder, { SECRET });
  const path = join(folder, 'conformance/report.json');
  const said = [doctor.output, doctor.errors, output, errors, readFileSync(path, 'utf8')].join('\n');
  return { code, report: loadReport(path), doctor: doctor.code, said };
}

function brokenBy({ scenarios }: Report, id: string): string[] {
  const found = scenarios.find((scenario) => scenario.id === id);
  return (found?.failures ?? [found?.explanation]).map((reason) => reason?.requirement ?? reason?.message ?? '');
}

test('A FHIR server that takes any Basic, behind an OAuth server that grants anything, is told what it breaks', async () => {
  const { code, report, doctor, said } = await runAgainstForeign({
    guarantorAccount: 'G63392574',
    encounter: '97953536',
  });
  expect([doctor, code, report.complete]).toEqual([0, 1, true]);
  expect({
    ours: report.scenarios.filter(({ explanation }) => explanation?.whose === 'kit').map(({ id }) => id),
    unknown: report.counts.unknown,
    unexplained: report.scenarios.filter(({ outcome, explanation }) => outcome !== 'pass' && !explanation).length,
    secret: said.includes(SECRET),
  }).toEqual({ ours: [], unknown: 0, unexplained: 0, secret: false });
  const broken: Record<string, string[]> = {
    'duplicate-identifier': ['create-etag-weak-zero', 'duplicate-identifier-refused'],
    'amount-required--left-out': ['amount-required', 'create-body-empty'],
    'fifo-encounter-only--true-with-an-account': ['business-rule-422', 'fifo-encounter-only'],
    'scopes-all-trimmed': ['scope-empty-refused', 'scope-no-wildcard', 'scope-syntax', 'scope-system-only'],
    'token-refused': ['client-basic-authentication', 'client-credentials-not-in-query'],
  };
  const told = Object.entries(broken).map(([id, requirements]) => [
    id,
    brokenBy(report, id)
      .filter((requirement) => requirements.includes(requirement))
      .toSorted(),
  ]);
  expect(Object.fromEntries(told)).toEqual(broken);
});

test('Nothing is posted to a server whose fixtures cannot be read', async () => {
  const { code, report, doctor } = await runAgainstForeign({
    guarantorAccount: 'G63392574',
    financialAccount: 'F703726',
  });
  const posts = report.scenarios.flatMap(({ steps }) =>
    steps.flatMap(({ exchanges }) =>
      exchanges.filter(({ request }) => request.method === 'POST' && request.url.endsWith('/Basic')),
    ),
  );
  expect({ doctor, code, posts: posts.length, money: report.money }).toEqual({
    doctor: 2,
    code: 1,
    posts: 0,
    money: [],
  });
});
