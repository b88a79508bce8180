import { toOperationOutcome, type ValidationResult } from '@countercheck/rules';
import type { AdmittedCall, Shared } from '../fhir/call.ts';
import { resourceAnswer, type Answer } from '../http/answer.ts';
import { decodeBody } from '../http/decode-body.ts';
import { refusal } from '../http/operation-outcome.ts';
import { currenciesOf, transactionKey, type Transaction } from '../posting/post-transaction.ts';
import { readTransaction } from './read-transaction.ts';

/** Answers `POST Basic`: media type, body, rules and knowledge of the hospital, target; then the posting. */
export function answerCreate(call: AdmittedCall, shared: Shared): Answer {
  const { policy } = shared;
  if (!policy.isContentTypeSupported(call.headers.get('content-type'), shared.readingOf('AMB-67'))) {
    return refusal(415, 'not-supported', 'The Content-Type of a create is application/fhir+json.');
  }
  if (call.body === null) return refusal(413, 'too-long', `A body holds at most ${shared.maxBodyBytes} bytes.`);
  const result = policy.judgePayload(call.body, call.tenant);
  const transaction = readTransaction(parse(call.body));
  return result.valid ? postTransaction(call, transaction, shared) : refuseFindings(result, call, transaction, shared);
}

function postTransaction(call: AdmittedCall, transaction: Transaction, shared: Shared): Answer {
  const { policy } = shared;
  const { tenant } = call;
  const { type, identifier, currency } = transaction;
  const target = policy.findTarget(tenant, transaction.target);
  if (target !== undefined && !policy.isCurrencyKept(currenciesOf(tenant, target), currency)) {
    return refusal(422, 'business-rule', 'The balance of the target is kept in another currency.');
  }
  if (policy.isTaken(tenant.taken, transactionKey(type, identifier))) {
    return refusal(422, 'business-rule', 'A transaction of this type and identifier has been posted before.');
  }
  post(call, transaction, shared);
  return policy.createdAnswer({ root: call.root, id: policy.resourceIdOf(type, identifier), now: call.now });
}

/** A target that nobody knows has passed the rules only when a deviation let it pass: then nothing moves. */
function post({ tenant, now }: AdmittedCall, transaction: Transaction, { policy, ledger }: Shared): void {
  const target = policy.findTarget(tenant, transaction.target);
  const impact = policy.impactOf(tenant, transaction);
  const spreading = { spreadOldestFirst: policy.spreadOldestFirst, postToCurrentMonth: policy.postToCurrentMonth };
  const planned =
    target === undefined ? [] : policy.planTransaction(tenant, target, transaction, { now, impact, spreading });
  ledger.post(tenant, transaction, planned, now);
}

/** 400 for what does not parse, 422 for what parses and is wrong (AMB-45). */
function refuseFindings(
  result: ValidationResult,
  call: AdmittedCall,
  transaction: Transaction,
  shared: Shared,
): Answer {
  const { policy } = shared;
  policy.leaveBehind({
    post: () => post(call, transaction, shared),
    takeIdentifier: () => call.tenant.taken.add(transactionKey(transaction.type, transaction.identifier)),
  });
  const isUnparsable = result.findings.some(({ rule, severity }) => rule === 'body-parses' && severity === 'error');
  return isUnparsable
    ? resourceAnswer(400, toOperationOutcome(result))
    : resourceAnswer(422, policy.refusalOutcome(result));
}

/** `undefined` for a body that a deviation let through although it does not parse. */
function parse(body: Uint8Array): unknown {
  try {
    return JSON.parse(decodeBody(body).replace(/^\ufeff/, ''));
  } catch {
    return undefined;
  }
}
