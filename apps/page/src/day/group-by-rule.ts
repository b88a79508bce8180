import type { JudgedPayload } from '@countercheck/conformance/payloads';
import { add, type Decimal, decimalFromText, formatDecimal, type Severity, ZERO } from '@countercheck/rules';
import type { RuleGroup } from './messages.ts';

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'information'];

interface Gathered {
  severity: Severity;
  payloads: number;
  amounts: Map<string, Decimal>;
}

/** What each rule found: in how many payloads, and how much money they would post. */
export function groupByRule(judged: readonly JudgedPayload[]): RuleGroup[] {
  const groups = new Map<string, Gathered>();
  for (const { findings, money } of judged) {
    const amount = money && decimalFromText(money.amount);
    for (const [rule, severity] of worstByRule(findings)) {
      const group = groups.get(rule) ?? { severity, payloads: 0, amounts: new Map<string, Decimal>() };
      groups.set(rule, group);
      group.payloads += 1;
      group.severity = worse(group.severity, severity);
      if (money && amount) group.amounts.set(money.currency, add(group.amounts.get(money.currency) ?? ZERO, amount));
    }
  }
  return Array.from(groups, ([rule, { severity, payloads, amounts }]) => ({
    rule,
    severity,
    payloads,
    amounts: [...amounts]
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([currency, total]) => ({ currency, amount: formatDecimal(total, 2) })),
  })).toSorted(
    (a, b) =>
      SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) ||
      b.payloads - a.payloads ||
      (a.rule < b.rule ? -1 : 1),
  );
}

/** A payload counts once for a rule, however often it breaks it. */
function worstByRule(findings: JudgedPayload['findings']): Map<string, Severity> {
  const severities = new Map<string, Severity>();
  for (const { rule, severity } of findings) severities.set(rule, worse(severities.get(rule) ?? severity, severity));
  return severities;
}

function worse(a: Severity, b: Severity): Severity {
  return SEVERITIES.indexOf(a) < SEVERITIES.indexOf(b) ? a : b;
}
