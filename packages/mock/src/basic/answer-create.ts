import { toOperationOutcome, type ValidationResult, ZERO } from '@countercheck/rules';
import type { FhirCall, Shared } from '../fhir/call.ts';
import { resourceAnswer, type Answer } from '../http/answer.ts';
import { refusal } from '../http/operation-outcome.ts';
import { currenciesOf, transactionKey, type Transaction } from '../posting/post-transaction.ts';
import type { TenantState } from '../world/tenant-state.ts';
import { readTransaction } from './read-transaction.ts';

/** Answers `POST Basic`: media type, body, rules and knowledge of the hospital, target; then the posting. */
export function answerCreate(call: FhirCall, tenant: TenantState, shared: Shared): Answer {
  const { policy } = shared;
  if (!policy.isContentTypeSupported(call.headers['content-type'] ?? null, shared.readingOf('AMB-67'))) {
    return refusal(415, 'not-supported', 'The Content-Type of a create is application/fhir+json.');
  }
  if (call.body === null) return refusal(413, 'too-long', `A body holds at most ${shared.maxBodyBytes} bytes.`);
  const result = policy.judgePayload(call.body, tenant);
  const asked: AskedPosting = { tenant, transaction: readTransaction(call.body.value), now: call.now };
  return result.valid ? postTransaction(asked, call.root, shared) : refuseFindings(result, asked, shared);
}

/** What a payload asks a hospital for. */
interface AskedPosting {
  readonly tenant: TenantState;
  readonly transaction: Transaction;
  readonly now: number;
}

function postTransaction(asked: AskedPosting, root: string, shared: Shared): Answer {
  const { policy } = shared;
  const { tenant, now, transaction } = asked;
  const { type, identifier, currency } = transaction;
  const target = policy.findTarget(tenant, transaction.target);
  if (target !== undefined && !policy.isCurrencyKept(currenciesOf(tenant, target), currency)) {
    return refusal(422, 'business-rule', 'The balance of the target is kept in another currency.');
  }
  if (policy.isTaken(tenant.taken, transactionKey(type, identifier), { target: transaction.target, now })) {
    return refusal(422, 'business-rule', 'A transaction of this type and identifier has been posted before.');
  }
  post(asked, shared);
  return policy.createdAnswer({ root, id: policy.resourceIdOf(type, identifier), now });
}

/** A target that nobody knows has passed the rules only when a deviation let it pass: then nothing moves. */
function post({ tenant, transaction, now }: AskedPosting, { policy, ledger }: Shared): void {
  const target = policy.findTarget(tenant, transaction.target);
  const impact = policy.impactOf(tenant, transaction);
  const spreading = { spreadOldestFirst: policy.spreadOldestFirst, postToCurrentMonth: policy.postToCurrentMonth };
  const planned =
    target === undefined ? [] : policy.planTransaction(tenant, target, transaction, { now, impact, spreading });
  ledger.post(tenant, transaction, planned, now);
}

/** 400 for what does not parse, 422 for what parses and is wrong (AMB-45). */
function refuseFindings(result: ValidationResult, asked: AskedPosting, shared: Shared): Answer {
  const { policy } = shared;
  const { type, identifier } = asked.transaction;
  policy.leaveBehind({
    post: () => post(asked, shared),
    openMonth: () => post({ ...asked, transaction: { ...asked.transaction, amount: ZERO } }, shared),
    takeIdentifier: () => asked.tenant.taken.add(transactionKey(type, identifier)),
  });
  const isUnparsable = result.findings.some(({ rule, severity }) => rule === 'body-parses' && severity === 'error');
  return isUnparsable
    ? resourceAnswer(400, toOperationOutcome(result))
    : resourceAnswer(422, policy.refusalOutcome(result));
}
