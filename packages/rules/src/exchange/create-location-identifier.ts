import { sentIdentifier } from '../sent-identifier.ts';
import { ID_PREFIXES, IN_LOCATION, isCreated, shownId } from './created.ts';
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
    const type = view.payload?.transaction?.transactionType;
    const isAsserted = type !== undefined && (type === 'payment' || view.reading('AMB-10') !== 'strict');
    return (
      isCreated(view) &&
      isAsserted &&
      sentIdentifier(view.payload?.transaction) !== undefined &&
      shownSuffix(view) !== undefined
    );
  },
  holds: (view) => shownSuffix(view) === sentIdentifier(view.payload?.transaction)?.value,
  place: IN_LOCATION,
  message: 'The id of the created {type} does not end in the identifier that was sent.',
  remedy: 'Use Location as it comes, and find the posting by the balance of its target.',
  args: ({ payload }) => ({ type: payload?.transaction?.transactionType ?? 'transaction' }),
});

/** What stands behind the prefix, be it that of the other type; without any, nothing tells where the identifier begins. */
function shownSuffix(view: ExchangeView): string | undefined {
  const id = shownId(view);
  const prefix = Object.values(ID_PREFIXES).find((known) => id?.startsWith(known));
  return prefix && id?.slice(prefix.length);
}
