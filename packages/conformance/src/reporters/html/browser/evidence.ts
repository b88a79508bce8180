import type { StepRecord } from '../scenario-record.ts';
import type { Child } from './create-element.ts';
import { createExchangeView } from './exchange-view.ts';

/** The exchanges on which a requirement was found broken. */
export function evidenceFor(steps: readonly StepRecord[], requirement: string): Child {
  for (const { findings, exchanges } of steps) {
    const finding = findings.find(({ rule, severity }) => rule === requirement && severity === 'error');
    const exchange = finding && exchanges[finding.exchange ?? 0];
    if (exchange !== undefined) return createExchangeView(exchange);
  }
  const failed =
    steps.find(({ expectations }) =>
      expectations.some((expectation) => expectation.requirement === requirement && expectation.outcome !== 'pass'),
    ) ?? steps.find(({ outcome, exchanges }) => outcome !== 'pass' && exchanges.length > 0);
  return failed?.exchanges.map((exchange) => createExchangeView(exchange));
}
