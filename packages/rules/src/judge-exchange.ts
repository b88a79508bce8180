import type { AccountView } from './account/account-view.ts';
import type { AccountRule } from './account/define-account-rule.ts';
import type { ExchangeRule } from './exchange/define-exchange-rule.ts';
import { type ExchangePlace, locate, type ParsedExchange } from './exchange/exchange-place.ts';
import type { ExchangeView } from './exchange/exchange-view.ts';
import { wellFormedExchange } from './exchange/well-formed-exchange.ts';
import type { Exchange, ExchangeResult, JudgeContext, JudgeName } from './exchange.ts';
import { type Finding, toResult } from './finding.ts';
import { canSpeak, decideSeverity } from './payload-judge.ts';
import type { RequirementId } from './requirement-id.ts';
import { ACCOUNT_RULES } from './account/rules.generated.ts';
import { AUTHORIZATION_RULES } from './authorization/rules.generated.ts';
import { CLIENT_RULES } from './client/rules.generated.ts';
import { EXCHANGE_RULES } from './exchange/rules.generated.ts';
import { viewExchange } from './view-exchange.ts';
import { wordFinding } from './word-finding.ts';

type JudgingRule = ExchangeRule | AccountRule;

/** What the rules of a judge say about one exchange, not yet sorted. */
export interface Judgement {
  readonly findings: readonly Finding[];
  /** The rules that had something to decide. */
  readonly applied: readonly RequirementId[];
}

/** A place where a rule does not hold. */
interface Violation {
  readonly rule: JudgingRule;
  readonly subject: ExchangeView | AccountView;
  readonly place: ExchangePlace;
  readonly args: Readonly<Record<string, string>>;
}

const RULES: readonly { readonly kind: string }[] = [
  ...EXCHANGE_RULES,
  ...ACCOUNT_RULES,
  ...AUTHORIZATION_RULES,
  ...CLIENT_RULES,
];

/** Judges a create and its answer. */
export function judgeCreate(exchange: Exchange, context: JudgeContext = {}): ExchangeResult {
  return judge('judgeCreate', exchange, context);
}

/** Judges whether a request was refused where it had to be, and the refusal itself. */
export function judgeError(exchange: Exchange, context: JudgeContext = {}): ExchangeResult {
  return judge('judgeError', exchange, context);
}

/** Judges the read of one Account. */
export function judgeAccountRead(exchange: Exchange, context: JudgeContext = {}): ExchangeResult {
  return judge('judgeAccountRead', exchange, context);
}

/** Judges a search of Accounts: the request and, when there is one, the answer. */
export function judgeAccountSearch(exchange: Exchange, context: JudgeContext = {}): ExchangeResult {
  return judge('judgeAccountSearch', exchange, context);
}

/** Judges what a server says of itself: its CapabilityStatement or its smart-configuration. */
export function judgeDiscovery(exchange: Exchange, context: JudgeContext = {}): ExchangeResult {
  return judge('judgeDiscovery', exchange, context);
}

/**
 * Applies every rule of a judge. For what only the request shows, give an exchange without an answer.
 * @throws UsageError for an unknown reading or ambiguity.
 */
export function applyRules(judgeName: JudgeName, exchange: Exchange, context: JudgeContext): Judgement {
  const view = viewExchange(exchange, context);
  const violations: Violation[] = [];
  const applied: RequirementId[] = [];
  for (const rule of RULES.filter(isJudging)) {
    if (!rule.judges.includes(judgeName) || !canSpeak(rule, view.reading)) continue;
    const found = rule.kind === 'exchange' ? askOnce(rule, view) : askOfAccounts(rule, view);
    if (found === undefined) continue;
    applied.push(rule.id);
    violations.push(...found);
  }
  const parsed = violations.length === 0 ? undefined : parseAnswer(view);
  const findings = violations.flatMap(({ rule, subject, place, args }) => {
    const { severity, ambiguity } = decideSeverity(rule, subject, view.reading);
    return severity === 'none' || parsed === undefined
      ? []
      : [wordFinding(rule, severity, ambiguity, locate(place, parsed), args)];
  });
  return { findings: oncePerPlace(findings), applied: applied.toSorted() };
}

/** A rule speaks at most once of one place. */
function oncePerPlace(findings: readonly Finding[]): readonly Finding[] {
  const seen = new Set<string>();
  return findings.filter(({ rule, path }) => {
    const key = `${rule} ${path}`;
    return !seen.has(key) && seen.add(key);
  });
}

function judge(judgeName: JudgeName, exchange: Exchange, context: JudgeContext): ExchangeResult {
  const { findings, applied } = applyRules(judgeName, wellFormedExchange(exchange), context);
  return { ...toResult(findings), applied };
}

function isJudging(rule: { readonly kind: string }): rule is JudgingRule {
  return rule.kind === 'exchange' || rule.kind === 'account';
}

/** `undefined` when there is nothing to decide. */
function askOnce(rule: ExchangeRule, view: ExchangeView): readonly Violation[] | undefined {
  if (!rule.appliesTo(view)) return undefined;
  const args = rule.args?.(view) ?? {};
  return rule.faults(view).map((place) => ({ rule, subject: view, place, args }));
}

/** `undefined` when there is nothing to decide. */
function askOfAccounts(rule: AccountRule, view: ExchangeView): readonly Violation[] | undefined {
  const accounts = view.accounts.filter((account) => rule.appliesTo(account));
  if (accounts.length === 0) return undefined;
  return accounts.flatMap((account) => {
    const args = rule.args?.(account) ?? {};
    return rule.faults(account, view).map((place) => ({ rule, subject: account, place, args }));
  });
}

/** No rule here points into the body of a request. */
function parseAnswer({ exchange: { request, response }, answer }: ExchangeView): ParsedExchange {
  const body = answer?.json === undefined ? response?.body : answer.json;
  return { request, response: response && { ...response, body } };
}
