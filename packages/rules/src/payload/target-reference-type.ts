import { PLACE_OF_EACH } from '../place.ts';
import { extensionPath } from '../fhirpath-parts.ts';
import { ambiguityOfTarget } from '../target-reference.ts';
import { everyTarget } from '../money-schema.ts';
import { ifPlainText } from '../schema-parts.ts';
import { defineEachRule, type EachRule } from './define-payload-rule.ts';

export const targetReferenceType: EachRule = defineEachRule<'targets'>({
  id: 'target-reference-type',
  statement: 'The target is a relative reference to an Encounter or an Account.',
  source: { document: 'FinancialTransaction', section: 'Allocation Target Extension', basis: 'stated' },
  severity: 'error',
  exceptions: [
    {
      when: ({ refersTo }) => refersTo !== undefined,
      severity: { ambiguity: 'AMB-40', default: 'none', strict: 'error', lenient: 'none' },
    },
    {
      when: ({ reference }, tx) => ambiguityOfTarget(reference ?? '', tx) === 'AMB-40',
      severity: { ambiguity: 'AMB-40', default: 'error', strict: 'error', lenient: 'none' },
    },
    {
      when: ({ reference }, tx) => ambiguityOfTarget(reference ?? '', tx) === 'AMB-39',
      severity: { ambiguity: 'AMB-39', default: 'error', strict: 'error', lenient: 'none' },
    },
  ],
  issueType: 'value',
  each: 'targets',
  appliesTo: 'always',
  holds: ({ reference, refersTo, type }, { reading }) => {
    if (reference === null) return true;
    if (refersTo === undefined) return false;
    return !type || type === refersTo.type || reading('AMB-40') !== 'strict';
  },
  places: (target) => {
    const place = PLACE_OF_EACH.targets(target);
    if (target.reference === undefined) return [place];
    return [[...place, target.refersTo === undefined ? 'reference' : 'type']];
  },
  schema: everyTarget({
    required: ['reference'],
    properties: { reference: ifPlainText({ pattern: '^(Encounter|Account)/[A-Za-z0-9\\-.]{1,64}$' }) },
  }),
  invariant: `${extensionPath('allocations')}.extension.where(url = 'target').value.all(reference.exists() and reference.matches('^(Encounter|Account)/[A-Za-z0-9\\\\-.]{1,64}$'))`,
  message: 'The target {fault}.',
  remedy: 'Send {advice}.',
  args: ({ refersTo }) =>
    refersTo === undefined
      ? {
          fault: 'is not a reference of the form Encounter/id or Account/id',
          advice: '"Encounter/" or "Account/" and the id, no address and no version',
        }
      : {
          fault: `refers to an ${refersTo.type}, but its type says otherwise`,
          advice: 'the type that the reference has, or none',
        },
  borders: [
    {
      fails: 'a patient',
      of: 'adjustment',
      edit: (draft) => {
        draft.target['reference'] = 'Patient/97953536';
      },
    },
    {
      fails: 'a version',
      of: 'adjustment',
      edit: (draft) => {
        draft.target['reference'] = 'Encounter/97953536/_history/1';
      },
    },
    {
      fails: 'no reference',
      of: 'adjustment',
      edit: (draft) => {
        delete draft.target['reference'];
        draft.target['display'] = 'Encounter';
      },
    },
    {
      fails: 'a contradicting type, in the strict reading',
      of: 'adjustment',
      reading: 'strict',
      edit: (draft) => {
        draft.target['type'] = 'Account';
      },
    },
    {
      holds: 'a version, in the lenient reading',
      of: 'adjustment',
      reading: 'lenient',
      edit: (draft) => {
        draft.target['reference'] = 'Encounter/97953536/_history/1';
      },
    },
    {
      holds: 'an id of 64 characters',
      of: 'adjustment',
      edit: (draft) => {
        draft.target['reference'] = `Encounter/${'9'.repeat(64)}`;
      },
    },
  ],
});
