import { sentIdentifier } from '../sent-identifier.ts';
import { ID_PREFIXES, IN_LOCATION, isCreated, shownId } from './created.ts';
import { defineExchangeRule, type ExchangeRule } from './define-exchange-rule.ts';

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
      shownId(view) !== undefined
    );
  },
  holds: (view) => endsInIdentifier(shownId(view) ?? '', sentIdentifier(view.payload?.transaction)?.value ?? ''),
  place: IN_LOCATION,
  message: 'The id of the created {type} does not end in the identifier that was sent.',
  remedy: 'Use Location as it comes, and find the posting by the balance of its target.',
  args: ({ payload }) => ({ type: payload?.transaction?.transactionType ?? 'transaction' }),
});

/** Without one of the prefixes, which is another rule's matter, nothing tells where the identifier begins. */
function endsInIdentifier(id: string, identifier: string): boolean {
  const prefix = Object.values(ID_PREFIXES).find((known) => id.startsWith(known));
  return prefix === undefined ? id.endsWith(identifier) : id.slice(prefix.length) === identifier;
}
