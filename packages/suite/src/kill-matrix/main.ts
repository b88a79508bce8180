import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { readText, repositoryRoot } from '../repository.ts';
import { work, workInProcesses } from './matrix.ts';
import { problems, renderPage } from './page.ts';

const PAGE = 'docs/kill-matrix.md';

const { values } = parseArgs({
  options: { seeds: { type: 'string', default: '0' }, part: { type: 'string' }, check: { type: 'boolean' } },
});
const seeds = Number(values.seeds);

if (values.part !== undefined) {
  const [part = 0, parts = 1] = values.part.split('/').map(Number);
  process.stdout.write(JSON.stringify(await work({ seeds, part, parts })));
} else {
  const shown = await workInProcesses(seeds);
  const page = renderPage(shown);
  const faults = problems(shown);
  if (!values.check) writeFileSync(join(repositoryRoot, PAGE), page);
  else if (!existsSync(join(repositoryRoot, PAGE)) || readText(PAGE) !== page)
    faults.push(`${PAGE} is out of date: bring it up to date with "npm run kill-matrix"`);
  for (const fault of faults) process.stderr.write(`${fault}\n`);
  const noticed = shown.kills.filter(({ byName }) => byName.length > 0).length;
  process.stdout.write(
    `${noticed} of ${shown.kills.length} deviations are noticed by name; the right mock is blamed by ${shown.blames.length} of ${seeds} runs.\n`,
  );
  if (faults.length > 0) process.exitCode = 1;
}
