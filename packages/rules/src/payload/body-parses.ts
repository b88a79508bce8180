import { cannot } from '../encoding.ts';
import { defineTextRule, type TextRule } from './define-text-rule.ts';

export const bodyParses: TextRule = defineTextRule({
  id: 'body-parses',
  statement: 'The body is JSON in UTF-8.',
  source: { document: 'Vendor R4', section: 'Schema', basis: 'external' },
  severity: 'error',
  issueType: 'structure',
  faults: ({ failure }) => (failure === undefined ? [] : [{ ...failure, args: { reason: failure.reason } }]),
  schema: cannot('JSON Schema judges what was parsed.'),
  invariant: cannot('FHIRPath judges what was parsed.'),
  message: 'The body cannot be read as JSON: {reason}.',
  remedy: 'Send what a JSON writer makes of the resource, in UTF-8.',
  borders: [
    { fails: 'the last brace is missing', of: 'cash-payment', text: (body) => body.slice(0, -1) },
    { fails: 'a comma too many', of: 'cash-payment', text: (body) => `${body.slice(0, -1)},}` },
    { holds: 'white space around it', of: 'cash-payment', text: (body) => ` ${body}\n` },
  ],
});
