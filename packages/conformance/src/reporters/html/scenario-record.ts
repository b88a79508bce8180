import type { EvidenceExchange, ScenarioResult, StepResult } from '../../report.ts';

/** What the page shows of an exchange. */
export type ExchangeRecord = Omit<EvidenceExchange, 'judge' | 'applied' | 'context' | 'at'>;

/** What the page shows of a step. */
export type StepRecord = Omit<StepResult, 'exchanges'> & { exchanges: ExchangeRecord[] };

/** What the page shows of a scenario when it is opened. */
export interface ScenarioRecord extends Pick<
  ScenarioResult,
  'id' | 'server' | 'outcome' | 'explanation' | 'failures' | 'waived' | 'readings' | 'verifies'
> {
  steps: StepRecord[];
  /** Runs this scenario alone, as it was run. */
  command?: string;
}

const LONGEST_BODY = 20_000;

export function toRecord(scenario: ScenarioResult, command: string | undefined): ScenarioRecord {
  const { id, server, outcome, explanation, failures, waived, readings, verifies, steps } = scenario;
  return {
    id,
    server,
    outcome,
    ...(explanation && { explanation }),
    ...(failures && { failures }),
    ...(waived !== undefined && { waived }),
    ...(readings && { readings }),
    verifies,
    steps: steps.map((step) => ({ ...step, exchanges: step.exchanges.map(toExchangeRecord) })),
    ...(command !== undefined && { command }),
  };
}

function toExchangeRecord(exchange: EvidenceExchange): ExchangeRecord {
  const { judge: _judge, applied: _applied, context: _context, at: _at, request, response, ...rest } = exchange;
  return {
    ...rest,
    request: { ...request, body: clipBody(request.body) },
    response: response && { ...response, body: clipBody(response.body) },
  };
}

function clipBody(body: string | null): string | null {
  if (body === null || body.length <= LONGEST_BODY) return body;
  return `${body.slice(0, LONGEST_BODY)}\n… ${body.length - LONGEST_BODY} more characters are in the JSON report.`;
}
