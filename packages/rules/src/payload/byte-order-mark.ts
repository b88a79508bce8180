import { cannot } from '../encoding.ts';
import { defineTextRule, type TextRule } from './define-text-rule.ts';

export const byteOrderMark: TextRule = defineTextRule({
  id: 'byte-order-mark',
  statement: 'Nothing stands before the first character of the JSON text, a byte-order mark included.',
  source: { document: 'RFC 8259', section: '8.1, Character Encoding', basis: 'external' },
  severity: { ambiguity: 'AMB-66', default: 'warning', strict: 'error', lenient: 'none' },
  issueType: 'structure',
  faults: (text) => (text.byteOrderMark ? [{ place: [], offset: 0 }] : []),
  schema: cannot('JSON Schema judges what was parsed.'),
  invariant: cannot('FHIRPath judges what was parsed.'),
  message: 'The body begins with a byte-order mark.',
  remedy: 'Write UTF-8 without a byte-order mark.',
  borders: [
    { fails: 'a byte-order mark', of: 'cash-payment', text: (body) => `\ufeff${body}` },
    {
      fails: 'a byte-order mark is refused in the strict reading',
      of: 'cash-payment',
      reading: 'strict',
      text: (body) => `\ufeff${body}`,
    },
    { holds: 'a space instead', of: 'cash-payment', text: (body) => ` ${body}` },
  ],
});
