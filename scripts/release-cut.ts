import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { cutRelease } from './release/cut-release.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const { values } = parseArgs({ options: { again: { type: 'boolean', default: false } } });

const cut = await cutRelease(root, values);
if ('refused' in cut) {
  console.error(cut.refused);
  process.exitCode = 1;
} else {
  console.log(
    `${cut.from} -> ${cut.to}: versions, changelogs and ${cut.tarball.slice(root.length)} are written. Commit them together.`,
  );
}
