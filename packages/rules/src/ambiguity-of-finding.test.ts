import { describe, expect, it } from 'vitest';
import { basePayload } from './draft.ts';
import type { Draft } from './draft.ts';
import type { AmbiguityId, Reading } from './reading.ts';
import type { TenantContext } from './tenant-context.ts';
import { validate } from './validator.ts';

const TENANT = 'ec2458f2-1e24-41c8-b71b-0e701af7583d';

interface Case {
  readonly title: string;
  readonly edit: (draft: Draft) => void;
  readonly reading?: Reading;
  readonly tenant?: TenantContext;
  readonly findings: readonly string[];
  /** The entry that makes them go away when it alone is read so. */
  readonly settles: readonly [AmbiguityId, Reading];
}

const cases: readonly Case[] = [
  {
    title: 'a version of the target',
    edit: (draft) => (draft.target['reference'] = 'Encounter/97953536/_history/2'),
    findings: ['target-reference-type AMB-40'],
    settles: ['AMB-40', 'lenient'],
  },
  {
    title: 'an absolute target in the tenant itself',
    edit: (draft) => (draft.target['reference'] = `https://fhir-ehr-code.cerner.com/r4/${TENANT}/Encounter/97953536`),
    tenant: { id: TENANT },
    findings: ['target-reference-type AMB-39'],
    settles: ['AMB-39', 'lenient'],
  },
  {
    title: 'a target whose type says otherwise',
    edit: (draft) => (draft.target['type'] = 'Account'),
    reading: 'strict',
    findings: ['target-reference-type AMB-40'],
    settles: ['AMB-40', 'default'],
  },
  {
    title: 'an Account whose id begins like that of a statement',
    edit: (draft) => (draft.target['reference'] = 'Account/S2580833'),
    reading: 'strict',
    findings: ['target-account-guarantor-balance AMB-42'],
    settles: ['AMB-42', 'default'],
  },
  {
    title: 'an identifier that is too long in UTF-16 only',
    edit: (draft) => (draft.identifier['value'] = '😀'.repeat(126)),
    reading: 'strict',
    findings: ['identifier-alphanumeric', 'identifier-max-length AMB-20'],
    settles: ['AMB-20', 'default'],
  },
  {
    title: 'a first allocation of the whole amount',
    edit: (draft) => draft.extensions.push(structuredClone(draft.extension('allocations'))),
    findings: ['amount-equals-allocations AMB-08', 'allocation-single AMB-08'],
    settles: ['AMB-08', 'lenient'],
  },
  {
    title: 'an amount in two parts within one allocation',
    edit: (draft) => {
      const part = structuredClone(draft.child('amount'));
      draft.allocated['value'] = 10;
      draft.children.push({ ...part, valueMoney: { value: 2.5, currency: 'USD' } });
    },
    findings: ['amount-equals-allocations AMB-07', 'extension-single AMB-24'],
    settles: ['AMB-07', 'lenient'],
  },
];

describe('A finding that another reading of one entry would take back names that entry:', () => {
  it.each(cases)('$title', ({ edit, reading = 'default', tenant = {}, findings, settles: [entry, other] }) => {
    const draft = basePayload('adjustment');
    edit(draft);
    const shown = (readings: object): string[] =>
      validate(draft.resource, { reading, readings, tenant }).findings.map(({ rule, ambiguity }) =>
        [rule, ...(ambiguity === undefined ? [] : [ambiguity])].join(' '),
      );

    expect(shown({})).toStrictEqual(findings);
    expect(shown({ [entry]: other })).toStrictEqual(
      entry === 'AMB-08' ? ['allocation-single AMB-08'] : findings.filter((finding) => !finding.endsWith(entry)),
    );
  });
});
