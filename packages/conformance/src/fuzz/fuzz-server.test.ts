import { type FinancialTransaction, UsageError, validateText } from '@countercheck/rules';
import { describe, expect, it } from 'vitest';
import {
  type Behaviour,
  broken,
  created,
  hospitalConfiguration,
  NOW,
  refused,
  smallHospital,
} from '../../test/small-hospital.ts';
import type { ServerConfiguration } from '../configuration/server-configuration.ts';
import { replayReport } from '../evidence/replay-report.ts';
import { createIntentLog } from '../money/intent-log.ts';
import { VOLATILE_MEMBERS, type Report } from '../report.ts';
import { exitCodeOf } from '../report-summary.ts';
import type { FuzzOptions } from './fuzz-options.ts';
import { fuzzServer } from './fuzz-server.ts';

const CASH = ['tendered-covers-amount'];
const generous = { ...hospitalConfiguration, limits: { USD: '1000000000000.00' } };

interface Fuzzed {
  report: Report;
  /** Bodies of the creates, in the order in which they arrived. */
  bodies: string[];
}

async function fuzzHospital(
  create: Behaviour['create'],
  changes: Partial<FuzzOptions> = {},
  { configuration = generous, balance }: { configuration?: ServerConfiguration; balance?: Behaviour['balance'] } = {},
): Promise<Fuzzed> {
  const bodies: string[] = [];
  const hospital = smallHospital({
    create: (post, identifier, body) => {
      bodies.push(body);
      return create?.(post, identifier, body) ?? created(identifier);
    },
    ...(balance && { balance }),
  });
  const report = await fuzzServer({
    server: { kind: 'server', name: 'hospital', configuration, fetch: hospital.fetch },
    seed: 1,
    runs: 20,
    runId: 'run',
    toolVersion: '0.0.0',
    clock: { now: () => Date.parse(NOW), sleep: async () => {} },
    ...changes,
  });
  return { report, bodies };
}

/** Answers as the rules say, but for one rule that it has forgotten. */
function decidingWithout(forgotten?: string): NonNullable<Behaviour['create']> {
  return (_, identifier, body) => {
    const { findings } = validateText(body);
    const isRefused = findings.some(({ severity, rule }) => severity === 'error' && rule !== forgotten);
    return isRefused ? refused() : created(identifier);
  };
}

/** The id tells a payment from an adjustment. */
function createdAs(body: string, identifier: string): Response {
  const { headers, status } = created(identifier);
  const isAdjustment = body.includes('"code":"adjustment"');
  if (isAdjustment) headers.set('location', headers.get('location')?.replace('FT-PL-', 'FT-AL-') ?? '');
  return new Response(null, { status, headers });
}

describe('a fuzz', () => {
  it('agrees with a server that decides as the rules do', async () => {
    const { report, bodies } = await fuzzHospital(decidingWithout(), { rules: CASH });
    expect([report.fuzz?.disagreements, report.fuzz?.payloads, bodies.length, exitCodeOf(report)]).toEqual([
      0, 20, 20, 0,
    ]);
    expect(report.scenarios.map(({ id, outcome }) => [id, outcome])).toEqual([['tendered-covers-amount', 'pass']]);
  });

  it('finds a server that forgot a rule, and makes the payload small', async () => {
    const { report } = await fuzzHospital(decidingWithout('tendered-covers-amount'), { rules: CASH });
    const [found] = report.scenarios;
    expect([found?.id, found?.outcome, found?.explanation?.requirement]).toEqual([
      'disagreement-1',
      'fail',
      'tendered-covers-amount',
    ]);
    const sent = JSON.parse(found?.steps.at(-1)?.exchanges[0]?.request.body ?? '') as FinancialTransaction;
    const value = (name: string): unknown => sent.extension.find(({ url }) => url.endsWith(name))?.valueMoney?.value;
    expect([value('tendered-amount'), value('transaction-amount')]).toEqual([12.49, 12.5]);
    expect(exitCodeOf(report)).toBe(1);
  });

  it('gives a token that sends the same payload again, but for its identifier', async () => {
    const first = await fuzzHospital(decidingWithout('tendered-covers-amount'), { rules: CASH });
    const token = first.report.scenarios[0]?.replay?.split(' ').at(-1) ?? '';
    const again = await fuzzHospital(decidingWithout('tendered-covers-amount'), { replay: token, runId: 'other' });
    const right = await fuzzHospital(decidingWithout(), { replay: token });
    const withoutIdentifier = (body = ''): string => body.replace(/"value":"[A-Z0-9]+"/, '');
    expect(again.bodies.length).toBe(1);
    expect(first.bodies.map(withoutIdentifier)).toContain(withoutIdentifier(again.bodies[0]));
    expect([exitCodeOf(again.report), exitCodeOf(right.report)]).toEqual([1, 0]);
  });

  it('never sends an identifier twice', async () => {
    const { bodies } = await fuzzHospital(decidingWithout('tendered-covers-amount'), { rules: CASH });
    const identifiers = bodies.flatMap(
      (body) => /"identifier":\[\{[^}]*"value":"([A-Za-z0-9]+)"/.exec(body)?.[1] ?? [],
    );
    expect(new Set(identifiers).size).toBe(identifiers.length);
    expect(identifiers.length).toBeGreaterThan(15);
  });

  it('stays below the limits, also when a server accepts everything', async () => {
    const { report, bodies } = await fuzzHospital(
      undefined,
      { runs: 30, rules: CASH },
      { configuration: hospitalConfiguration },
    );
    // What is tendered counts in full beforehand, so less than the limit is posted.
    expect(report.money.map(({ what, amount }) => [what, Number(amount) > 0 && Number(amount) <= 100])).toEqual([
      ['posted', true],
    ]);
    expect(bodies.length > 0 && bodies.length < 30).toBe(true);
  });

  it('stops when an answer was lost and the balance cannot tell: it is unknown, and nothing else is sent', async () => {
    const intents = createIntentLog();
    const lost = await fuzzHospital(() => broken('ECONNRESET'), { intents }, { balance: (_, reads) => reads });
    expect([lost.bodies.length, exitCodeOf(lost.report), lost.report.complete]).toEqual([1, 4, false]);
    expect(intents.unsettled().length).toBe(1);
  });

  it('tells of a lost answer to a smaller payload, too, and sends nothing after it', async () => {
    let posted = 0;
    const accepting = decidingWithout('tendered-covers-amount');
    const lost = await fuzzHospital(
      (post, identifier, body) => {
        const answer = accepting(post, identifier, body);
        if (answer.status === 201 && !validateText(body).valid) posted += 1;
        return posted === 2 ? broken('ECONNRESET') : answer;
      },
      { rules: CASH },
      { balance: (_, reads) => reads },
    );
    expect([posted, exitCodeOf(lost.report), lost.report.complete]).toEqual([2, 4, false]);
    expect(lost.report.scenarios.map(({ outcome }) => outcome)).toEqual(['fail', 'unknown']);
  });

  it('does not blame a server for what only its hospital knows, and sends nothing to targets that are not its own', async () => {
    const known = { payment: '0111', adjustment: '3100' };
    const foreign: string[] = [];
    const { report } = await fuzzHospital(
      (_, identifier, body) => {
        const tenant = {
          aliases: {
            [known.payment]: { type: 'payment' as const },
            [known.adjustment]: { type: 'adjustment' as const },
          },
          locations: [],
          accounts: { G1: 'guarantor-balance' as const },
          encounters: { '97953536': { recurring: false } },
        };
        if (!/"(Encounter\/97953536|Account\/G1)"/.test(body) && validateText(body).valid) foreign.push(body);
        return validateText(body, { tenant }).valid ? createdAs(body, identifier) : refused();
      },
      {
        runs: 120,
        rules: [
          'alias-known-to-tenant',
          'alias-required',
          'location-known-to-tenant',
          'target-exists',
          'target-reference-type',
          'fifo-recurring-only',
          'target-account-guarantor-balance',
        ],
      },
    );
    expect([foreign.length, report.fuzz?.disagreements]).toEqual([0, 0]);
    const skipped = report.scenarios.filter(({ outcome }) => outcome === 'skip');
    expect(skipped.map(({ id, explanation }) => [id, explanation?.message])).toEqual([
      ['fifo-recurring-only', 'Needs tenant.encounters.'],
    ]);
  });

  it('is refused where writes are not allowed', async () => {
    await expect(
      fuzzHospital(undefined, {}, { configuration: { ...hospitalConfiguration, writes: 'forbidden' } }),
    ).rejects.toThrow(
      new UsageError(
        'CONFIGURATION_INVALID',
        "writes are forbidden on 'hospital': set writes: allowed in its configuration to let scenarios post.",
      ),
    );
  });

  it('leaves what it had when it is interrupted', async () => {
    const interruption = new AbortController();
    const { report, bodies } = await fuzzHospital(decidingWithout(), {
      signal: interruption.signal,
      onProgress: ({ done }) => {
        if (done === 5) interruption.abort();
      },
    });
    expect([bodies.length <= 5, report.fuzz?.payloads, report.complete]).toEqual([true, 5, false]);
  });

  it('ends when its time is over', async () => {
    let now = Date.parse(NOW);
    const clock = { now: () => (now += 100), sleep: async () => {} };
    const { report } = await fuzzHospital(decidingWithout(), { clock, millis: 2000 });
    expect(report.fuzz?.payloads).toBeLessThan(20);
    expect(report.scenarios.length).toBeGreaterThan(0);
  });

  it('says the same for the same seed, but for what is marked', async () => {
    const tellOf = async (runId: string): Promise<string> => {
      const { report } = await fuzzHospital(decidingWithout('tendered-covers-amount'), { runId, rules: CASH });
      const marked = [...VOLATILE_MEMBERS, 'x-request-id'];
      return JSON.stringify(report, (name, value: unknown) => (marked.includes(name) ? undefined : value));
    };
    expect(await tellOf('one')).toBe(await tellOf('two'));
  });

  it('leaves evidence that comes out the same when it is judged again', async () => {
    const { report } = await fuzzHospital(decidingWithout('tendered-covers-amount'), { rules: CASH });
    expect(replayReport(report).differences).toEqual([]);
  });
});
