import { defineExchangeRule, type ExchangeRule } from '../exchange/define-exchange-rule.ts';
import { IN_STATUS } from '../exchange/exchange-place.ts';
import type { ExchangeView } from '../exchange/exchange-view.ts';
import { ACCOUNT_JUDGES, FORBIDDEN, UNAUTHORIZED } from './access.ts';

const DISCOVERY: readonly (string | undefined)[] = ['metadata', '.well-known'];

export const openEndpointAnonymous: ExchangeRule = defineExchangeRule({
  id: 'open-endpoint-anonymous',
  statement: 'The open server answers reads without a token and looks at no scope.',
  source: { document: 'Trimmed scopes', section: "What we've already checked", basis: 'stated' },
  subject: 'authorization',
  judges: ACCOUNT_JUDGES,
  severity: 'error',
  issueType: 'login',
  appliesTo: (view) => isOpenRead(view) && view.answer !== undefined,
  holds: ({ answer }) => answer?.status !== UNAUTHORIZED && answer?.status !== FORBIDDEN,
  place: IN_STATUS,
  message: 'The open server refuses a read for want of a token.',
  remedy: 'Answer reads on the open server whatever the Authorization header says.',
});

/** Of a tenant that the application may use, as far as that is known. */
function isOpenRead({ exchange: { request }, address, context: { tenants } }: ExchangeView): boolean {
  const isKnownTenant = tenants === undefined || (address.tenantId !== undefined && tenants.includes(address.tenantId));
  return (
    address.server === 'open' && request.method === 'GET' && !DISCOVERY.includes(address.resource) && isKnownTenant
  );
}
