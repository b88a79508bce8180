import { cannot } from '../encoding.ts';
import { defineTextRule, type TextRule } from './define-text-rule.ts';

export const duplicateMemberForbidden: TextRule = defineTextRule({
  id: 'duplicate-member-forbidden',
  statement: 'No object has a member twice.',
  source: { document: 'RFC 8259', section: '4, Objects', basis: 'external' },
  severity: 'error',
  issueType: 'structure',
  exceptions: [
    {
      when: ({ isIdentical }) => isIdentical === true,
      severity: { ambiguity: 'AMB-65', default: 'error', strict: 'error', lenient: 'warning' },
    },
  ],
  faults: ({ duplicates }) =>
    duplicates.map(({ name, place, offset, isIdentical }) => ({ place, offset, isIdentical, args: { name } })),
  schema: cannot('A parser keeps only one of the members.'),
  invariant: cannot('A parser keeps only one of the members.'),
  message: 'The member {name} stands more than once in one object; readers take one or the other.',
  remedy: 'Send it once.',
  borders: [
    {
      fails: 'resourceType twice, the second spelt with an escape',
      of: 'cash-payment',
      text: (body) => body.replace('{', '{"resource\\u0054ype":"Basic",'),
    },
    {
      fails: 'an identical duplicate only warns in the lenient reading',
      of: 'cash-payment',
      reading: 'lenient',
      text: (body) => body.replace('{', '{"resourceType":"Basic",'),
    },
    { holds: 'members of one name in different objects', of: 'cash-payment' },
  ],
});
