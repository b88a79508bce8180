import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** The work tree as it is, with what is not committed and without what is ignored, in a temporary folder where it can be built. */
export function copyRepository(root: string): string {
  const copy = mkdtempSync(join(tmpdir(), 'countercheck-release-'));
  const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  for (const path of listed.split('\0').filter((path) => path !== '' && existsSync(join(root, path)))) {
    mkdirSync(dirname(join(copy, path)), { recursive: true });
    cpSync(join(root, path), join(copy, path), { verbatimSymlinks: true });
  }
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'), 'dir');
  // These folders hold relative links only: to the library store of the root, and to the packages of the copy.
  for (const parent of ['packages', 'apps'])
    for (const name of readdirSync(join(copy, parent)))
      if (existsSync(join(root, parent, name, 'node_modules')))
        cpSync(join(root, parent, name, 'node_modules'), join(copy, parent, name, 'node_modules'), {
          recursive: true,
          verbatimSymlinks: true,
          filter: (path) => !path.includes('.vite'),
        });
  return copy;
}
