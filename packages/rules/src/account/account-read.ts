import { defineExchangeRule, type ExchangeRule } from '../exchange/define-exchange-rule.ts';
import { IN_STATUS, inBody } from '../exchange/exchange-place.ts';
import { isResource, ownMember } from '../exchange/own-member.ts';
import { isObject } from '../json-value.ts';

export const accountRead: ExchangeRule = defineExchangeRule({
  id: 'account-read',
  statement: 'The read of an Account is answered 200 with the Account of that id itself, not with a Bundle.',
  source: { document: 'Account', section: 'Retrieve by id', basis: 'implied' },
  subject: 'response',
  severity: 'error',
  issueType: 'structure',
  judges: ['judgeAccountRead'],
  appliesTo: ({ readId, answer }) => readId !== undefined && answer?.isSuccess === true,
  faults: ({ readId, answer }) => {
    if (answer?.status !== 200) return [IN_STATUS];
    const body = answer.json;
    if (!isObject(body)) return [inBody()];
    if (!isResource(body, 'Account')) return [inBody('resourceType')];
    return ownMember(body, 'id') === readId ? [] : [inBody('id')];
  },
  message: 'The read is not answered with the Account that was asked for (status {status}).',
  remedy: 'Answer 200 with the bare Account whose id stands in the address.',
  args: ({ answer }) => ({ status: String(answer?.status) }),
});
