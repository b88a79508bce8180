import { defineExchangeRule, type ExchangeRule } from '../exchange/define-exchange-rule.ts';
import { inBody } from '../exchange/exchange-place.ts';
import { isResource, ownMember } from '../exchange/own-member.ts';

export const accountBundleFullUrl: ExchangeRule = defineExchangeRule({
  id: 'account-bundle-full-url',
  statement: 'The fullUrl of an entry is the service root, /Account/ and the id of the Account.',
  source: { document: 'Account', section: 'Search, Response', basis: 'stated' },
  subject: 'response',
  severity: 'error',
  issueType: 'value',
  judges: ['judgeAccountSearch'],
  appliesTo: ({ bundle, serviceRoot }) =>
    bundle !== undefined && bundle.entries.length > 0 && serviceRoot !== undefined,
  faults: ({ bundle, serviceRoot }) => {
    const accounts = (bundle?.entries ?? []).filter(
      ({ resource }) => isResource(resource, 'Account') && typeof ownMember(resource, 'id') === 'string',
    );
    return accounts
      .filter(({ fullUrl, resource }) => fullUrl !== `${serviceRoot}/Account/${String(ownMember(resource, 'id'))}`)
      .map(({ index }) => inBody('entry', index, 'fullUrl'));
  },
  message: 'The fullUrl of an entry is not {root}/Account/ and the id of its Account.',
  remedy: 'Send the absolute address at which this Account is read.',
  args: ({ serviceRoot }) => ({ root: serviceRoot ?? '' }),
});
