import { judgeClient, type ExchangeResult } from '@countercheck/rules';
import type { RecordedExchange } from '../exchange-log.ts';
import type { Mock } from '../mock.ts';
import type { JournalEntry } from '../posting/journal.ts';
import { findRepeats } from './find-repeats.ts';
import { isTestGrant } from './judge-exchange.ts';

/** What an application sent to one hospital, judged as a sequence. Paths of findings begin with the index in `exchanges`. */
export interface GradedSequence {
  readonly tenant: string;
  readonly exchanges: readonly RecordedExchange[];
  readonly result: ExchangeResult;
}

/** How an application did. */
export interface Grade {
  /** It sent something, and no finding is an error. */
  readonly passed: boolean;
  readonly sequences: readonly GradedSequence[];
  /** What it posted. */
  readonly posted: readonly JournalEntry[];
  /** What it posted again, under whatever identifier, after the answer to the first was lost. */
  readonly postedTwice: readonly JournalEntry[];
}

/** Judges everything that was sent to the mock since it was made or its exchanges were cleared. */
export function gradeClient(mock: Mock, origin?: string): Grade {
  const { tenants, clients } = mock.describe(origin);
  const exchanges = mock.exchanges();
  const sequences = tenants.flatMap((tenant) => {
    const sent = exchanges.filter((exchange) => isSentTo(exchange, tenant));
    const client = clients.find(({ id }) => sent.some((exchange) => exchange.client === id));
    const context = {
      ...mock.judgeContext(origin, tenant),
      ...(client === undefined ? {} : { registeredScopes: client.registeredScopes, tenants: client.tenants }),
    };
    return sent.length === 0 ? [] : [{ tenant, exchanges: sent, result: judgeClient(sent, context) }];
  });
  const postedTwice = findRepeats(exchanges, mock.journal());
  const passed = sequences.length > 0 && postedTwice.length === 0 && sequences.every(({ result }) => result.valid);
  return { passed, sequences, posted: mock.journal(), postedTwice };
}

/** The grant of the mock is in no document, so nobody can be blamed for it. */
function isSentTo(exchange: RecordedExchange, tenant: string): boolean {
  return !isTestGrant(exchange) && new URL(exchange.request.url).pathname.split('/').includes(tenant);
}
