import { locate } from '../exchange/exchange-place.ts';
import { wellFormedExchange } from '../exchange/well-formed-exchange.ts';
import type { Exchange, ExchangeResult, JudgeContext } from '../exchange.ts';
import { type Finding, toResult } from '../finding.ts';
import { applyRules } from '../judge-exchange.ts';
import { readBody } from '../read-body.ts';
import { resolveReading, type ReadingOf } from '../reading.ts';
import type { RequirementId } from '../requirement-id.ts';
import { severityUnder } from '../rule.ts';
import { CLIENT_RULES } from './rules.generated.ts';
import { wordFinding } from '../word-finding.ts';
import type { SequenceRule } from './define-sequence-rule.ts';
import { judgeSentPayloads } from './judge-sent-payloads.ts';
import { readSequence } from './read-sequence.ts';

/**
 * Judges what an application sent, in order: each request alone, every payload and search, and what only the sequence shows.
 * Paths begin with `exchanges[n].`, pointers with `/n`.
 * @throws UsageError for an unknown reading or ambiguity.
 */
export function judgeClient(exchanges: readonly Exchange[], context: JudgeContext = {}): ExchangeResult {
  const readingOf = resolveReading(context);
  const read = Array.isArray(exchanges) ? exchanges.map(wellFormedExchange) : [];
  const sequence = readSequence(read, context);
  const applied = new Set<RequirementId>();
  const findings: Finding[] = [];
  read.forEach((exchange, index) => {
    // What the server answered is not the application's fault.
    const judgement = applyRules('judgeClient', { ...exchange, response: null }, context);
    for (const id of judgement.applied) applied.add(id);
    for (const finding of judgement.findings) findings.push(inSequence(finding, index));
  });
  findings.push(...judgeSentPayloads(sequence, context));
  for (const rule of CLIENT_RULES.filter(isSequenceRule)) {
    if (!rule.appliesTo(sequence)) continue;
    applied.add(rule.id);
    findings.push(...findFaults(rule, rule.faults(sequence), read, readingOf));
  }
  return { ...toResult(findings), applied: [...applied].toSorted() };
}

function isSequenceRule(rule: { readonly kind: string }): rule is SequenceRule {
  return rule.kind === 'sequence';
}

function findFaults(
  rule: SequenceRule,
  faults: ReturnType<SequenceRule['faults']>,
  exchanges: readonly Exchange[],
  readingOf: ReadingOf,
): Finding[] {
  const severity = severityUnder(rule.byReading ?? rule.severity, readingOf);
  if (severity === 'none') return [];
  return faults.flatMap(({ index, place }) => {
    const exchange = exchanges[index];
    if (exchange === undefined) return [];
    const body = place.steps.length === 0 ? exchange.request.body : readBody(exchange.request.body ?? '').value;
    const parsed = { ...exchange, request: { ...exchange.request, body } };
    return [inSequence(wordFinding(rule, severity, rule.byReading?.ambiguity, locate(place, parsed), {}), index)];
  });
}

/** A request for a token is one of the requests here, so its places are named like theirs. */
function inSequence(finding: Finding, index: number): Finding {
  return {
    ...finding,
    path: `exchanges[${index}].${finding.path.replace(/^token\./, '')}`,
    pointer: `/${index}${finding.pointer}`,
  };
}
