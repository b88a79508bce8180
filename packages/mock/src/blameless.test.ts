import {
  judgeAccountRead,
  judgeAccountSearch,
  judgeCreate,
  judgeDiscovery,
  judgeError,
  judgeToken,
  type ExchangeResult,
  type JudgeContext,
} from '@countercheck/rules';
import { expect, test } from 'vitest';
import { probe } from '../test/probes.ts';
import { openSession, ORIGIN } from '../test/session.ts';
import { TEST_GRANT_TYPE, type RecordedExchange } from './index.ts';

test.each(['default', 'strict', 'lenient'] as const)(
  'No judge blames the mock for an answer, whatever it was asked, read %s',
  async (reading) => {
    const session = openSession({ reading });
    await probe(session);
    const exchanges = session.mock.exchanges();
    const blamed = exchanges.flatMap((exchange) => findFaults(exchange, session.mock.judgeContext(ORIGIN)));
    expect([exchanges.length > 100, blamed]).toEqual([true, []]);
  },
);

/** What is said about the answer; what is said about the request is for whoever sent it. */
function findFaults(exchange: RecordedExchange, context: JudgeContext): unknown[] {
  const known = exchange.token === undefined ? context : { ...context, token: exchange.token };
  const findings = judgesOf(exchange).flatMap((judge) => judge(exchange, known).findings);
  return findings
    .filter(({ path }) => !/^(request\.|search\b|token\.request|Basic\b)/.test(path))
    .map(({ rule, path, message }) => ({
      rule,
      path,
      message,
      request: `${exchange.request.method} ${exchange.request.url}`,
      status: exchange.response?.status,
    }));
}

/** The grant of the mock is in no document, so no judge knows it. */
function isTestGrant(body: string | null): boolean {
  return new URLSearchParams(body ?? '').get('grant_type') === TEST_GRANT_TYPE;
}

type Judge = (exchange: RecordedExchange, context: JudgeContext) => ExchangeResult;

function judgesOf({ kind, request }: RecordedExchange): Judge[] {
  switch (kind) {
    case 'create':
      return request.method === 'POST' ? [judgeCreate] : [judgeError];
    case 'account-read':
      return request.method === 'GET' ? [judgeAccountRead, judgeError] : [judgeError];
    case 'account-search':
      return request.method === 'GET' ? [judgeAccountSearch, judgeError] : [judgeError];
    case 'capability-statement':
    case 'smart-configuration':
      return [judgeDiscovery];
    case 'context-read':
    case 'other':
      return [judgeError];
    case 'token':
      return isTestGrant(request.body) ? [] : [judgeToken];
  }
}
