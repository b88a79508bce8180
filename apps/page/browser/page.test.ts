import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { basePayload } from '@countercheck/rules';
import type { Browser, BrowserContextOptions, Download, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bundlePage } from '../build/bundle-page.ts';
import { chromiumPath, openBrowser, skipped, type Visit, violations, visit } from './open-browser.ts';
import { HOSTILE } from './sample-report.ts';

const folder = mkdtempSync(join(tmpdir(), 'countercheck-page-'));
afterAll(() => rmSync(folder, { recursive: true }));

function save(name: string, text: string): string {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
}

function payload(index: number): string {
  const draft = basePayload(index % 2 === 0 ? 'cash-payment' : 'card-payment');
  draft.identifier['value'] = String(index === 41 ? 39 : index);
  if (index % 10 === 0) draft.money('tenderedAmount')['value'] = 1;
  if (index % 25 === 1) draft.remove('alias');
  return JSON.stringify(draft.resource);
}

const dayOf = (count: number): string => Array.from({ length: count }, (_, index) => payload(index)).join('\n');

async function textOf(download: Download): Promise<string> {
  return readFileSync(await download.path(), 'utf8');
}

describe.skipIf(chromiumPath === undefined)(`${skipped}the page`, () => {
  let browser: Browser;
  let address = '';
  beforeAll(async () => {
    address = pathToFileURL(save('index.html', await bundlePage())).href;
    browser = await openBrowser();
  });
  afterAll(() => browser.close());

  const open = (options: BrowserContextOptions = {}): Promise<Visit> => visit(browser, address, options);
  const editor = (page: Page) => page.locator('.editor textarea');
  const rules = (page: Page): Promise<string[]> => page.locator('.finding h3 code').allInnerTexts();

  test('judges one payload while it is written, and leads to the line', async () => {
    const { page, complaints } = await open();
    await page.selectOption('#example', 'cash-payment');
    const before = await page.locator('.payload-verdict').innerText();
    const text = await editor(page).inputValue();
    await editor(page).fill(text.replace('"value": 20', '"value": 1.00'));
    await page.locator('.finding').waitFor();
    await page.locator('.finding button.link').click();
    const selected = await editor(page).evaluate((field: HTMLTextAreaElement) =>
      field.value.slice(field.selectionStart, field.selectionEnd),
    );
    expect({
      before: before.includes('would be accepted'),
      rules: await rules(page),
      selected,
      marked: await page.locator('.gutter .error').allInnerTexts(),
      complaints,
    }).toEqual({
      before: true,
      rules: ['tendered-covers-amount'],
      selected: '1.00,',
      marked: [String(text.slice(0, text.indexOf('"value": 20')).split('\n').length)],
      complaints: [],
    });
  });

  test('breaks a payload just so, mends it and takes that back', async () => {
    const { page, complaints } = await open();
    await page.selectOption('#example', 'cash-payment');
    await page.locator('.break-it > summary').click();
    await page.selectOption('.break-it select', 'tendered-covers-amount');
    await page.locator('.break-it .mends button').first().click();
    const broken = await rules(page);
    await page.locator('.finding details > summary').click();
    await page.locator('.finding .mends button').first().click();
    const mended = await rules(page);
    await page.locator('#undo').click();
    expect([broken, mended, await rules(page), complaints]).toEqual([
      ['tendered-covers-amount'],
      [],
      ['tendered-covers-amount'],
      [],
    ]);
  });

  test('tells a day by rule and money, opens a line and comes back', async () => {
    const { page, complaints } = await open();
    await page.setInputFiles('#file', save('day.ndjson', dayOf(200)));
    await page.locator('.day-verdict').waitFor();
    const sentence = await page.locator('.day-verdict h2').innerText();
    const money = await page.locator('.totals tr').allInnerTexts();
    await page.locator('.group[data-rule="tendered-covers-amount"] > summary').click();
    await page.locator('.lines tbody tr').first().waitFor();
    const lines = await page.locator('.lines tbody tr').count();
    await page.locator('.lines button.link').nth(1).click();
    await page.locator('.finding').waitFor();
    const opened = [await rules(page), (await editor(page).inputValue()) === payload(10)];
    await page.locator('#back').click();
    expect({
      sentence,
      money: money.map((row) => row.replaceAll('\t', ' ')),
      lines,
      opened,
      back: await page.locator('.group').count(),
      complaints,
    }).toEqual({
      sentence: '200 transactions: 28 would be refused, 1 is there twice, 171 would be accepted.',
      money: [
        'would be refused USD 350.00 28 transactions',
        'sent twice USD 12.50 1 transaction',
        'would be accepted USD 2,137.50 171 transactions',
      ],
      lines: 20,
      opened: [['tendered-covers-amount'], true],
      back: 3,
      complaints: [],
    });
  });

  test('saves the table and the report, which opens by itself', async () => {
    const { page, complaints } = await open();
    await page.setInputFiles('#file', save('day.ndjson', dayOf(60)));
    await page.locator('.day-verdict').waitFor();
    const [csv] = await Promise.all([page.waitForEvent('download'), page.getByText('Save as CSV').click()]);
    const [report] = await Promise.all([page.waitForEvent('download'), page.getByText('Save the report').click()]);
    const saved = save('saved.html', await textOf(report));
    const second = await visit(browser, pathToFileURL(saved).href);
    expect({
      names: [csv.suggestedFilename(), report.suggestedFilename()],
      rows: (await textOf(csv)).trimEnd().split('\r\n').length,
      verdict: await second.page.locator('.sentence').innerText(),
      complaints: [...complaints, ...second.complaints],
    }).toEqual({
      names: ['countercheck.csv', 'countercheck.html'],
      rows: 61,
      verdict: '10 payloads of 60 would be refused; 50 would be accepted.',
      complaints: [],
    });
  });

  test('judges 100,000 lines without freezing, tells how far it is, and can be stopped', async () => {
    const { page, complaints } = await open();
    const file = save('large.ndjson', dayOf(100_000));
    await page.evaluate(() => {
      const watch = { longest: 0, last: performance.now() };
      Object.assign(globalThis, { watch });
      setInterval(() => {
        const now = performance.now();
        watch.longest = Math.max(watch.longest, now - watch.last);
        watch.last = now;
      }, 20);
    });
    await page.setInputFiles('#file', file);
    await page.locator('.progress [role=status]', { hasText: 'payloads judged' }).waitFor();
    await page.getByText('Cancel').click();
    const cancelled = await page.locator('#result').innerText();
    await page.setInputFiles('#file', file);
    await page.locator('.day-verdict').waitFor({ timeout: 170_000 });
    const longest = await page.evaluate(() => (globalThis as unknown as { watch: { longest: number } }).watch.longest);
    expect({
      cancelled,
      sentence: await page.locator('.day-verdict h2').innerText(),
      isSmooth: longest < 1000,
      complaints,
    }).toEqual({
      cancelled: 'large.ndjson: cancelled, nothing was judged.',
      sentence: '100,000 transactions: 14,000 would be refused, 1 is there twice, 85,999 would be accepted.',
      isSmooth: true,
      complaints: [],
    });
  }, 200_000);

  test('takes what is pasted', async () => {
    const { page, complaints } = await open();
    await page.evaluate((text) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', text);
      dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    }, dayOf(3));
    expect([await page.locator('.day-verdict h2').innerText(), complaints]).toEqual([
      '3 transactions: 2 would be refused, 1 would be accepted.',
      [],
    ]);
  });

  test('judges by the chosen reading and by what a hospital has configured, and says what is wrong with its file', async () => {
    const { page, complaints } = await open();
    await page.selectOption('#example', 'cash-payment');
    await page.setInputFiles('#tenant', save('tenant.yaml', 'aliases: ["0999"]\n'));
    await page.locator('.finding').waitFor();
    const withTenant = await rules(page);
    await page.setInputFiles('#tenant', save('wrong.yaml', 'aliases: ["0111"]\nlocation: x\n'));
    const message = await page.locator('#message p').innerText();
    await page.locator('#tenant-remove').click();
    const without = await rules(page);
    await page.setInputFiles('#file', save('twice.ndjson', `${payload(2)}\n${payload(2)}`));
    const verdict = page.locator('.day-verdict h2');
    await verdict.filter({ hasText: '1 is there twice' }).waitFor();
    await page.selectOption('#reading', 'lenient');
    await verdict.filter({ hasText: 'all would be accepted' }).waitFor();
    expect({ withTenant, message, without, complaints }).toEqual({
      withTenant: ['alias-known-to-tenant'],
      message:
        "wrong.yaml:2:1: unknown member 'location' in the file: accepted are $schema, id, timeZone, aliases, locations, accounts, encounters.",
      without: [],
      complaints: [],
    });
  });

  test.each([
    ['nothing', ''],
    ['no JSON', 'not json'],
    ['a list', '[1,2]'],
    ['a deep text', '['.repeat(50_000)],
    ['markup', JSON.stringify({ resourceType: HOSTILE, [HOSTILE]: HOSTILE })],
  ])('takes %s for what it is: text with findings', async (_, text) => {
    const { page, complaints } = await open();
    await page.setInputFiles('#file', save('x.json', text));
    await page.locator('.finding').first().waitFor();
    expect([
      await page.evaluate(() => 'pwned' in globalThis),
      await page.locator('img').count(),
      await page
        .locator('.payload-verdict')
        .innerText()
        .then((verdict) => verdict.includes('would be refused')),
      complaints,
    ]).toEqual([false, 0, true, []]);
  });

  test('can reach nothing, whoever tries', async () => {
    const { page } = await open();
    const answers = await page.evaluate(async () => {
      const blocked: string[] = [];
      addEventListener('securitypolicyviolation', ({ effectiveDirective }) => blocked.push(effectiveDirective));
      await fetch('http://127.0.0.1:9/').catch(() => {});
      navigator.sendBeacon('http://127.0.0.1:9/', 'x');
      document.body.append(Object.assign(document.createElement('img'), { src: 'http://127.0.0.1:9/x.png' }));
      await new Promise((resolve) => {
        setTimeout(resolve, 200);
      });
      return blocked.toSorted();
    });
    expect(answers).toEqual(['connect-src', 'connect-src', 'img-src']);
  });

  test('is used with the keyboard alone', async () => {
    const { page, complaints } = await open();
    await page.keyboard.press('Tab');
    const first = await page.evaluate(() => document.activeElement?.id);
    await page.keyboard.press('Tab');
    await page.keyboard.press('c');
    await editor(page).waitFor();
    await page.locator('.break-it > summary').focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.type('tendered-covers');
    await page.locator('.break-it .mends button').first().focus();
    await page.keyboard.press('Enter');
    expect([first, await rules(page), complaints]).toEqual(['file', ['tendered-covers-amount'], []]);
  });

  test.each(['light', 'dark'] as const)(
    'has no fault that axe can find, in %s, whatever it shows',
    async (colorScheme) => {
      const { page } = await open({ colorScheme });
      const found = [await violations(page)];
      await page.locator('#ambiguities > summary').click();
      await page.selectOption('#example', 'cash-payment');
      await editor(page).fill(
        (await editor(page).inputValue()).replace('"value": 20', '"value": 1').replace('"usual"', '"x"'),
      );
      await page.locator('.finding').nth(1).waitFor();
      await page.locator('.finding details > summary').first().click();
      await page.locator('.break-it > summary').click();
      found.push(await violations(page));
      await page.setInputFiles('#file', save('day.ndjson', dayOf(200)));
      await page.locator('.group > summary').first().click();
      await page.locator('.lines tbody tr').first().waitFor();
      found.push(await violations(page));
      expect(found).toEqual([[], [], []]);
    },
  );
});
