import { sentIdentifier } from '../sent-identifier.ts';
import { createdId, ID_PREFIXES, IN_LOCATION, isCreated } from './created.ts';
import { defineExchangeRule, type ExchangeRule } from './define-exchange-rule.ts';
import type { ExchangeView } from './exchange-view.ts';

export const createLocationIdentifier: ExchangeRule = defineExchangeRule({
  id: 'create-location-identifier',
  statement: 'Behind its prefix, the id in Location is the identifier that was sent.',
  source: { document: 'FinancialTransaction', section: 'Examples, Response', basis: 'implied' },
  subject: 'response',
  severity: 'warning',
  exceptions: [
    { when: () => true, severity: { ambiguity: 'AMB-10', default: 'warning', strict: 'warning', lenient: 'none' } },
  ],
  issueType: 'value',
  judges: ['judgeCreate'],
  appliesTo: (view) => {
    const isAsserted = view.reading('AMB-10') !== 'strict' || view.payload?.transaction?.transactionType === 'payment';
    return (
      isCreated(view) &&
      isAsserted &&
      sentIdentifier(view.payload?.transaction) !== undefined &&
      createdSuffix(view) !== undefined
    );
  },
  holds: (view) => createdSuffix(view) === sentIdentifier(view.payload?.transaction)?.value,
  place: IN_LOCATION,
  message: 'The id of the created {type} does not end in the identifier that was sent.',
  remedy: 'Use Location as it comes, and find the posting by the balance of its target.',
  args: ({ payload }) => ({ type: payload?.transaction?.transactionType ?? 'transaction' }),
});

function createdSuffix(view: ExchangeView): string | undefined {
  const type = view.payload?.transaction?.transactionType;
  const id = createdId(view);
  return type !== undefined && id?.startsWith(ID_PREFIXES[type]) === true
    ? id.slice(ID_PREFIXES[type].length)
    : undefined;
}
