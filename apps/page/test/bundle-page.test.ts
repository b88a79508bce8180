import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { bundlePage } from '../build/bundle-page.ts';

const page = await bundlePage();
const hashOf = (content = ''): string => `'sha256-${createHash('sha256').update(content).digest('base64')}'`;

test('The policy of the page admits what stands in it, workers made of it, and no connection', () => {
  const [, style] = /<style>(.*?)<\/style>/s.exec(page) ?? [];
  const [, script] = /<script>(.*?)<\/script>/s.exec(page) ?? [];
  const [, policy = ''] = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(page) ?? [];
  expect(policy.split('; ')).toEqual([
    "default-src 'none'",
    `script-src ${hashOf(script)}`,
    `style-src ${hashOf(style)}`,
    'worker-src blob:',
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ]);
});

test('The page is the same each time it is built, and less than a megabyte', async () => {
  expect([await bundlePage(), page.length < 1_000_000]).toEqual([page, true]);
});
