import type { FhirCall, Shared } from '../fhir/call.ts';
import { resourceAnswer, type Answer } from '../http/answer.ts';
import { refusal } from '../http/operation-outcome.ts';
import { renderBundle } from './bundle.ts';
import type { TenantState } from '../world/tenant-state.ts';
import { PAGE_CONTEXT, readPageContext, searchWithoutPage } from './pages.ts';

/** Answers `GET Account/{id}`. */
export function answerAccountRead(call: FhirCall, tenant: TenantState, { policy }: Shared): Answer {
  const account = policy.findAccount(tenant, call.segments[1] ?? '');
  if (account === undefined) return refusal(404, 'not-found', 'No Account of this id.');
  return resourceAnswer(200, policy.renderAccount(account, call.tenantId));
}

/** Answers `GET Account?…`. */
export function answerAccountSearch(call: FhirCall, tenant: TenantState, shared: Shared): Answer {
  const { policy } = shared;
  const { search: question, searchParams: query } = call.address.url;
  const decision = policy.readSearch(query, call.tenantId, shared.readingOf);
  if ('problem' in decision) return refusal(400, 'invalid', decision.problem);
  const paged = { tenant: call.tenantId, search: searchWithoutPage(query) };
  const context = query.get(PAGE_CONTEXT);
  const offset = context === null ? 0 : readPageContext(paged, context);
  if (offset === undefined) return refusal(400, 'invalid', `${PAGE_CONTEXT} was not given out for this search`);
  const matches = policy.findAccounts(tenant, decision.search);
  const size = policy.pageSize(decision.search, decision.count, matches.length);
  const items = matches.slice(offset, offset + size).map((account) => ({
    fullUrl: `${call.root}/Account/${account.facts.id}`,
    resource: policy.renderAccount(account, call.tenantId),
  }));
  const path = `${call.root}/Account`;
  const address = { self: path + question, path, ...paged };
  return resourceAnswer(
    200,
    renderBundle(shared.randomness.uuid(), { items, total: matches.length, offset, size }, address),
  );
}
