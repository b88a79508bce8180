import {
  type Exchange,
  type ExchangeResult,
  type Finding,
  judgeAccountRead,
  judgeAccountSearch,
  type JudgeContext,
  judgeCreate,
  judgeDiscovery,
  judgeError,
  judgeToken,
  REQUIREMENTS,
} from '@countercheck/rules';
import type { JudgeName } from '../report.ts';

/** Every judge of an exchange; a scenario only stimulates. */
const JUDGES: Readonly<Record<JudgeName, (exchange: Exchange, context: JudgeContext) => ExchangeResult>> = {
  judgeCreate,
  judgeError,
  judgeAccountRead,
  judgeAccountSearch,
  judgeToken,
  judgeDiscovery,
};

export interface Judgement {
  /** Faults of the server. What is wrong with the request was meant to be. */
  findings: readonly Finding[];
  /** Rules that had something to decide. */
  applied: readonly string[];
}

/** Judges an exchange by every rule of its subject. */
export function judgeExchange(judge: JudgeName, exchange: Exchange, context: JudgeContext): Judgement {
  const { findings, applied } = JUDGES[judge](exchange, context);
  const aboutRequest = new Set(rulesAboutRequest(judge, exchange, context));
  return {
    findings: findings.filter(({ path }) => !/^(request|search|token\.request)\b/.test(path)),
    applied: applied.filter((rule) => !aboutRequest.has(rule)),
  };
}

let searchRules: readonly string[] | undefined;

/** What a request shows by itself says nothing of the server. */
function rulesAboutRequest(judge: JudgeName, exchange: Exchange, context: JudgeContext): readonly string[] {
  if (judge === 'judgeAccountSearch')
    return (searchRules ??= REQUIREMENTS.filter(({ subject }) => subject === 'search').map(({ id }) => id));
  return judge === 'judgeToken' ? judgeToken({ ...exchange, response: null }, context).applied : [];
}

/** The judge for a request that a scenario wrote out. */
export function judgeFor(method: string, path: string): JudgeName {
  const [resource = ''] = path.replace(/^\//, '').split('?');
  if (resource === 'metadata' || resource === '.well-known/smart-configuration') return 'judgeDiscovery';
  if (method === 'POST' && resource === 'Basic') return 'judgeCreate';
  if (method === 'GET' && resource === 'Account') return 'judgeAccountSearch';
  if (method === 'GET' && /^Account\/[^/]+$/.test(resource)) return 'judgeAccountRead';
  return 'judgeError';
}
