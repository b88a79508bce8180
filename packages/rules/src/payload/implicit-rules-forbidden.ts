import { defineShapeRule, type ShapeRule } from './define-shape-rule.ts';

export const implicitRulesForbidden: ShapeRule = defineShapeRule<'member'>({
  id: 'implicit-rules-forbidden',
  statement: 'No implicit rules are named.',
  source: { document: 'Vendor R4', section: 'Operation Outcomes, Create/Update', basis: 'external' },
  severity: 'error',
  issueType: 'not-supported',
  concerns: 'member',
  holds: ({ name, within }) => name !== 'implicitRules' || within !== 'Basic',
  schema: { properties: { implicitRules: false } },
  invariant: 'implicitRules.empty()',
  message: 'The body names implicit rules.',
  remedy: 'Leave implicitRules out.',
  borders: [
    {
      fails: 'a reference to implicit rules',
      of: 'adjustment',
      edit: (draft) => {
        draft.resource['implicitRules'] = 'https://example.org/rules';
      },
    },
    { holds: 'none', of: 'adjustment' },
  ],
});
