import { defineExchangeRule, type ExchangeRule } from '../exchange/define-exchange-rule.ts';
import { inBody } from '../exchange/exchange-place.ts';
import { isAbsoluteAddress } from '../exchange/request-address.ts';
import { linksOf } from './bundle.ts';

export const accountBundleSelfLink: ExchangeRule = defineExchangeRule({
  id: 'account-bundle-self-link',
  statement: 'A Bundle links to itself by an absolute address.',
  source: { document: 'Account', section: 'Search, Response', basis: 'stated' },
  subject: 'response',
  severity: 'error',
  issueType: 'required',
  judges: ['judgeAccountSearch'],
  appliesTo: ({ bundle }) => bundle !== undefined,
  faults: ({ bundle }) => {
    const links = bundle === undefined ? [] : linksOf(bundle, 'self');
    if (links.length === 0) return [inBody('link')];
    return links
      .filter(({ url }) => typeof url !== 'string' || !isAbsoluteAddress(url))
      .map(({ index }) => inBody('link', index, 'url'));
  },
  message: 'The Bundle has no link of relation self with an absolute address.',
  remedy: 'Send a link of relation self; the address may be written in another way than it was requested.',
});
