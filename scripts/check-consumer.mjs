// Installs the packed packages into an empty project, as another team gets them, and uses what they promise from there.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { findNodes } from './other-nodes.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'countercheck-consumer-'));
const tarballs = join(folder, 'tarballs');
const CHROMIUM = process.env.COUNTERCHECK_CHROMIUM ?? '/usr/bin/chromium';
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));

function run(command, args, { cwd = folder, expected = 0 } = {}) {
  const result = spawnSync(command, args, { cwd, encoding: 'utf8', shell: process.platform === 'win32' });
  if (result.status === expected) return result.stdout;
  console.error(`FAILED ${command} ${args.join(' ')} ended with ${result.status}\n${result.stdout}${result.stderr}`);
  process.exit(1);
}

const write = (name, value) =>
  writeFileSync(join(folder, name), typeof value === 'string' ? value : JSON.stringify(value));
const passed = (what) => console.log(`passed  ${what}`);
const skipped = (what, why) => console.log(`skipped ${what} (${why})`);

function install() {
  const published = ['packages', 'apps']
    .flatMap((parent) => readdirSync(join(root, parent)).map((name) => join(root, parent, name)))
    .filter((path) => existsSync(join(path, 'package.json')))
    .filter((path) => !JSON.parse(readFileSync(join(path, 'package.json'), 'utf8')).private);
  mkdirSync(tarballs);
  for (const path of published) run('pnpm', ['pack', '--pack-destination', tarballs], { cwd: path });
  const catalog = readFileSync(join(root, 'pnpm-workspace.yaml'), 'utf8');
  const tools = ['fast-check', 'typescript', 'vitest'].map((name) => {
    const [, version] = new RegExp(`^  ${name}: (.+)$`, 'm').exec(catalog) ?? [];
    return `${name}@${version}`;
  });
  const files = readdirSync(tarballs).map((name) => join(tarballs, name));
  write('package.json', { name: 'consumer', private: true, type: 'module' });
  run('npm', ['install', '--no-audit', '--no-fund', '--loglevel=error', ...files, ...tools]);
  cpSync(join(root, 'packages/suite/src/consumers'), folder, { recursive: true });
  passed(`${files.length} packages installed from their tarballs`);
}

function compileStrictly() {
  const strict = {
    noEmit: true,
    skipLibCheck: false,
    strict: true,
    exactOptionalPropertyTypes: true,
    target: 'ES2023',
  };
  const resolutions = { nodenext: 'nodenext', bundler: 'preserve' };
  for (const [moduleResolution, module] of Object.entries(resolutions)) {
    const compilerOptions = { ...strict, lib: ['ES2023', 'DOM'], module, moduleResolution, types: [] };
    write(`tsconfig.${moduleResolution}.json`, { compilerOptions, files: ['typed.ts'] });
    run('npx', ['tsc', '--project', `tsconfig.${moduleResolution}.json`]);
    passed(`strict TypeScript, module resolution ${moduleResolution}`);
  }
}

function runOnNodes() {
  write('not-a-transaction.json', '{"resourceType":"Basic"}');
  for (const { name, node, missing } of findNodes(join(root, 'node_modules/.cache/countercheck'))) {
    if (node === undefined) {
      skipped(`plain JavaScript and the command line on ${name}`, missing);
      continue;
    }
    run(node, ['plain.mjs']);
    const command = join(folder, 'node_modules/countercheck/dist/main.js');
    run(node, [command, 'validate', 'not-a-transaction.json'], { expected: 1 });
    run(node, [command, 'run', '--scenario', 'documented-*']);
    passed(`plain JavaScript and the command line on ${name}`);
  }
}

function testWithVitest() {
  write('vitest.config.js', "export default { test: { include: ['*.test.ts'] } };");
  run('npx', ['vitest', 'run']);
  passed('vitest with the arbitraries, and the mock in three lines');
}

async function validateInBrowser() {
  run('npx', ['vite', 'build', 'browser', '--outDir', '../browser-dist', '--logLevel', 'warn']);
  const [script] = readdirSync(join(folder, 'browser-dist/assets'));
  const kilobytes = Math.ceil(readFileSync(join(folder, 'browser-dist/assets', script)).length / 1000);
  passed(`a browser bundle by Vite, ${kilobytes} kB`);
  if (!existsSync(CHROMIUM)) {
    skipped('the bundle in Chromium', `there is no ${CHROMIUM}; COUNTERCHECK_CHROMIUM names another one`);
    return;
  }
  const { chromium } = await import('playwright-core');
  const types = { '.html': 'text/html', '.js': 'text/javascript' };
  const server = createServer((request, response) => {
    const path = join(
      folder,
      'browser-dist',
      request.url === '/' ? 'index.html' : new URL(request.url, 'http://a').pathname,
    );
    if (!existsSync(path)) return response.writeHead(404).end();
    return response.writeHead(200, { 'content-type': types[extname(path)] ?? 'text/plain' }).end(readFileSync(path));
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] });
  const page = await browser.newPage();
  const errors = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await page.goto(`http://127.0.0.1:${server.address().port}/`);
  await page.waitForFunction(() => globalThis.document.querySelector('output').textContent !== '', undefined, {
    timeout: 10_000,
  });
  const text = await page.textContent('output');
  await browser.close();
  server.close();
  if (text !== 'true tendered-covers-amount' || errors.length > 0) {
    console.error(`FAILED the bundle in Chromium said "${text}" ${errors.join('; ')}`);
    process.exit(1);
  }
  passed('the bundle in Chromium');
}

/** What the pages for other teams show does what they say with the installed packages. */
function followPages() {
  const pages = [
    'validate-before-posting',
    'test-your-builder',
    'mock-in-tests',
    'grade-your-client',
    'vectors',
    'getting-started',
  ];
  const readmes = ['packages/rules', 'packages/arbitraries', 'packages/mock', 'apps/runner'];
  const paths = [...pages.map((name) => `docs/${name}.md`), ...readmes.map((name) => `${name}/README.md`)];
  const words = [
    '--conditions=@countercheck/source',
    join(root, 'scripts/check-docs.ts'),
    '--installed',
    folder,
    ...paths,
  ];
  console.log(run('tsx', words, { cwd: root }).replace(/^/gm, '        ').trimEnd());
  passed(`${paths.length} pages, followed with the installed packages`);
}

install();
compileStrictly();
runOnNodes();
testWithVitest();
await validateInBrowser();
followPages();
const summary = run('npx', ['countercheck', 'run']).trim();
console.log(`passed  npx countercheck run\n\n${summary}`);
