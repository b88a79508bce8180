import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Report } from '@countercheck/conformance';
import { expect, test } from 'vitest';
import { createFolderOfServedMock } from './folder-of-served-mock.ts';
import { runAsProcess, startProcess } from './run-as-process.ts';

const SLOW = 120_000;

test.each([
  ['SIGINT', [130, null]],
  ['SIGKILL', [null, 'SIGKILL']],
] as const)(
  'a fuzz that is ended by %s leaves a report of what it showed so far, and what it was about to send',
  { timeout: SLOW },
  async (signal, end) => {
    const folder = await createFolderOfServedMock();
    const path = join(folder, 'conformance/fuzz.json');
    const child = startProcess(['fuzz', '--server', 'sandbox', '--runs', '100000', '--quiet'], {
      cwd: folder,
      stdio: 'ignore',
    });
    while (!existsSync(path)) await setTimeout(20);
    child.kill(signal);
    expect(await once(child, 'close')).toEqual(end);
    const { command, complete, fuzz } = JSON.parse(readFileSync(path, 'utf8')) as Report;
    const payloads = fuzz?.payloads ?? 0;
    const intents = readFileSync(join(folder, 'conformance/intents.jsonl'), 'utf8').match(/^\{"intent"/gm) ?? [];
    expect({ command, complete, some: payloads > 0, allSent: payloads <= intents.length }).toEqual({
      command: 'fuzz',
      complete: false,
      some: true,
      allSent: true,
    });
    const shown = await runAsProcess(['report', 'show', 'conformance/fuzz.json'], { cwd: folder });
    const [line = ''] = /^\d+ payloads: .*$/m.exec(shown.output) ?? [];
    expect({ errors: shown.errors, line: line.split(':')[0] }).toEqual({ errors: '', line: `${payloads} payloads` });
  },
);
