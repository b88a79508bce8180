import { describe, expect, it } from 'vitest';
import { exampleFailure, exampleReport, exampleScenario } from '../../test/example-report.ts';
import { createProgress } from './progress.ts';
import { DEFAULT_REPORT_FILES, REPORTERS } from './reporters.ts';

const caveat = 'This report is about the embedded mock: it tests the kit and the configuration, not Millennium.';
const hostile = '<&>"\' ]]> \u0000\u0008\u001b[2J\uD800 \uFFFE \u202E \n\t end';
const skip = exampleScenario({
  id: 'open-server',
  outcome: 'skip',
  explanation: { whose: 'configuration', message: 'Needs open-server.', remedy: 'Set openBaseUrl.' },
});

describe('every reporter', () => {
  it('has a file name of its own', () => {
    expect(new Set(Object.values(DEFAULT_REPORT_FILES)).size).toBe(Object.keys(REPORTERS).length);
  });

  it.each(Object.entries(REPORTERS))(
    '%s says that the embedded mock is no Millennium, and which requirement is broken',
    (_, render) => {
      const text = render(exampleReport([exampleFailure]));
      expect([
        text.includes('embedded mock') || text.includes('embedded-mock'),
        text.includes('duplicate-identifier-refused'),
      ]).toEqual([true, true]);
    },
  );

  it.each(Object.entries(REPORTERS))('%s lets no control character of a server through', (_, render) => {
    const text = render(
      exampleReport([
        { ...exampleFailure, title: hostile, explanation: { whose: 'server', message: hostile, remedy: hostile } },
      ]),
    );
    // oxlint-disable-next-line no-control-regex -- these are the characters that must be absent
    expect(/[\u0000-\u0008\u000b-\u001f]/.test(text)).toBe(false);
  });
});

describe('pretty', () => {
  it('begins with the caveat, shows failures before skips, and ends with the verdict', () => {
    const lines = REPORTERS.pretty(exampleReport([exampleScenario(), skip, exampleFailure]))
      .trimEnd()
      .split('\n');
    expect(lines).toEqual([
      caveat,
      'countercheck 1.2.3 run · mock · reading default · seed 7',
      '',
      'FAIL duplicate-identifier-refused on mock',
      '  in       duplicate-identifier',
      '  what     send the same identifier again: expected status 409 or 422; status 201.',
      '  expected status 409 or 422',
      '  actual   status 201',
      '  written  FinancialTransaction, Response (implied)',
      '  request  1638e30e497b93ff4383b2ff0eaeea68',
      '',
      'SKIP 1 on mock: Needs open-server. Set openBaseUrl.',
      '',
      '1 requirements: 1 shown, 0 broken, 0 undecided, 0 not exercised',
      '3 scenarios: 1 pass, 1 fail, 1 skip, 0 error, 0 unknown · 1.5 s',
      'FAIL',
    ]);
  });

  it.each([40, 60, 80, 120, 400])('stays within %i columns but for what is copied', (width) => {
    const lines = REPORTERS.pretty(
      exampleReport(
        [
          {
            ...exampleFailure,
            explanation: {
              whose: 'server',
              message: 'many words '.repeat(60),
              remedy: 'x'.repeat(500),
              requirement: 'duplicate-identifier-refused',
              requestId: '1638e30e497b93ff4383b2ff0eaeea68',
              curl: `curl ${'y'.repeat(200)}`,
            },
          },
          { ...skip, explanation: { whose: 'configuration', message: 'Needs much. '.repeat(40) } },
        ],
        {
          labels: { build: 'z'.repeat(90) },
          problems: [{ whose: 'kit', message: 'a gate '.repeat(40), remedy: 'do '.repeat(60) }],
          money: [{ server: 'mock', currency: 'USD', what: 'posted', amount: '12.50', transactions: 3 }],
        },
      ),
      { width },
    ).split('\n');
    const copied = lines.filter((line) => /^ {2}(request|again) /.test(line));
    const others = lines.filter((line) => !copied.includes(line));
    expect([copied.length, others.filter((line) => line.length > Math.min(width, 120))]).toEqual([2, []]);
  });

  it('says the same in colours, and nothing more', () => {
    const report = exampleReport([exampleFailure, skip], { problems: [{ whose: 'kit', message: 'a gate' }] });
    const coloured = REPORTERS.pretty(report, { color: true });
    expect([coloured === REPORTERS.pretty(report), coloured.replaceAll(/\u001b\[\d+m/g, '')]).toEqual([
      false,
      REPORTERS.pretty(report),
    ]);
  });

  it('fits a screen, however much is broken', () => {
    const scenarios = Array.from({ length: 300 }, (_, index) => ({
      ...exampleFailure,
      id: `scenario-${index}`,
      explanation: {
        whose: 'server' as const,
        message: `fault ${index}`,
        remedy: 'repair it',
        expected: 'a',
        actual: 'b',
        source: 'c',
        requestId: 'd',
        requirement: `requirement-${index % 40}`,
      },
    }));
    expect(REPORTERS.pretty(exampleReport(scenarios)).split('\n').length).toBeLessThanOrEqual(55);
  });

  it.each([
    ['an interrupted run', { complete: false }],
    [
      'a gate that is not met',
      { problems: [{ whose: 'configuration' as const, message: 'The required x was not shown.' }] },
    ],
  ])('never says PASS of %s', (_, changes) => {
    expect(
      REPORTERS.pretty(exampleReport([exampleScenario()], changes))
        .trimEnd()
        .endsWith('FAIL'),
    ).toBe(true);
  });

  it('says PASS when nothing is wrong', () => {
    expect(
      REPORTERS.pretty(exampleReport([exampleScenario(), skip]))
        .trimEnd()
        .endsWith('PASS'),
    ).toBe(true);
  });
});

describe('junit', () => {
  const outcomes = (['pass', 'fail', 'skip', 'error', 'unknown'] as const).map((outcome) =>
    exampleScenario({
      id: outcome,
      outcome,
      ...(outcome !== 'pass' && { explanation: { whose: 'server', message: hostile } }),
    }),
  );

  it('is well-formed XML whatever the text holds', () => {
    const text = REPORTERS.junit(
      exampleReport(outcomes, {
        problems: [{ whose: 'configuration', message: hostile, remedy: hostile }],
        labels: { build: hostile },
      }),
    );
    expect(faultOfXml(text)).toBe('none');
  });

  it('counts what it lists', () => {
    const text = REPORTERS.junit(exampleReport([...outcomes, { ...exampleFailure, waived: 'known' }]));
    const listed = { tests: /<testcase /g, failures: /<failure /g, errors: /<error /g };
    const counted = Object.fromEntries(
      Object.entries(listed).map(([name, pattern]) => [name, text.match(pattern)?.length]),
    );
    const [, tests, failures, errors] =
      /<testsuites[^>]* tests="(\d+)" failures="(\d+)" errors="(\d+)"/.exec(text) ?? [];
    expect({
      tests: Number(tests),
      failures: Number(failures),
      errors: Number(errors),
    }).toEqual(counted);
  });
});

describe('json', () => {
  it('keeps everything', () => {
    const report = exampleReport([exampleFailure, skip]);
    expect(JSON.parse(REPORTERS.json(report))).toEqual(report);
  });
});

describe('progress', () => {
  const events = (count: number) =>
    Array.from({ length: count }, (_, index) => ({
      result: index === 1 ? exampleFailure : exampleScenario(),
      done: index + 1,
      total: count,
    }));
  const written = (terminal: boolean, count: number) => {
    const texts: string[] = [];
    const show = createProgress((text) => texts.push(text), { color: false, width: 80, terminal, every: 2 });
    for (const event of events(count)) show(event);
    return texts;
  };

  it('writes plain lines now and then where there is no terminal, and failures at once', () => {
    expect(written(false, 3)).toEqual([
      'FAIL duplicate-identifier on mock: send the same identifier again: expected sta…\n',
      '2 of 3 scenarios: 1 pass, 1 fail\n',
      '3 of 3 scenarios: 2 pass, 1 fail\n',
    ]);
  });

  it('tells twenty failures and leaves the others to the report', () => {
    const texts: string[] = [];
    const show = createProgress((text) => texts.push(text), { color: false, width: 80, terminal: false });
    for (let done = 1; done <= 30; done += 1) show({ result: exampleFailure, done, total: 30 });
    expect([texts.filter((text) => text.startsWith('FAIL ')).length, ...texts.slice(-2)]).toEqual([
      20,
      '… what else is no pass is in the report.\n',
      '30 of 30 scenarios: 30 fail\n',
    ]);
  });

  it('writes over its line on a terminal and leaves nothing behind', () => {
    expect(written(true, 1)).toEqual(['\r\u001b[K']);
    expect(written(true, 2)[0]).toBe('\r1 of 2 scenarios: 1 pass\u001b[K');
  });
});

/** Tags that do not match, a bare `<` or `&`, or a character that XML 1.0 does not have. */
function faultOfXml(text: string): string {
  const open: string[] = [];
  // oxlint-disable-next-line no-control-regex -- these are the characters that XML does not have
  if (/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])/.test(text))
    return 'a character that XML does not have';
  const rest = text
    .replace(/^<\?xml version="1\.0" encoding="UTF-8"\?>/, '')
    .replaceAll(
      /<(\/?)([a-z]+)((?: [a-z]+="[^"<]*")*)(\/?)>/g,
      (_, closing: string, name: string, __, empty: string) => {
        if (closing && open.pop() !== name) open.push(`</${name}>`);
        if (!closing && !empty) open.push(name);
        return '';
      },
    );
  if (open.length > 0) return `not closed: ${open.join(', ')}`;
  return /[<>]|&(?!(?:amp|lt|gt|quot|apos|#\d+);)/.test(rest) ? 'markup in text' : 'none';
}
