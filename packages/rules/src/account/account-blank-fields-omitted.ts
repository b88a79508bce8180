import type { ExchangePlace } from '../exchange/exchange-place.ts';
import { isWithoutValue } from '../exchange/own-member.ts';
import type { Place } from '../place.ts';
import { type AccountView, inAccount } from './account-view.ts';
import { type AccountRule, defineAccountRule } from './define-account-rule.ts';

const LISTED: readonly string[] = [
  'resourceType',
  'id',
  'text',
  'extension',
  'identifier',
  'status',
  'type',
  'subject',
  'servicePeriod',
  'owner',
  'guarantor',
  'partOf',
];
/** Deeper than any Account; what lies below is not looked at. */
const DEEPEST = 64;

export const accountBlankFieldsOmitted: AccountRule = defineAccountRule({
  id: 'account-blank-fields-omitted',
  statement: 'An Account has the documented fields and its text, and a field without a value is left out.',
  source: { document: 'Account', section: 'Account Types', basis: 'stated' },
  severity: 'error',
  issueType: 'structure',
  faults: (account) => findBlankOrUnlisted(account),
  message: 'A field of the Account has no value or is not among those that are returned.',
  remedy: 'Leave out fields without a value (null, empty, blank), and those that are not documented.',
});

function findBlankOrUnlisted(account: AccountView): readonly ExchangePlace[] {
  const names = Object.keys(account.resource);
  const unlisted = names.filter((name) => !LISTED.includes(name)).map((name) => inAccount(account, name));
  const listed = names.filter((name) => LISTED.includes(name));
  return [
    ...unlisted,
    ...listed
      .flatMap((name) => findBlanks(account.resource[name], [name]))
      .map((place) => inAccount(account, ...place)),
  ];
}

/** Iterative: an answer may be nested without end. */
function findBlanks(root: unknown, rootPlace: Place): readonly Place[] {
  const blanks: Place[] = [];
  const open: { readonly value: unknown; readonly place: Place }[] = [{ value: root, place: rootPlace }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { value, place } = next;
    if (isWithoutValue(value)) blanks.push(place);
    else if (typeof value === 'object' && value !== null && place.length < DEEPEST) {
      for (const [name, member] of Object.entries(value))
        open.push({ value: member, place: [...place, Array.isArray(value) ? Number(name) : name] });
    }
  }
  return blanks;
}
