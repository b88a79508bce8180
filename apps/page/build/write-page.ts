import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundlePage } from './bundle-page.ts';

const output = fileURLToPath(new URL('../dist/index.html', import.meta.url));
mkdirSync(dirname(output), { recursive: true });
writeFileSync(output, await bundlePage());
