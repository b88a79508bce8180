import type { EvidenceExchange, Explanation, StepResult } from '../report.ts';
import type { Redactor } from './redactor.ts';

interface Result {
  steps: readonly StepResult[];
  explanation?: Explanation;
}

/** Redacts all that a scenario shows, once; what one answer says of persons counts for everything else. */
export function redactResult(
  { steps, explanation }: Result,
  redactor: Redactor,
): { steps: StepResult[]; explanation?: Explanation } {
  for (const { exchanges } of steps) {
    for (const { request, response } of exchanges) {
      for (const text of [request.url, request.body, response?.body, ...Object.values(response?.headers ?? {})])
        if (text) redactor.learn(text);
    }
  }
  return {
    steps: steps.map(({ exchanges, ...step }) => ({
      ...redactor.deep(step),
      exchanges: exchanges.map((exchange) => redactExchange(exchange, redactor)),
    })),
    ...(explanation && { explanation: redactor.deep(explanation) }),
  };
}

function redactExchange({ request, response, ...rest }: EvidenceExchange, redactor: Redactor): EvidenceExchange {
  return {
    ...redactor.deep(rest),
    request: redactor.request(request),
    response: response && redactor.response(response),
  };
}
