import { looseScopes } from '../authorization/scope.ts';
import type { TokenView } from '../authorization/token-view.ts';
import { inRequestHeader } from '../exchange/exchange-place.ts';
import { addressWithoutQuery, type ClientSequence, IN_REQUEST, type Step } from './client-sequence.ts';
import { defineSequenceRule, type SequenceFault, type SequenceRule } from './define-sequence-rule.ts';

const SHORTEST_INTERVAL_MILLIS = 60_000;
const UNAUTHORIZED = 401;

export const tokenCachedByClient: SequenceRule = defineSequenceRule({
  id: 'token-cached-by-client',
  statement:
    'An application keeps its token, asks for the next one shortly before it expires, and not again within a minute.',
  source: { document: 'Vendor authorization', section: 'Utilizing Refresh Tokens', basis: 'external' },
  severity: 'warning',
  issueType: 'throttled',
  appliesTo: (sequence) => sequence.some(({ tokenView, carried }) => tokenView !== undefined || carried !== undefined),
  faults: (sequence) => [...needlessRequests(sequence), ...usesAfterExpiry(sequence)],
  message:
    'The application does not keep its token as long as it lives: it asks for another one within a minute, or uses one that has expired.',
  remedy: 'Keep the token, and ask for the next one some time before expires_in has passed.',
});

/** Asks within a minute although the last token for the same purpose lives and was not refused. */
function needlessRequests(sequence: ClientSequence): SequenceFault[] {
  const held = new Map<string, Step>();
  const refused = new Set<string>();
  return sequence.flatMap((step) => {
    const { view, tokenView, index } = step;
    if (view.answer?.status === UNAUTHORIZED && view.bearerToken !== undefined) refused.add(view.bearerToken);
    if (tokenView === undefined) return [];
    const purpose = purposeOf(step, tokenView);
    const last = held.get(purpose);
    const isNeedless = last?.issued !== undefined && !refused.has(last.issued.value) && isWithinMinute(last, step);
    if (step.issued !== undefined) {
      held.set(purpose, step);
      refused.delete(step.issued.value);
    }
    return isNeedless ? [{ index, place: IN_REQUEST }] : [];
  });
}

function isWithinMinute(last: Step, { sentAt }: Step): boolean {
  if (sentAt === undefined || last.sentAt === undefined || last.issued?.expiresAt === undefined) return false;
  return sentAt - last.sentAt < SHORTEST_INTERVAL_MILLIS && sentAt < last.issued.expiresAt;
}

/** The same application asks the same tenant for the same scopes. */
function purposeOf({ view }: Step, { requestHeader, form, requested }: TokenView): string {
  const client = requestHeader('authorization') ?? form?.parameters.get('client_id')?.[0] ?? '';
  return JSON.stringify([addressWithoutQuery(view.exchange.request.url), client, looseScopes(requested).toSorted()]);
}

function usesAfterExpiry(sequence: ClientSequence): SequenceFault[] {
  return sequence
    .filter(
      ({ sentAt, carried }) => sentAt !== undefined && carried?.expiresAt !== undefined && sentAt >= carried.expiresAt,
    )
    .map(({ index }) => ({ index, place: inRequestHeader('authorization') }));
}
