import { defineExchangeRule, type ExchangeRule } from '../exchange/define-exchange-rule.ts';
import { IN_STATUS } from '../exchange/exchange-place.ts';
import { isRefusedRightly } from '../exchange/refusal.ts';
import { CREATE_JUDGES, lacksScopeToCreate } from './access.ts';

export const scopeBasicWriteRequired: ExchangeRule = defineExchangeRule({
  id: 'scope-basic-write-required',
  statement: 'A create takes the scope system/Basic.write, or system/Basic.c; without it the answer is 403.',
  source: { document: 'Vendor FinancialTransaction', section: 'Overview', basis: 'external' },
  subject: 'authorization',
  judges: CREATE_JUDGES,
  severity: 'error',
  issueType: 'forbidden',
  appliesTo: (view) => lacksScopeToCreate(view, 'Basic'),
  holds: isRefusedRightly,
  place: IN_STATUS,
  message: 'A create without the scope to write Basic is not refused with 403.',
  remedy: 'Answer 403; ask for system/Basic.write as well.',
});
