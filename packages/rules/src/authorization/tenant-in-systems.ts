import { type AccountView, extensionsOf, inAccount } from '../account/account-view.ts';
import { type AccountRule, defineAccountRule } from '../account/define-account-rule.ts';
import type { ExchangePlace } from '../exchange/exchange-place.ts';
import { itemsOf, ownMember } from '../exchange/own-member.ts';
import { isTenantId } from './tenant-of-url.ts';

const TENANT_SYSTEM = /^https:\/\/fhir\.cerner\.com\/([^/]+)\/(.+)$/s;
const DOCUMENTED_NAME = /^(?:account-number|statement-number|codeSet\/.+)$/s;

export const tenantInSystems: AccountRule = defineAccountRule({
  id: 'tenant-in-systems',
  statement: 'The tenant in the systems of identifiers and states is the tenant of the address.',
  source: { document: 'Account', section: 'Retrieve by id', basis: 'implied' },
  subject: 'authorization',
  severity: 'error',
  issueType: 'value',
  faults: (account, { tenantId }) =>
    tenantId === undefined
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
    itemsOf(ownMember(ownMember(extension, 'valueCodeableConcept'), 'coding')).map((coding, position) => ({
      system: ownMember(coding, 'system'),
      place: inAccount(account, 'extension', index, 'valueCodeableConcept', 'coding', position, 'system'),
    })),
  );
  return [...identifiers, ...states];
}

function isOfOtherTenant(system: unknown, tenantId: string): boolean {
  const match = typeof system === 'string' ? TENANT_SYSTEM.exec(system) : null;
  if (match === null) return false;
  const [, named = '', name = ''] = match;
  return named !== tenantId && (isTenantId(named) || DOCUMENTED_NAME.test(name));
}
