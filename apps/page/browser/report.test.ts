import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { renderHtmlDiff } from '@countercheck/conformance';
import { renderHtml } from '@countercheck/conformance/reporters';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chromiumPath, openBrowser, skipped, violations, visit } from './open-browser.ts';
import { HOSTILE, sampleReport } from './sample-report.ts';

const folder = mkdtempSync(join(tmpdir(), 'countercheck-report-'));
afterAll(() => rmSync(folder, { recursive: true }));

function save(name: string, text: string): string {
  writeFileSync(join(folder, name), text);
  return pathToFileURL(join(folder, name)).href;
}

const shown = (page: Page): Promise<number> =>
  page.locator('details.scenario').evaluateAll((rows) => rows.filter((row) => !(row as HTMLElement).hidden).length);

describe.skipIf(chromiumPath === undefined)(`${skipped}the HTML report`, () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());

  test('opens from disk, asks for nothing and complains of nothing', async () => {
    const { page, complaints } = await visit(browser, save('plain.html', renderHtml(sampleReport(30, 'text'))));
    expect([await page.locator('h1').innerText(), await page.locator('.scenario').count(), complaints]).toEqual([
      'Fail',
      30,
      [],
    ]);
  });

  test('finds by word, outcome, server and requirement, and keeps them in the address', async () => {
    const address = save('plain.html', renderHtml(sampleReport(30, 'text')));
    const { page, complaints } = await visit(browser, address);
    await page.keyboard.press('/');
    await page.keyboard.type('SCENARIO-23 text');
    const byWord = await shown(page);
    await page.locator('#clear').click();
    await page.locator('button[data-outcome="fail"]').click();
    const failed = await shown(page);
    await page.selectOption('#server', 'mock');
    const ofMock = await shown(page);
    await page.selectOption('#server', 'sandbox');
    await page.selectOption('#requirement', 'create-status-201');
    const hash = await page.evaluate(() => location.hash);
    const again = await visit(browser, address + hash);
    expect({
      byWord,
      failed,
      ofMock,
      hash,
      now: await shown(page),
      again: await shown(again.page),
      status: await again.page.locator('#shown').innerText(),
      complaints: [...complaints, ...again.complaints],
    }).toEqual({
      byWord: 1,
      failed: 3,
      ofMock: 0,
      hash: '#outcome=fail&server=sandbox&requirement=create-status-201',
      now: 1,
      again: 1,
      status: '1 of 30 shown',
      complaints: [],
    });
  });

  test('is walked through and opened with the keyboard', async () => {
    const { page } = await visit(browser, save('plain.html', renderHtml(sampleReport(30, 'text'))));
    const focused = (): Promise<string> =>
      page.evaluate(
        () => document.activeElement?.querySelector('.id')?.textContent ?? document.activeElement?.id ?? '',
      );
    await page.keyboard.press('/');
    await page.keyboard.press('ArrowDown');
    const first = await focused();
    await page.keyboard.press('ArrowDown');
    const second = await focused();
    await page.keyboard.press('Enter');
    await page.locator('.scenario[open] .exchange').waitFor();
    await page.keyboard.press('ArrowUp');
    expect([first, second, await focused()]).toEqual(['scenario-9', 'scenario-19', 'scenario-9']);
  });

  test('shows a failure with its exchange, every literal as it was sent, and copies what repeats it', async () => {
    const { page, complaints } = await visit(browser, save('plain.html', renderHtml(sampleReport(30, 'text'))), {
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    const failure = page.locator('.failure.fail').first();
    await failure.locator('.evidence summary').first().click();
    const body = await failure.locator('.exchange pre').first().innerText();
    await failure.locator('dt:text("again") + dd button').click();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect([body.includes('"value": 12.10'), copied, complaints]).toEqual([
      true,
      'countercheck run --server sandbox --scenario scenario-13 --seed 7 --reading AMB-43=strict',
      [],
    ]);
  });

  test('goes from a requirement to what decided it, and from a link to a scenario', async () => {
    const { page } = await visit(browser, save('plain.html', renderHtml(sampleReport(30, 'text'))));
    await page.locator('a.chip[aria-label^="create-status-201"]').first().click();
    const about = await page.locator('#about-requirement').innerText();
    const byRequirement = await shown(page);
    await page.evaluate(() => {
      location.hash = '#open=sandbox%2Fscenario-13';
    });
    await page.locator('.scenario[open] .steps').waitFor();
    expect([
      about.startsWith('create-status-201 · '),
      byRequirement,
      await page.locator('.scenario[open] .id').innerText(),
    ]).toEqual([true, 10, 'scenario-13']);
  });

  test('leaves everything text that a server says', async () => {
    const { page, complaints } = await visit(browser, save('hostile.html', renderHtml(sampleReport(10, HOSTILE))));
    for (const summary of await page.locator('summary').all()) await summary.click();
    for (const summary of await page.locator('.headers > summary').all()) await summary.click();
    const text = (await page.locator('.scenario[open] .exchange').first().innerText()).replaceAll('\uFFFD', '');
    expect({
      pwned: await page.evaluate(() => 'pwned' in globalThis),
      images: await page.locator('img').count(),
      scripts: await page.locator('script:not([type])').count(),
      asWritten: text.includes('<img src=x onerror="globalThis.pwned = 1">'),
      turned: text.includes('\u202E'),
      complaints,
    }).toEqual({ pwned: false, images: 0, scripts: 1, asWritten: true, turned: false, complaints: [] });
  });

  test.each(['light', 'dark'] as const)(
    'has no fault that axe can find, in %s, opened and closed',
    async (colorScheme) => {
      const { page } = await visit(browser, save('plain.html', renderHtml(sampleReport(20, 'text'))), { colorScheme });
      const closed = await violations(page);
      await page.locator('.failure .evidence summary').first().click();
      await page.locator('.scenario > summary').nth(1).click();
      await page.locator('.scenario > summary').nth(5).click();
      await page.locator('.missing summary').first().click();
      await page.locator('a.chip').first().click();
      await page.locator('#clear').click();
      expect([closed, await violations(page)]).toEqual([[], []]);
    },
  );

  test('has room for 2,000 scenarios without a stutter', async () => {
    const { page, complaints } = await visit(
      browser,
      save('large.html', renderHtml(sampleReport(2000, 'text '.repeat(40)))),
    );
    const slowest = await page.evaluate(async () => {
      const query = document.querySelector<HTMLInputElement>('#query');
      const times: number[] = [];
      for (const text of ['s', 'sc', 'scenario 1', 'scenario 19', '']) {
        const begun = performance.now();
        if (query) query.value = text;
        query?.dispatchEvent(new Event('input', { bubbles: true }));
        await new Promise((resolve) => {
          requestAnimationFrame(() => setTimeout(resolve));
        });
        times.push(performance.now() - begun);
      }
      return Math.max(...times);
    });
    const begun = Date.now();
    await page.evaluate(() => {
      location.hash = '#open=sandbox%2Fscenario-1999';
    });
    await page.locator('.scenario[open] .exchange').first().waitFor();
    expect({ isQuick: slowest < 500, opensQuickly: Date.now() - begun < 3000, complaints }).toEqual({
      isQuick: true,
      opensQuickly: true,
      complaints: [],
    });
  });

  test('is printed without what only a screen needs', async () => {
    const { page } = await visit(browser, save('plain.html', renderHtml(sampleReport(30, 'text'))));
    await page.emulateMedia({ media: 'print' });
    const hidden = [await page.locator('#filters').isVisible(), await page.locator('.copy').first().isVisible()];
    const pdf = await page.pdf();
    expect([hidden, pdf.subarray(0, 5).toString('latin1'), pdf.length > 20_000]).toEqual([
      [false, false],
      '%PDF-',
      true,
    ]);
  });

  test('says all of the verdict without a script, too', async () => {
    const address = save('plain.html', renderHtml(sampleReport(30, 'text')));
    const { page } = await visit(browser, address, { javaScriptEnabled: false });
    expect([
      await page
        .locator('.sentence')
        .innerText()
        .then((text) => text.includes('break a requirement')),
      await page
        .locator('.failure')
        .count()
        .then((count) => count > 0),
      await page.locator('#filters').isVisible(),
      await page.locator('.scenario').count(),
    ]).toEqual([true, true, false, 30]);
  });

  test.each(['light', 'dark'] as const)('compares two runs, in %s', async (colorScheme) => {
    const before = sampleReport(30, HOSTILE);
    const now = sampleReport(30, HOSTILE);
    const [first, second, third, fourth] = now.scenarios;
    if (!first || !second || !third || !fourth) throw new Error('too few scenarios');
    Object.assign(first, { outcome: 'fail' });
    Object.assign(fourth, { outcome: 'pass' });
    const diff = { broken: [first], lost: [second], stillFailing: [third], fixed: [fourth] };
    const { page, complaints } = await visit(browser, save('diff.html', renderHtmlDiff({ before, now, diff })), {
      colorScheme,
    });
    for (const row of await page.locator('.scenario > summary').all()) await row.click();
    await page.locator('.scenario[open] .exchange').first().waitFor();
    expect([
      await page.locator('h1').innerText(),
      await page.locator('h2').allInnerTexts(),
      await violations(page),
      complaints,
    ]).toEqual([
      'Worse',
      ['Broken since: 1 scenario', 'No longer shown: 1 scenario', 'Still failing: 1 scenario', 'Fixed: 1 scenario'],
      [],
      [],
    ]);
  });
});
