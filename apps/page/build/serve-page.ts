import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { bundlePage } from './bundle-page.ts';

const output = fileURLToPath(new URL('../dist/index.html', import.meta.url));
const page = await bundlePage();
mkdirSync(dirname(output), { recursive: true });
writeFileSync(output, page);
const server = createServer((request, response) => {
  const isPage = request.method === 'GET' && ['/', '/index.html'].includes(request.url ?? '');
  response.writeHead(isPage ? 200 : 404, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' });
  response.end(isPage ? page : '');
});
server.listen(0, '127.0.0.1', () => {
  const { port } = server.address() as AddressInfo;
  process.stdout.write(`The page is at http://127.0.0.1:${port}/ until Ctrl-C, and in ${output} for good.\n`);
});
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(0));
