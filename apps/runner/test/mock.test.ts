import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { listDeviations, type MockDescription } from '@countercheck/mock';
import { describe, expect, test, vi } from 'vitest';
import { createFolder } from './folder.ts';
import { startProcess } from './run-as-process.ts';
import { runInProcess } from './run-in-process.ts';

vi.setConfig({ testTimeout: 60_000 });

const HOSPITAL = '11111111-2222-4333-8444-555555555555';
const READS = ['system/Account.read'];
const WRITES = ['system/Basic.c', 'system/FinancialTransaction.c', 'system/Account.rs'];
const EUROS = JSON.stringify({
  tenants: [
    {
      id: HOSPITAL,
      aliases: { P: { type: 'payment', impact: 'credit' }, A: { type: 'adjustment', impact: 'credit' } },
      accounts: [{ id: 'G1', type: 'guarantor-balance', balance: { value: '5.00', currency: 'EUR' } }],
    },
  ],
  clients: [
    { id: 'reads', secret: 'a', context: 'system', scopeVersion: 'v1', registeredScopes: READS, tenants: [HOSPITAL] },
    { id: 'writes', secret: 'b', context: 'system', scopeVersion: 'v2', registeredScopes: WRITES, tenants: [HOSPITAL] },
  ],
});

async function served(words: readonly string[]): Promise<{ code: number; output: string }> {
  const { code, output } = await runInProcess(['mock', ...words], {
    folder: createFolder(),
    interruption: AbortSignal.timeout(100),
  });
  return { code, output: output.replaceAll(/127\.0\.0\.1:\d+/g, '127.0.0.1:PORT') };
}

describe('the mock', () => {
  test('tells people where it is and who may use it', async () => {
    const { code, output } = await served([]);
    expect({ code, output: output.replaceAll(/^(TOKEN=|curl ).*$/gm, '$1…') }).toEqual({
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
        'TOKEN=…',
        'curl …',
        'curl …',
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

  test.each([
    ['the world that comes with it', {}],
    ['euros, where the first application may not create', { 'world.json': EUROS }],
  ])('prints commands that work as they stand, in %s', { timeout: 60_000 }, async (_, files) => {
    const world = Object.keys(files).flatMap((file) => ['--world', join(createFolder(files), file)]);
    const child = startProcess(['mock', ...world], { stdio: ['ignore', 'pipe', 'inherit'] });
    const [chunk] = (await once(child.stdout ?? child, 'data')) as [Buffer];
    const commands = chunk
      .toString()
      .split('\n')
      .filter((line) => /^(?:TOKEN=|curl )/.test(line));
    const said = spawnSync('bash', ['-euc', commands.join('\n')], { encoding: 'utf8' });
    child.kill('SIGINT');
    expect({ commands: commands.length, status: said.status }).toEqual({ commands: 3, status: 0 });
    expect(said.stdout).toMatch(/"resourceType":"Account"[^]*HTTP\/1\.1 201 /);
  });

  test('lists the ways to be wrong', async () => {
    const { code, output } = await runInProcess(['mock', '--list-deviations'], { folder: createFolder() });
    expect(code).toBe(0);
    expect(output).toMatch(/^ {2}posts-twice\s+\S/m);
    const listed = await runInProcess(['mock', '--list-deviations', '--json'], { folder: createFolder() });
    expect((JSON.parse(listed.output) as { id: string }[]).map(({ id }) => id)).toEqual(
      listDeviations().map(({ id }) => id),
    );
  });

  test('says in which way it is wrong', async () => {
    const { output } = await served(['--deviation', 'posts-twice', '--fault', 'latency=5@0.5']);
    expect(output).toContain('\n  deviations         posts-twice\n  faults             latency=5@0.5\n');
  });

  test('takes its world from a file and keeps its state in another', async () => {
    const world = readFileSync(
      createRequire(import.meta.url)
        .resolve('@countercheck/mock/package.json')
        .replace('package.json', 'world.example.yaml'),
      'utf8',
    );
    const folder = createFolder({ 'world.yaml': world });
    const { code, errors } = await runInProcess(['mock', '--world', 'world.yaml', '--state', 'state.jsonl', '--json'], {
      folder,
      interruption: AbortSignal.timeout(100),
    });
    expect({ code, errors, state: readFileSync(join(folder, 'state.jsonl'), 'utf8') }).toEqual({
      code: 130,
      errors: '',
      state: '{"format":"countercheck-mock-state/1"}\n',
    });
  });
});
