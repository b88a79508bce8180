import { locate } from '../exchange/exchange-place.ts';
import { wellFormedExchange } from '../exchange/well-formed-exchange.ts';
import type { Exchange, ExchangeResult, JudgeContext } from '../exchange.ts';
import { type Finding, toResult } from '../finding.ts';
import { applyRules } from '../judge-exchange.ts';
import { severityUnder } from '../rule.ts';
import { AUTHORIZATION_RULES } from './rules.generated.ts';
import { viewExchange } from '../view-exchange.ts';
import { wordFinding } from '../word-finding.ts';
import type { TokenRule } from './define-token-rule.ts';
import { type TokenView, viewToken } from './token-view.ts';

/** Judges an exchange with the token endpoint. @throws UsageError for an unknown reading or ambiguity. */
export function judgeToken(exchange: Exchange, context: JudgeContext = {}): ExchangeResult {
  const read = wellFormedExchange(exchange);
  const { findings, applied } = applyRules('judgeToken', read, context);
  const view = viewToken(viewExchange(read, context));
  const rules = AUTHORIZATION_RULES.filter(isTokenRule).filter((rule) => rule.appliesTo(view));
  const result = toResult([...findings, ...rules.flatMap((rule) => findFaults(rule, view, read))]);
  return { ...result, applied: [...applied, ...rules.map(({ id }) => id)].toSorted() };
}

function isTokenRule(rule: { readonly kind: string }): rule is TokenRule {
  return rule.kind === 'token';
}

function findFaults(rule: TokenRule, view: TokenView, exchange: Exchange): Finding[] {
  const parsed = { ...exchange, response: exchange.response && { ...exchange.response, body: view.answer?.json } };
  return rule.faults(view).flatMap(({ place, severity: decided = rule.severity }) => {
    const severity = severityUnder(decided, view.reading);
    const ambiguity = typeof decided === 'string' ? undefined : decided.ambiguity;
    return severity === 'none'
      ? []
      : [wordFinding(rule, severity, ambiguity, locate(place, parsed), rule.args?.(view) ?? {})];
  });
}
