import { once } from 'node:events';
import type { MockDescription } from '@countercheck/mock';
import { describe, expect, test, vi } from 'vitest';
import { createFolder } from './folder.ts';
import { startProcess } from './run-as-process.ts';
import { runInProcess } from './run-in-process.ts';

vi.setConfig({ testTimeout: 60_000 });

async function served(words: readonly string[]): Promise<{ code: number; output: string }> {
  const { code, output } = await runInProcess(['mock', ...words], {
    folder: createFolder(),
    interruption: AbortSignal.timeout(100),
  });
  return { code, output: output.replaceAll(/127\.0\.0\.1:\d+/g, '127.0.0.1:PORT') };
}

describe('the mock', () => {
  test('tells people where it is and who may use it', async () => {
    expect(await served([])).toEqual({
      code: 130,
      output: [
        'The mock listens. It shows what the documents say, not what a hospital has configured.',
        '',
        '  service root       http://127.0.0.1:PORT/r4/ec2458f2-1e24-41c8-b71b-0e701af7583d',
        '  open service root  http://127.0.0.1:PORT/open/r4/ec2458f2-1e24-41c8-b71b-0e701af7583d (read only, no token)',
        '  token endpoint     http://127.0.0.1:PORT/tenants/ec2458f2-1e24-41c8-b71b-0e701af7583d/hosts/127.0.0.1:PORT/protocols/oauth2/profiles/smart-v1/token',
        '  application        countercheck-system-v1, secret not-a-secret-system-v1',
        '  scopes             system/Basic.write system/FinancialTransaction.write system/Account.read system/Encounter.read system/Patient.read system/RelatedPerson.read',
        '  payment alias      0111',
        '  adjustment alias   3100',
        '  guarantor account  Account/G63392574',
        '  encounter          Encounter/97953536',
        '',
        'countercheck mock --json prints all of it for scripts. Ctrl-C ends it; balances and transactions are then gone.',
        '',
      ].join('\n'),
    });
  });

  test('tells scripts the same in one line of JSON', async () => {
    const { code, output } = await served(['--json']);
    const { origin, fixtures, clients } = JSON.parse(output) as MockDescription;
    expect({
      code,
      lines: output.split('\n').length,
      origin,
      account: fixtures.guarantorAccount,
      client: clients[0]?.id,
    }).toEqual({
      code: 130,
      lines: 2,
      origin: 'http://127.0.0.1:PORT',
      account: 'G63392574',
      client: 'countercheck-system-v1',
    });
  });

  test('answers until it is interrupted', { timeout: 60_000 }, async () => {
    const child = startProcess(['mock', '--json', '--clock', '2024-06-15T17:00:00Z'], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const [line] = (await once(child.stdout ?? child, 'data')) as [Buffer];
    const { openBaseUrl } = JSON.parse(line.toString()) as { openBaseUrl: string };
    const response = await fetch(`${openBaseUrl}/metadata`, { headers: { accept: 'application/fhir+json' } });
    expect({ status: response.status, date: response.headers.get('date') }).toEqual({
      status: 200,
      date: 'Sat, 15 Jun 2024 17:00:00 GMT',
    });
    child.kill('SIGINT');
    expect(await once(child, 'close')).toEqual([130, null]);
  });
});
