import type { ExchangeView } from '../exchange/exchange-view.ts';
import { isHttpDate } from '../exchange/http-date.ts';
import { IN_REQUEST, type Step } from './client-sequence.ts';
import { defineSequenceRule, type SequenceFault, type SequenceRule } from './define-sequence-rule.ts';

const TOO_MANY_REQUESTS = 429;
const ORIGIN = /^[a-z][a-z0-9+.-]*:\/\/[^/?#]*/i;

export const rateLimit429: SequenceRule = defineSequenceRule({
  id: 'rate-limit-429',
  statement:
    'After an answer 429 an application waits as long as Retry-After says before it sends the server anything.',
  source: { document: 'System accounts', section: 'Answer of 13 December 2017', basis: 'stated' },
  severity: 'warning',
  issueType: 'throttled',
  appliesTo: (sequence) => sequence.some(({ view }) => view.answer?.status === TOO_MANY_REQUESTS),
  faults: (sequence) => {
    const quietUntil = new Map<string, number>();
    return sequence.flatMap((step): SequenceFault[] => {
      const origin = originOf(step.view);
      const until = quietUntil.get(origin);
      const wanted = waitsUntil(step);
      if (wanted !== undefined) quietUntil.set(origin, Math.max(wanted, until ?? wanted));
      const isTooSoon = until !== undefined && step.sentAt !== undefined && step.sentAt < until;
      return isTooSoon ? [{ index: step.index, place: IN_REQUEST }] : [];
    });
  },
  message: 'The request is sent before the time is over that the server asked to wait.',
  remedy: 'Wait as long as Retry-After says, and longer after each further 429.',
});

function originOf({ exchange }: ExchangeView): string {
  return (ORIGIN.exec(exchange.request.url)?.[0] ?? '').toLowerCase();
}

/** The instant up to which the answer asks for quiet. */
function waitsUntil({ view: { answer }, sentAt }: Step): number | undefined {
  const wait = answer?.header('retry-after');
  if (answer?.status !== TOO_MANY_REQUESTS || sentAt === undefined || wait === undefined) return undefined;
  if (isHttpDate(wait)) return Date.parse(wait);
  return /^\d{1,9}$/.test(wait) ? sentAt + Number(wait) * 1000 : undefined;
}
