import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import process from 'node:process';
import { createMock } from '@countercheck/mock';
import { serveMock, systemClock, systemRandomness } from '@countercheck/mock/node';
import { expect, onTestFinished, test, vi } from 'vitest';
import { readText, repositoryRoot } from './repository.ts';

vi.setConfig({ testTimeout: 300_000 });

const STEP = /- name: (.+)\n(?: +if: .+\n)? +run: \|\n((?: {10}.*\n)+)/g;

/** The shell steps of a job of the documented recipe. */
function stepsOf(job: string): { name: string; script: string }[] {
  const [, recipe = ''] = /```yaml\n(name: conformance\n[\s\S]*?)```/.exec(readText('docs/ci.md')) ?? [];
  const [, body = ''] = new RegExp(`^  ${job}:\n((?: {4}.*\n)+)`, 'm').exec(recipe) ?? [];
  return [...body.matchAll(STEP)].map(([, name = '', script = '']) => ({
    name,
    script: script.replaceAll(/^ {10}/gm, ''),
  }));
}

function program(folder: string, name: string, script: string): void {
  writeFileSync(join(folder, name), `#!/bin/sh\n${script}\n`);
  chmodSync(join(folder, name), 0o755);
}

/** A checkout of somebody's application: `npm ci` has nothing to do, `npx countercheck` is the one of this repository. */
function createCheckout(configuration: object): { folder: string; env: NodeJS.ProcessEnv } {
  const folder = mkdtempSync(join(tmpdir(), 'countercheck-ci-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const programs = join(folder, 'programs');
  mkdirSync(programs);
  const node = `"${process.execPath}" --conditions=@countercheck/source --import="${import.meta.resolve('tsx')}"`;
  program(programs, 'npm', 'test "$1" = ci');
  program(programs, 'npx', `shift\nexec ${node} "${join(repositoryRoot, 'apps/runner/src/main.ts')}" "$@"`);
  writeFileSync(join(folder, 'countercheck.config.yaml'), JSON.stringify(configuration));
  return {
    folder,
    env: {
      ...process.env,
      PATH: `${programs}${delimiter}${process.env['PATH']}`,
      GITHUB_SHA: 'abc123',
      GITHUB_STEP_SUMMARY: join(folder, 'summary.md'),
      COUNTERCHECK_CLIENT_ID: 'countercheck-system-v1',
      COUNTERCHECK_CLIENT_SECRET: 'not-a-secret-system-v1',
    },
  };
}

/** As GitHub does: `bash -e` with a pipeline that fails when a part of it does. */
async function runScript(script: string, cwd: string, env: NodeJS.ProcessEnv): Promise<number | null> {
  const child = spawn('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', script], {
    cwd,
    env,
    stdio: 'ignore',
  });
  const [code] = (await once(child, 'close')) as [number | null];
  return code;
}

test.each(['mock', 'sandbox'])(
  'Every shell step of the job %s of the recipe ends well, as GitHub runs it',
  async (job) => {
    const served = await serveMock(createMock({ clock: systemClock, randomness: systemRandomness }));
    onTestFinished(() => served.close());
    const { baseUrl, fixtures } = createMock().describe(served.origin);
    const { aliases, location, encounter, guarantorAccount } = fixtures;
    const sandbox = {
      baseUrl,
      clientId: '${COUNTERCHECK_CLIENT_ID}',
      clientSecret: '${COUNTERCHECK_CLIENT_SECRET}',
      writes: 'allowed',
      limits: { USD: 500 },
      fixtures: { aliases, location, encounter, guarantorAccount },
    };
    const { folder, env } = createCheckout({ servers: { sandbox } });
    const steps = stepsOf(job);
    const ended = [];
    for (const { name, script } of steps) ended.push([name, await runScript(script, folder, env)]);
    expect(ended).toEqual(steps.map(({ name }) => [name, 0]));
    expect(steps.map(({ name }) => name).filter((name) => name !== 'Preflight')).toEqual(['Install', 'Run', 'Summary']);
    expect(readFileSync(join(folder, 'summary.md'), 'utf8')).toMatch(/^# Conformance: pass\n[\s\S]*build=abc123/);
  },
);
