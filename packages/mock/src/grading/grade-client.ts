import { judgeClient, type ExchangeResult, type Finding, type JudgeContext } from '@countercheck/rules';
import type { RecordedExchange } from '../exchange-log.ts';
import type { Mock } from '../mock.ts';
import type { JournalEntry } from '../posting/journal.ts';
import { findRepeats } from './find-repeats.ts';
import { isTestGrant } from './judge-exchange.ts';
import { judgeTokenRequest } from './judge-token-request.ts';

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
  const placed = exchanges
    .filter((exchange) => !isTestGrant(exchange))
    .map((exchange) => ({ exchange, tenant: tenantOf(exchange, tenants) }));
  const sequences = tenants.flatMap((tenant) => {
    const sent = placed.filter((one) => one.tenant === tenant).map(({ exchange }) => exchange);
    const client = clients.find(({ id }) => sent.some((exchange) => exchange.client === id));
    const context = {
      ...mock.judgeContext(origin, tenant),
      ...(client === undefined ? {} : { registeredScopes: client.registeredScopes, tenants: client.tenants }),
    };
    return sent.length === 0 ? [] : [{ tenant, exchanges: sent, result: judgeSequence(sent, context) }];
  });
  const postedTwice = findRepeats(exchanges, mock.journal());
  const passed = sequences.length > 0 && postedTwice.length === 0 && sequences.every(({ result }) => result.valid);
  return { passed, sequences, posted: mock.journal(), postedTwice };
}

/** The hospital in the address; what is sent to none of them is judged as meant for the first. */
function tenantOf({ request }: RecordedExchange, tenants: readonly string[]): string | undefined {
  const segments = new URL(request.url).pathname.split('/');
  return tenants.find((tenant) => segments.includes(tenant)) ?? tenants[0];
}

/** The judge of sequences, and what is to be said of the requests for tokens in it. */
function judgeSequence(sent: readonly RecordedExchange[], context: JudgeContext): ExchangeResult {
  const { findings, applied } = judgeClient(sent, context);
  const isKnown = (rule: string, pointer: string): boolean =>
    findings.some((finding) => finding.rule === rule && isWithin(finding.pointer, pointer));
  const aboutTokens = sent.flatMap((exchange, index) =>
    judgeTokenRequest(exchange, context)
      .filter(({ rule }) => !isKnown(rule, `/${index}`))
      .map((finding) => inSequence(finding, index)),
  );
  const all = [...findings, ...aboutTokens].toSorted((a, b) => exchangeOf(a) - exchangeOf(b));
  return {
    valid: !all.some(({ severity }) => severity === 'error'),
    findings: all,
    applied: [...new Set([...applied, ...aboutTokens.map(({ rule }) => rule)])].toSorted(),
  };
}

function isWithin(pointer: string, place: string): boolean {
  return pointer === place || pointer.startsWith(`${place}/`);
}

function inSequence(finding: Finding, index: number): Finding {
  const path = `exchanges[${index}].${finding.path.replace(/^token\./, '')}`;
  return { ...finding, path, pointer: `/${index}${finding.pointer}` };
}

function exchangeOf({ pointer }: Finding): number {
  return Number(pointer.split('/')[1]);
}
