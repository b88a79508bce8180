import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Report } from '@countercheck/conformance';
import { describe, expect, test, vi } from 'vitest';
import { createFolder } from './folder.ts';
import { payloadLine } from './payloads.ts';
import { type Ended, runInProcess } from './run-in-process.ts';

vi.setConfig({ testTimeout: 60_000 });

const token = (scopes: string): string => `
const { COUNTERCHECK_BASE_URL: base, COUNTERCHECK_TOKEN_URL: tokenUrl, COUNTERCHECK_CLIENT_ID: id, COUNTERCHECK_CLIENT_SECRET: secret } = process.env;
const granted = await (await fetch(tokenUrl, {
  method: 'POST',
  headers: { accept: 'application/json', authorization: 'Basic ' + Buffer.from(id + ':' + secret).toString('base64'), 'content-type': 'application/x-www-form-urlencoded' },
  body: new URLSearchParams({ grant_type: 'client_credentials', scope: '${scopes}' }).toString(),
})).json();
const headers = { accept: 'application/fhir+json', authorization: 'Bearer ' + granted.access_token };
const balance = () => fetch(base + '/Account/G63392574', { headers }).then((answer) => answer.text());
const create = () => fetch(base + '/Basic', { method: 'POST', headers: { ...headers, 'content-type': 'application/fhir+json' }, body: ${JSON.stringify(payloadLine('payment-to-account'))} }).then((answer) => answer.status, () => 'lost');
`;
const BOTH = 'system/Basic.write system/FinancialTransaction.write system/Account.read';

const clients = {
  'right.mjs': `${token(BOTH)} await balance(); if ((await create()) === 'lost') await balance();`,
  'twice.mjs': `${token(BOTH)} if ((await create()) === 'lost') await create();`,
  'renamed.mjs': `${token(BOTH)} const again = ${JSON.stringify(payloadLine('payment-to-account'))}.replace(/("value":")[^"]+/, '$1again1');\nif ((await create()) === 'lost') await fetch(base + '/Basic', { method: 'POST', headers: { ...headers, 'content-type': 'application/fhir+json' }, body: again });`,
  'environment.mjs': `${token(BOTH)} await balance(); const { guarantorAccount } = JSON.parse(process.env.COUNTERCHECK_FIXTURES); if (guarantorAccount !== 'G63392574' || !process.env.COUNTERCHECK_OTHER_TENANT) process.exit(4);`,
  'scopes.mjs': `${token('system/Basic.write system/Account.read')} await create();`,
  'failing.mjs': `${token(BOTH)} await balance(); process.exit(3);`,
};

async function grade(words: readonly string[]): Promise<Ended & { broken: string[]; report: Report; text: string }> {
  const folder = createFolder(clients);
  const ended = await runInProcess(['mock', ...words], { folder, environment: { PATH: process.env['PATH'] ?? '' } });
  const text = readFileSync(join(folder, 'conformance/report.json'), 'utf8');
  const report = JSON.parse(text) as Report;
  const findings = report.scenarios.flatMap(({ steps }) => steps.flatMap((step) => step.findings));
  const broken = findings.filter(({ severity }) => severity === 'error').map(({ rule }) => rule);
  return { ...ended, broken: [...new Set(broken)].toSorted(), report, text };
}

const node = (file: string): string[] => ['--grade', '--', process.execPath, file];

describe('an application that is graded', () => {
  test('passes when it does right, also when an answer is lost', async () => {
    expect(await grade(node('right.mjs'))).toMatchObject({ code: 0, broken: [] });
    expect(await grade(['--fault', 'reset-after-write*1', ...node('right.mjs')])).toMatchObject({
      code: 0,
      broken: [],
    });
  });

  test('fails when it sends a create again without a look at the balance', async () => {
    expect(await grade(node('twice.mjs'))).toMatchObject({ code: 0, broken: [] });
    const { code, broken, output } = await grade(['--fault', 'reset-after-write*1', ...node('twice.mjs')]);
    expect({ code, broken }).toEqual({ code: 1, broken: ['create-not-repeated'] });
    expect(output).toMatch(/^request 3: POST \/r4\/[0-9a-f-]+\/Basic {2}error {2}create-not-repeated\n/);
    expect(output).toContain('\n3 requests: 1 error, 0 warnings.\nFAIL\n');
  });

  test('fails when it pays twice under another identifier', async () => {
    const { code, report, output } = await grade(['--fault', 'reset-after-write*1', ...node('renamed.mjs')]);
    expect({ code, problems: report.problems.length }).toEqual({ code: 1, problems: 1 });
    expect(output).toMatch(/^GATE The payment again1 .* posted again/m);
  });

  test('finds all that it needs in its environment', async () => {
    expect(await grade(node('environment.mjs'))).toMatchObject({ code: 0, broken: [] });
  });

  test('is warned when it creates without the scopes that a create takes', async () => {
    const { code, broken, output } = await grade(node('scopes.mjs'));
    expect({ code, broken }).toEqual({ code: 0, broken: [] });
    expect(output).toMatch(/^request 2: POST \/r4\/[0-9a-f-]+\/Basic {2}warning {2}scope-checked-by-client\n/);
  });

  test('fails when its command fails, and when it sends nothing', async () => {
    const failing = await grade(node('failing.mjs'));
    expect({ code: failing.code, problems: failing.report.problems.map(({ message }) => message) }).toEqual({
      code: 1,
      problems: ['The command ended with 3.'],
    });
    const idle = await grade(['--grade', '--', process.execPath, '-e', '0']);
    expect({ code: idle.code, problems: idle.report.problems.map(({ message }) => message) }).toEqual({
      code: 1,
      problems: ['Nothing was exercised: the command sent no request to the mock.'],
    });
  });

  test('leaves a report of what it sent without tokens and secrets', async () => {
    const { report, text, output } = await grade(node('right.mjs'));
    expect(report).toMatchObject({
      command: 'grade',
      complete: true,
      servers: [{ name: 'application', kind: 'application' }],
      counts: { pass: 1, total: 1 },
    });
    expect(
      report.scenarios[0]?.steps.map(({ title }) =>
        title.replace(/\/[0-9a-f-]{36}/g, '/TENANT').replace(/127\.0\.0\.1:\d+/, 'HOST'),
      ),
    ).toEqual([
      'POST /tenants/TENANT/hosts/HOST/protocols/oauth2/profiles/smart-v1/token',
      'GET /r4/TENANT/Account/G63392574',
      'POST /r4/TENANT/Basic',
    ]);
    expect(report.requirements.filter(({ outcome }) => outcome === 'pass').length).toBeGreaterThan(5);
    for (const said of [text, output]) {
      expect(said).not.toContain('not-a-secret-system-v1');
      expect(said).not.toContain(Buffer.from('countercheck-system-v1:not-a-secret-system-v1').toString('base64'));
    }
  });

  test('is judged in other formats, too', async () => {
    const folder = createFolder(clients);
    const { code, output } = await runInProcess(['mock', '--report', 'junit=-', ...node('right.mjs')], { folder });
    expect({ code, first: output.split('\n')[0], kept: existsSync(join(folder, 'conformance/report.json')) }).toEqual({
      code: 0,
      first: '<?xml version="1.0" encoding="UTF-8"?>',
      kept: true,
    });
  });
});
