import type { Explanation } from '../report.ts';
import type { Intent } from './intent-log.ts';

/** What is left to do about a create of which nobody knows whether it was posted. */
export function explainUnsettled({ identifier, target, at, moneys, scenario, server }: Intent): Explanation {
  const amounts = moneys.map(({ amount, currency }) => `${amount} ${currency}`).join(' and ') || 'no readable amount';
  return {
    whose: 'network',
    message: `A create of an earlier run was never settled: identifier ${identifier ?? '(none)'}, ${amounts} to ${target ?? '(no target)'} on ${server}, sent ${at} by ${scenario}.`,
    remedy:
      'Look in Millennium whether it was posted; then remove intents.jsonl beside the report, which remembers it.',
  };
}
