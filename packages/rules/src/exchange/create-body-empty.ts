import { isCreated } from './created.ts';
import { defineExchangeRule, type ExchangeRule } from './define-exchange-rule.ts';
import { inBody, inResponseHeader } from './exchange-place.ts';

export const createBodyEmpty: ExchangeRule = defineExchangeRule({
  id: 'create-body-empty',
  statement: 'The answer to an accepted create has no body and says Content-Length: 0.',
  source: { document: 'FinancialTransaction', section: 'Example - Cash Payment, Response', basis: 'stated' },
  subject: 'response',
  severity: 'error',
  issueType: 'structure',
  judges: ['judgeCreate'],
  appliesTo: isCreated,
  faults: ({ answer }) => {
    if (answer?.text !== '') return [inBody()];
    return answer.header('content-length') === '0' ? [] : [inResponseHeader('content-length')];
  },
  message:
    'The answer to the create has {body}; its Content-Length is {length}. It has to be empty, with Content-Length 0.',
  remedy: 'Send no body and Content-Length: 0; the Location header says what was created.',
  args: ({ answer }) => ({
    body: answer?.text === '' ? 'no body' : 'a body',
    length: answer?.header('content-length') ?? 'absent',
  }),
});
