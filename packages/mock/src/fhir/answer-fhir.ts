import { refuseAccess, TENANT_REFUSED } from '../authorization/access.ts';
import { emptyAnswer, type Answer } from '../http/answer.ts';
import { refusal } from '../http/operation-outcome.ts';
import type { FhirCall, Shared } from './call.ts';
import type { Route } from './routes.ts';

/** Answers a request under a service root: method, tenant, token, scope, media type; then whatever stands at the address. */
export function answerFhir(call: FhirCall, route: Route, shared: Shared): Answer {
  const { policy, readingOf } = shared;
  const { address, headers, host, method, tenantId } = call;
  const methods = policy.methodsOf(route, host);
  if (!methods.includes(method))
    return refusal(405, 'not-supported', 'This cannot be done at this address.', { allow: methods.join(', ') });
  const tenant = policy.findTenant(shared.tenants, tenantId);
  if (tenant === undefined) return refusal(403, 'forbidden', TENANT_REFUSED);
  const needs = policy.needsOf(route, host);
  if (needs !== undefined) {
    const authorization = headers['authorization'] ?? null;
    const refused = refuseAccess(
      { authorization, address, tenant: tenantId, root: call.root, now: call.now, needs, readingOf },
      shared.tokens,
      policy,
    );
    if (refused !== undefined) return refused;
  }
  if (!policy.isAcceptable(headers['accept'] ?? null, address.parameter('_format'), readingOf('AMB-13')))
    return emptyAnswer(406);
  return route.answer(call, tenant, shared);
}
