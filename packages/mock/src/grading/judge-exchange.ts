import {
  judgeAccountRead,
  judgeAccountSearch,
  judgeClient,
  judgeCreate,
  judgeDiscovery,
  judgeError,
  judgeToken,
  type ExchangeResult,
  type Finding,
  type JudgeContext,
} from '@countercheck/rules';
import { TEST_GRANT_TYPE } from '../authorization/token-decisions.ts';
import type { RecordedExchange } from '../exchange-log.ts';
import { judgeTokenRequest } from './judge-token-request.ts';

/** What the judges say about one exchange: about what was sent, and about what was answered. */
export interface ExchangeVerdict {
  readonly request: readonly Finding[];
  readonly answer: readonly Finding[];
}

/** Judges one exchange of the mock by everything that is known of it. */
export function judgeExchange(exchange: RecordedExchange, context: JudgeContext): ExchangeVerdict {
  if (exchange.kind === 'other' || isTestGrant(exchange)) return { request: [], answer: [] };
  const known = exchange.token === undefined ? context : { ...context, token: exchange.token };
  return {
    request: [...judgeClient([exchange], known).findings, ...judgeTokenRequest(exchange, context)],
    answer: judgesOf(exchange)
      .flatMap((judge) => judge(exchange, known).findings)
      .filter(({ path }) => !/^(request\.|search\b|token\.request|Basic\b)/.test(path)),
  };
}

/** The grant of the mock is in no document, so no judge knows it. */
export function isTestGrant({ request }: RecordedExchange): boolean {
  return new URLSearchParams(request.body ?? '').get('grant_type') === TEST_GRANT_TYPE;
}

type Judge = (exchange: RecordedExchange, context: JudgeContext) => ExchangeResult;

function judgesOf({ kind, request: { method } }: RecordedExchange): readonly Judge[] {
  switch (kind) {
    case 'create':
      return method === 'POST' ? [judgeCreate] : [judgeError];
    case 'account-read':
      return method === 'GET' ? [judgeAccountRead, judgeError] : [judgeError];
    case 'account-search':
      return method === 'GET' ? [judgeAccountSearch, judgeError] : [judgeError];
    case 'capability-statement':
    case 'smart-configuration':
      return [judgeDiscovery];
    case 'token':
      return [judgeToken];
    case 'context-read':
    case 'other':
      return [judgeError];
  }
}
