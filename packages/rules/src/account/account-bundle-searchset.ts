import { defineExchangeRule, type ExchangeRule } from '../exchange/define-exchange-rule.ts';
import { IN_STATUS, inBody } from '../exchange/exchange-place.ts';
import { isFilledText, isResource, ownMember } from '../exchange/own-member.ts';
import { isObject } from '../json-value.ts';

export const accountBundleSearchset: ExchangeRule = defineExchangeRule({
  id: 'account-bundle-searchset',
  statement: 'A search is answered 200 with a Bundle of type searchset that has an id.',
  source: { document: 'Account', section: 'Search, Response', basis: 'implied' },
  subject: 'response',
  severity: 'error',
  issueType: 'structure',
  judges: ['judgeAccountSearch'],
  appliesTo: ({ search, answer }) => search !== undefined && answer?.isSuccess === true,
  faults: ({ answer }) => {
    if (answer?.status !== 200) return [IN_STATUS];
    const body = answer.json;
    if (!isObject(body)) return [inBody()];
    if (!isResource(body, 'Bundle')) return [inBody('resourceType')];
    return [
      ...(ownMember(body, 'type') === 'searchset' ? [] : [inBody('type')]),
      ...(isFilledText(ownMember(body, 'id')) ? [] : [inBody('id')]),
    ];
  },
  message: 'The search is not answered 200 with a Bundle of type searchset with an id (status {status}).',
  remedy: 'Answer a search with 200 and a Bundle, also when nothing or a single Account matches.',
  args: ({ answer }) => ({ status: String(answer?.status) }),
});
