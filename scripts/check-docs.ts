import { spawnSync, type ChildProcess } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { isOutput, readExamples, type DocumentedExample } from './documented-examples.ts';
import { bundleRunner } from './bundle-runner.mjs';
import {
  createInstalledFolder,
  createReaderFolder,
  end,
  findPorts,
  hasProgram,
  startInBackground,
  surroundings,
} from './reader-folder.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    write: { type: 'boolean' },
    /** A project in which the packages are installed; pages are followed with these instead of the sources. */
    installed: { type: 'string' },
  },
});
const main = values.installed === undefined ? await bundleRunner() : '';

function replaceAll(text: string, replacements: ReadonlyMap<string, string>): string {
  return [...replacements].reduce((replaced, [from, to]) => replaced.replaceAll(from, to), text);
}

/** What a command printed, and why that is not what the page says, if so. */
function runCommand(
  folder: string,
  example: DocumentedExample,
  exitCode: number,
  ports: ReadonlyMap<string, string>,
): { readonly printed: string; readonly fault?: string; readonly isOutdated?: true } {
  const script = replaceAll(example.text, ports);
  const options = { ...surroundings(folder), encoding: 'utf8' } as const;
  const { status, stdout, stderr } = spawnSync('bash', ['-euo', 'pipefail', '-c', script], options);
  const printed = replaceAll(stdout, new Map([...ports].map(([documented, free]) => [free, documented])));
  if (status !== exitCode) return { printed: printed + stderr, fault: `ended with ${status} instead of ${exitCode}` };
  if (example.output === undefined || isOutput(example.output.text, printed)) return { printed };
  return { printed, fault: 'printed something else than the page says', isOutdated: true };
}

/** Runs what a page shows, in order, in one folder. Gives the number of faults and the page with its outputs brought up to date. */
async function checkPage(page: string): Promise<{ readonly faults: number; readonly updated: string }> {
  let updated = readFileSync(join(root, page), 'utf8');
  const folder =
    values.installed === undefined ? createReaderFolder(root, main) : createInstalledFolder(root, values.installed);
  const ports = await findPorts(updated);
  const background: ChildProcess[] = [];
  const outdated: { readonly from: number; readonly to: number; readonly printed: string }[] = [];
  let faults = 0;
  for (const example of readExamples(page, updated)) {
    const { action, place, output } = example;
    const text = replaceAll(example.text, ports);
    const command = example.text.trim().split('\n', 1)[0];
    if (action.kind === 'command' && action.needs !== undefined && !hasProgram(action.needs))
      console.log(`skipped ${place} ${command} (${action.needs} is not installed)`);
    else if (action.kind === 'skip') console.log(`skipped ${place} ${command} (${action.reason})`);
    else if (action.kind === 'file') writeFileSync(join(folder, action.name), text);
    else if (action.kind === 'background') background.push(await startInBackground(folder, text));
    else {
      const { printed, fault, isOutdated } = runCommand(folder, example, action.exitCode, ports);
      console.log(`${fault === undefined ? 'passed ' : 'FAILED '} ${place} ${command}`);
      if (fault === undefined) continue;
      console.log(`${fault}:\n${printed}`);
      if (output !== undefined && isOutdated && values.write) outdated.push({ ...output, printed });
      else faults += 1;
    }
  }
  background.forEach(end);
  rmSync(folder, { recursive: true, force: true });
  for (const { from, to, printed } of outdated.toReversed()) {
    updated = `${updated.slice(0, from)}${printed.trimEnd()}\n${updated.slice(to)}`;
  }
  return { faults, updated };
}

function listPages(): string[] {
  const readmes = ['packages', 'apps'].flatMap((parent) =>
    readdirSync(join(root, parent)).map((name) => `${parent}/${name}/README.md`),
  );
  const pages = readdirSync(join(root, 'docs')).map((name) => `docs/${name}`);
  return ['README.md', 'CONTRIBUTING.md', ...pages, ...readmes].filter(
    (path) => path.endsWith('.md') && existsSync(join(root, path)),
  );
}

for (const page of positionals.length > 0 ? positionals : listPages()) {
  const { faults, updated } = await checkPage(page);
  if (values.write) writeFileSync(join(root, page), updated);
  if (faults > 0) process.exitCode = 1;
}
if (process.exitCode === 1)
  console.error(
    'A page is wrong: mend the page or the code, or write the outputs anew with "npm run docs:check -- --write".',
  );
