import type { EvidenceExchange, Explanation, StepResult } from '../report.ts';
import type { Redactor } from './redactor.ts';

interface Result {
  steps: readonly StepResult[];
  /** The first one says most. */
  reasons: readonly Explanation[];
}

/** Redacts all that a scenario shows, once; what one answer says of persons counts for everything else. */
export function redactResult(
  { steps, reasons }: Result,
  redactor: Redactor,
): { steps: StepResult[]; explanation?: Explanation; failures?: Explanation[] } {
  for (const { exchanges } of steps) {
    for (const { request, response } of exchanges) {
      for (const text of [request.url, request.body, response?.body, ...Object.values(response?.headers ?? {})])
        if (text) redactor.learn(text);
    }
  }
  const [first] = reasons;
  return {
    steps: steps.map(({ exchanges, ...step }) => ({
      ...redactor.deep(step),
      exchanges: exchanges.map((exchange) => redactExchange(exchange, redactor)),
    })),
    ...(first && { explanation: redactor.deep(first) }),
    ...(reasons.length > 1 && { failures: redactor.deep([...reasons]) }),
  };
}

function redactExchange({ request, response, ...rest }: EvidenceExchange, redactor: Redactor): EvidenceExchange {
  return {
    ...redactor.deep(rest),
    request: redactor.request(request),
    response: response && redactor.response(response),
  };
}
