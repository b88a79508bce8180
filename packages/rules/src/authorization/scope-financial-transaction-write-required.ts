import { defineExchangeRule, type ExchangeRule } from '../exchange/define-exchange-rule.ts';
import { IN_STATUS } from '../exchange/exchange-place.ts';
import { isRefusedRightly } from '../exchange/refusal.ts';
import { CREATE_JUDGES, lacksScopeToCreate } from './access.ts';

export const scopeFinancialTransactionWriteRequired: ExchangeRule = defineExchangeRule({
  id: 'scope-financial-transaction-write-required',
  statement:
    'A create takes the scope system/FinancialTransaction.write, or system/FinancialTransaction.c; without it the answer is 403.',
  source: { document: 'Vendor FinancialTransaction', section: 'Overview', basis: 'external' },
  subject: 'authorization',
  judges: CREATE_JUDGES,
  severity: 'error',
  issueType: 'forbidden',
  appliesTo: (view) => lacksScopeToCreate(view, 'FinancialTransaction'),
  holds: isRefusedRightly,
  place: IN_STATUS,
  message: 'A create without the scope to write FinancialTransaction is not refused with 403.',
  remedy: 'Answer 403; ask for system/FinancialTransaction.write as well.',
});
