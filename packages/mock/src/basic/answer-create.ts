import { toOperationOutcome, type ValidationResult } from '@countercheck/rules';
import type { AdmittedCall, Shared } from '../fhir/call.ts';
import { resourceAnswer, type Answer } from '../http/answer.ts';
import { refusal } from '../http/operation-outcome.ts';
import { currenciesOf, transactionKey } from '../posting/post-transaction.ts';
import { readTransaction } from './read-transaction.ts';

/** Answers `POST Basic`: media type, body, rules and knowledge of the hospital, target; then the posting. */
export function answerCreate(call: AdmittedCall, shared: Shared): Answer {
  const { policy } = shared;
  if (!policy.isContentTypeSupported(call.headers.get('content-type'), shared.readingOf('AMB-67'))) {
    return refusal(415, 'not-supported', 'The Content-Type of a create is application/fhir+json.');
  }
  if (call.body === null) return refusal(413, 'too-long', `A body holds at most ${shared.maxBodyBytes} bytes.`);
  const result = policy.judgePayload(call.body, call.tenant);
  if (!result.valid) return refuseFindings(result, shared);
  return postTransaction(call, readTransaction(parse(call.body)), shared);
}

function postTransaction(call: AdmittedCall, transaction: ReturnType<typeof readTransaction>, { policy, ledger }: Shared): Answer {
  const { tenant, now } = call;
  const { type, identifier, currency } = transaction;
  const target = policy.findTarget(tenant, transaction.target);
  if (target === undefined) return refusal(422, 'business-rule', 'The target is not known to this tenant.');
  if (!policy.isCurrencyKept(currenciesOf(tenant, target), currency)) {
    return refusal(422, 'business-rule', 'The balance of the target is kept in another currency.');
  }
  if (policy.isTaken(tenant.taken, transactionKey(type, identifier))) {
    return refusal(422, 'business-rule', 'A transaction of this type and identifier has been posted before.');
  }
  const impact = policy.impactOf(tenant, transaction);
  const spreading = { spreadOldestFirst: policy.spreadOldestFirst, postToCurrentMonth: policy.postToCurrentMonth };
  const planned = policy.planTransaction(tenant, target, transaction, { now, impact, spreading });
  ledger.post(tenant, transaction, planned, now);
  return policy.createdAnswer({ root: call.root, id: policy.resourceIdOf(type, identifier), now });
}

/** 400 for what does not parse, 422 for what parses and is wrong (AMB-45). */
function refuseFindings(result: ValidationResult, { policy }: Shared): Answer {
  const isUnparsable = result.findings.some(({ rule, severity }) => rule === 'body-parses' && severity === 'error');
  return isUnparsable ? resourceAnswer(400, toOperationOutcome(result)) : resourceAnswer(422, policy.refusalOutcome(result));
}

/** `undefined` for a body that a deviation let through although it does not parse. */
function parse(body: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(body));
  } catch {
    return undefined;
  }
}
