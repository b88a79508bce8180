import { type AccountView, extensionsOf, inAccount } from '../account/account-view.ts';
import { type AccountRule, defineAccountRule } from '../account/define-account-rule.ts';
import type { ExchangePlace } from '../exchange/exchange-place.ts';
import { itemsOf, ownMember } from '../exchange/own-member.ts';
import type { Place } from '../place.ts';
import { isTenantId } from './tenant-of-url.ts';

const TENANT_SYSTEM = /^https:\/\/fhir\.cerner\.com\/([^/]+)\/(.+)$/s;
const DOCUMENTED_NAME = /^(?:account-number|statement-number|codeSet\/.+)$/s;

export const tenantInSystems: AccountRule = defineAccountRule({
  id: 'tenant-in-systems',
  statement: 'The tenant in the systems of identifiers, types and states is the tenant of the address.',
  source: { document: 'Account', section: 'Retrieve by id', basis: 'implied' },
  subject: 'authorization',
  severity: 'error',
  issueType: 'value',
  faults: (account, { tenantId }) =>
    tenantId === undefined || !isTenantId(tenantId)
      ? []
      : systemsOf(account)
          .filter(({ system }) => isOfOtherTenant(system, tenantId))
          .map(({ place }) => place),
  message: 'The system names another tenant than the address.',
  remedy: 'Build the system with the tenant of the request.',
});

function systemsOf(account: AccountView): { system: unknown; place: ExchangePlace }[] {
  const identifiers = itemsOf(ownMember(account.resource, 'identifier')).map((identifier, index) => ({
    system: ownMember(identifier, 'system'),
    place: inAccount(account, 'identifier', index, 'system'),
  }));
  const states = extensionsOf(account, 'account-state').flatMap(({ index, extension }) =>
    codingSystems(account, ownMember(extension, 'valueCodeableConcept'), ['extension', index, 'valueCodeableConcept']),
  );
  return [...identifiers, ...codingSystems(account, ownMember(account.resource, 'type'), ['type']), ...states];
}

function codingSystems(
  account: AccountView,
  concept: unknown,
  place: Place,
): { system: unknown; place: ExchangePlace }[] {
  return itemsOf(ownMember(concept, 'coding')).map((coding, position) => ({
    system: ownMember(coding, 'system'),
    place: inAccount(account, ...place, 'coding', position, 'system'),
  }));
}

function isOfOtherTenant(system: unknown, tenantId: string): boolean {
  const match = typeof system === 'string' ? TENANT_SYSTEM.exec(system) : null;
  if (match === null) return false;
  const [, named = '', name = ''] = match;
  return named !== tenantId && (isTenantId(named) || DOCUMENTED_NAME.test(name));
}
