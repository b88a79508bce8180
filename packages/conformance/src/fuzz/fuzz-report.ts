import { sealed } from '../evidence/digest.ts';
import type { ServerRun } from '../engine/server-run.ts';
import { worst } from '../engine/step-outcome.ts';
import { REPORT_FORMAT, type Explanation, type Report, type ScenarioResult } from '../report.ts';
import { buildCounts } from '../count-outcomes.ts';
import { buildRequirements } from '../report-summary.ts';
import type { FuzzOptions } from './fuzz-options.ts';
import type { Disagreement, FuzzFindings, Tally } from './fuzz-findings.ts';
import { writeReplayToken } from './replay-token.ts';

interface Stage {
  startedAt: number;
  isFinal: boolean;
  /** All that was asked for was sent. */
  isComplete: boolean;
}

/** The report of a fuzz: the disagreements first, then one entry for each subject with the last payload as evidence. */
export function buildFuzzReport(
  options: FuzzOptions,
  run: ServerRun,
  findings: FuzzFindings,
  { startedAt, isFinal, isComplete }: Stage,
): Report {
  const { clock, reading = 'default', readings = {}, runId, seed, toolVersion, server } = options;
  const scenarios = [
    ...findings.disagreements.map((disagreement, index) => toDisagreement(disagreement, index, options)),
    ...findings.tallies.flatMap(toResult),
  ];
  const total = (count: (tally: Tally) => number): number =>
    findings.tallies.reduce((sum, tally) => sum + count(tally), 0);
  const accepted = total((tally) => tally.accepted);
  const refused = total((tally) => tally.refused);
  const context = run.context();
  const report: Report = {
    format: REPORT_FORMAT,
    command: 'fuzz',
    tool: { name: 'countercheck', version: toolVersion, rules: toolVersion },
    complete: isComplete,
    runId,
    seed,
    startedAt: new Date(startedAt).toISOString(),
    durationMillis: clock.now() - startedAt,
    reading,
    readings: { ...readings },
    labels: {},
    servers: [
      {
        name: server.name,
        kind: server.kind,
        ...(server.kind === 'server' && { baseUrl: server.configuration.baseUrl }),
        ...(context && { context }),
      },
    ],
    scenarios,
    requirements: buildRequirements(scenarios, [server.name]),
    counts: buildCounts(scenarios),
    money: run.money(),
    fuzz: {
      payloads: total(({ outcomes }) => Object.values(outcomes).reduce((sum, count) => sum + count, 0)),
      accepted,
      refused,
      disagreements: findings.count,
    },
    problems: accepted + refused === 0 ? [nothingExercised] : [],
  };
  return isFinal ? sealed(report) : report;
}

const nothingExercised: Explanation = {
  whose: 'configuration',
  message: 'No payload was answered, so nothing was compared.',
  remedy: "See why in the outcomes above; 'countercheck doctor' tells what the server lacks.",
};

function toDisagreement(
  { subject, body, result, seen }: Disagreement,
  index: number,
  { server }: FuzzOptions,
): ScenarioResult {
  const token = writeReplayToken(body);
  return {
    ...result,
    id: `disagreement-${index + 1}`,
    title: `${subject.title}, made as small as it gets; ${seen} of the payloads sent showed the same`,
    replay: `countercheck fuzz --server ${server.name} --replay ${token}`,
  };
}

/** Passed and undecided payloads of one subject; those that disagree stand by themselves. */
function toResult({ subject, outcomes, accepted, refused, passed, undecided }: Tally): ScenarioResult[] {
  const kept = passed ?? undecided;
  if (!kept) return [];
  const { pass, skip, error, unknown } = outcomes;
  const outcome = worst([
    ...(pass > 0 ? (['pass'] as const) : []),
    ...(pass === 0 && skip > 0 ? (['skip'] as const) : []),
    ...(error > 0 ? (['error'] as const) : []),
    ...(unknown > 0 ? (['unknown'] as const) : []),
  ]);
  const shown = outcome === 'pass' ? kept : (undecided ?? kept);
  const { explanation, ...rest } = shown;
  const said = [
    `${pass} as the rules say`,
    `${accepted} accepted`,
    `${refused} refused`,
    ...(skip > 0 ? [`${skip} not sent`] : []),
  ];
  return [
    {
      ...rest,
      id: subject.id,
      title: `${subject.title}: ${said.join(', ')}`,
      outcome,
      ...(outcome !== 'pass' && explanation && { explanation }),
    },
  ];
}
