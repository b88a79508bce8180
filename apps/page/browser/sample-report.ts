import {
  buildCounts,
  buildRequirements,
  type Report,
  REPORT_FORMAT,
  type ScenarioResult,
} from '@countercheck/conformance';

/** Everything that a server could write to be taken for more than text. */
export const HOSTILE =
  '</script><script>globalThis.pwned = 1</script><img src=x onerror="globalThis.pwned = 1">"\'&lt; <!-- ]]> \u202Eevil\u0000 javascript:alert(1)';

const OUTCOMES = ['pass', 'pass', 'pass', 'fail', 'pass', 'skip', 'pass', 'error', 'pass', 'unknown'] as const;

/** A report with scenarios of every outcome; `text` stands wherever a server or a configuration could say something. */
export function sampleReport(count: number, text: string): Report {
  const scenarios = Array.from({ length: count }, (_, index) => scenario(index, text));
  return {
    format: REPORT_FORMAT,
    command: 'run',
    tool: { name: 'countercheck', version: '1.2.3', rules: '1.2.3' },
    complete: true,
    runId: '0123456789ab',
    seed: 7,
    startedAt: '2024-06-15T17:00:00.000Z',
    durationMillis: 61_000,
    reading: 'default',
    readings: { 'AMB-43': 'strict' },
    labels: { build: text },
    servers: [
      { name: 'mock', kind: 'embedded-mock' },
      { name: 'sandbox', kind: 'server', baseUrl: `https://sandbox.invalid/${text}` },
    ],
    scenarios,
    requirements: buildRequirements(scenarios, ['mock', 'sandbox']),
    counts: buildCounts(scenarios),
    money: [{ server: 'sandbox', currency: 'USD', what: 'posted', amount: '1234.50', transactions: 3 }],
    problems: [{ whose: 'configuration', message: `A gate: ${text}`, remedy: text }],
  };
}

function scenario(index: number, text: string): ScenarioResult {
  const outcome = OUTCOMES[index % OUTCOMES.length] ?? 'pass';
  const requirement = index % 3 === 0 ? 'create-status-201' : 'posting-exact-once';
  const explanation = {
    whose: 'server' as const,
    message: `It did otherwise: ${text}`,
    remedy: text,
    requirement,
    source: text,
    expected: `status 201 ${text}`,
    actual: `status 500 ${text}`,
    ambiguity: { id: 'AMB-43', option: text },
    requestId: text,
    curl: `curl 'https://x.invalid/${text}'`,
  };
  const body = `{"resourceType":"Basic","value":12.10,"note":${JSON.stringify(text)}}`;
  const exchange = {
    judge: 'judgeCreate' as const,
    request: { method: 'POST', url: `https://x.invalid/${text}`, headers: { accept: text }, body },
    response: index % 7 === 0 ? null : { status: 500, headers: { 'x-request-id': text }, body: text },
    at: '2024-06-15T17:00:00.000Z',
    durationMillis: 4,
    requestId: text,
    token: { context: 'system' as const, scopes: [text] },
    applied: [requirement],
    failure: text,
  };
  const finding = {
    rule: requirement,
    severity: 'error' as const,
    path: text,
    pointer: text,
    message: text,
    remedy: text,
    args: {},
    exchange: 0,
  };
  const step = outcome === 'skip' ? 'pass' : outcome;
  return {
    id: `scenario-${index}`,
    title: `Scenario ${index} ${text}`,
    server: index % 2 === 0 ? 'mock' : 'sandbox',
    outcome,
    ...(outcome !== 'pass' && { explanation }),
    ...(index % 40 === 3 && { waived: text }),
    verifies: [requirement],
    steps: [
      {
        place: '1',
        kind: 'create',
        title: text,
        outcome: step,
        exchanges: [exchange],
        expectations: [{ requirement, outcome: step, expected: text, actual: text }],
        findings: outcome === 'fail' ? [finding] : [],
      },
    ],
    durationMillis: 5,
  };
}
