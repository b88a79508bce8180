import { expect, test } from 'vitest';
import { probe } from '../test/probes.ts';
import { openSession, ORIGIN } from '../test/session.ts';
import { judgeExchange } from './grading/judge-exchange.ts';

test.each(['default', 'strict', 'lenient'] as const)(
  'No judge blames the mock for an answer, whatever it was asked, read %s',
  async (reading) => {
    const session = openSession({ reading });
    await probe(session);
    const exchanges = session.mock.exchanges();
    const context = session.mock.judgeContext(ORIGIN);
    const blamed = exchanges.flatMap((exchange) =>
      judgeExchange(exchange, context).answer.map(({ rule, path, message }) => ({
        rule,
        path,
        message,
        request: `${exchange.request.method} ${exchange.request.url}`,
        status: exchange.response?.status,
      })),
    );
    expect([exchanges.length > 100, blamed]).toEqual([true, []]);
  },
);
