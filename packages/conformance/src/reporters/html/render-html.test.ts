import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { exampleFailure, exampleReport, exampleScenario } from '../../../test/example-report.ts';
import type { Report, ScenarioResult } from '../../report.ts';
import { renderHtml } from './render-html.ts';
import { renderHtmlDiff } from './render-html-diff.ts';

const hostile = '</script><script>alert(1)</script><img src=x onerror=alert(1)> & "\' <!-- \u202E';

/** The same value with `text` in the place of every string but those that decide something. */
function withText<T>(value: T, text: string, keep: ReadonlySet<string>): T {
  if (typeof value === 'string') return (keep.has(value) ? value : text) as T;
  if (Array.isArray(value)) return value.map((each: unknown) => withText(each, text, keep)) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, withText(each, text, keep)])) as T;
}

const exchange = {
  judge: 'judgeCreate' as const,
  request: { method: 'POST', url: 'http://x/Basic', headers: { accept: 'a' }, body: '{"value":12.10}' },
  response: { status: 201, headers: {}, body: '' },
  at: '2024-06-15T17:00:00.000Z',
  durationMillis: 3,
  applied: ['create-status-201'],
};

function scenarioWithEvidence(): ScenarioResult {
  return {
    ...exampleFailure,
    steps: [
      {
        place: '1',
        kind: 'create',
        title: 'create',
        outcome: 'fail',
        exchanges: [exchange],
        expectations: [{ requirement: 'create-status-201', outcome: 'fail', expected: 'a', actual: 'b' }],
        findings: [],
      },
    ],
  };
}

const deciding = new Set([
  'fail',
  'pass',
  'mock',
  'run',
  'create',
  'embedded-mock',
  'server',
  'countercheck-report/1',
  '2024-06-15T17:00:00.000Z',
]);
const hostileReport = (): Report =>
  withText(
    exampleReport([scenarioWithEvidence()], { labels: { build: '7' }, problems: [{ whose: 'kit', message: 'm' }] }),
    hostile,
    deciding,
  );
const elements = (text: string): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const [, name = ''] of text.matchAll(/<([a-z][a-z0-9]*)/g)) counts[name] = (counts[name] ?? 0) + 1;
  return counts;
};

describe.each([
  ['the report', renderHtml],
  [
    'the comparison',
    (report: Report) =>
      renderHtmlDiff({
        before: report,
        now: report,
        diff: { broken: report.scenarios, lost: [], stillFailing: [], fixed: [] },
      }),
  ],
])('%s as HTML', (_, render) => {
  it('admits exactly the script and the style that it carries, and no connection', () => {
    const text = render(exampleReport([exampleFailure]));
    const hashOf = (content = '') => `'sha256-${createHash('sha256').update(content).digest('base64')}'`;
    const [, style] = /<style>(.*?)<\/style>/s.exec(text) ?? [];
    const [, script] = /<script>(.*?)<\/script>/s.exec(text) ?? [];
    const [, policy = ''] = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(text) ?? [];
    expect(policy.replaceAll('&#39;', "'").split('; ')).toEqual([
      "default-src 'none'",
      `script-src ${hashOf(script)}`,
      `style-src ${hashOf(style)}`,
      'img-src data:',
      "base-uri 'none'",
      "form-action 'none'",
    ]);
  });

  it('has the same elements whatever a server says', () => {
    const harmless = withText(hostileReport(), 'harmless', deciding);
    expect(elements(render(hostileReport()))).toEqual(elements(render(harmless)));
  });

  it('names nothing to fetch', () => {
    const text = render(hostileReport()).replaceAll(/<script.*?<\/script>|<style>.*?<\/style>/gs, '');
    expect([...text.matchAll(/ (?:src|href|action|poster|data)="(?!#|data:image\/svg)[^"]*"/g)]).toEqual([]);
  });

  it('is the same text for the same report', () => {
    expect(render(hostileReport())).toBe(render(hostileReport()));
  });
});

describe('the report as HTML', () => {
  it('carries each exchange once, as it was sent, to be shown when it is asked for', () => {
    const text = renderHtml(exampleReport([exampleScenario(), scenarioWithEvidence()]));
    const [, record = ''] = /<script type="application\/json" id="record-0">(.*?)<\/script>/s.exec(text) ?? [];
    const { judge: _judge, applied: _applied, at: _at, ...shown } = exchange;
    expect((JSON.parse(record) as ScenarioResult).steps[0]?.exchanges).toEqual([shown]);
  });

  it('lists five thousand scenarios at most, failures first, and says how many more there are', () => {
    const passes = Array.from({ length: 5001 }, (_, index) => exampleScenario({ id: `pass-${index}` }));
    const text = renderHtml(exampleReport([...passes, exampleFailure]));
    expect([
      text.match(/<details class="scenario"/g)?.length,
      /class="id">([^<]*)/.exec(text)?.[1],
      text.includes('2 more scenarios are in the JSON report.'),
    ]).toEqual([5000, 'duplicate-identifier', true]);
  });
});
