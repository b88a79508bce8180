import type {
  EvidenceExchange,
  ExpectationResult,
  Explanation,
  Outcome,
  ReportFinding,
  StepResult,
} from '../report.ts';
import type { Step } from '../scenario/scenario.ts';
import type { Exchanged } from './session.ts';

/** What a step did, before its title and place are known. */
export interface StepDone {
  exchanged: readonly Exchanged[];
  expectations: readonly ExpectationResult[];
  /** Set when the step itself could not do its work. */
  stopped?: { outcome: Exclude<Outcome, 'pass'>; explanation: Explanation };
  /** Of a balance step. */
  balance?: NonNullable<StepResult['balance']>;
}

const WORST_FIRST: readonly Outcome[] = ['unknown', 'fail', 'error', 'skip', 'pass'];

/** The outcome that says most; a warning is none. */
export function worst(outcomes: readonly ExpectationResult['outcome'][]): Outcome {
  return WORST_FIRST.find((outcome) => outcomes.includes(outcome)) ?? 'pass';
}

/** Puts together what is reported of a step; texts still hold what was sent. */
export function toStepResult(step: Step, place: string, title: string, done: StepDone): StepResult {
  const exchanges: EvidenceExchange[] = done.exchanged.map(({ evidence }) => evidence);
  const findings: ReportFinding[] = done.exchanged.flatMap(({ judgement }, exchange) =>
    judgement.findings.map((finding) => ({ ...finding, exchange })),
  );
  const outcome = worst([
    done.stopped?.outcome ?? 'pass',
    ...done.expectations.map((expectation) => expectation.outcome),
    findings.some(({ severity }) => severity === 'error') ? 'fail' : 'pass',
  ]);
  return {
    place,
    kind: step.kind,
    title: step.title ?? title,
    outcome,
    ...(done.stopped && { explanation: done.stopped.explanation }),
    exchanges,
    expectations: [...done.expectations],
    findings,
    ...(done.balance && { balance: done.balance }),
  };
}
