import { describe, expect, it } from 'vitest';
import type { Reading } from './reading.ts';
import { ambiguityOfTarget, parsePlainTarget, parseTarget, type TargetReference } from './target-reference.ts';

const LONGEST_ID = 'A1b-.'.repeat(13).slice(0, 64);
const TENANT = 'ec2458f2-1e24-41c8-b71b-0e701af7583d';
const ROOT = `https://fhir-ehr-code.cerner.com/r4/${TENANT}`;

function read(reference: string | null | undefined, reading: Reading, id?: string): TargetReference | undefined {
  return parseTarget(reference, { reading: () => reading, tenant: id === undefined ? {} : { id } });
}

describe('A target', () => {
  it.each<[string, TargetReference]>([
    ['Encounter/97953536', { type: 'Encounter', id: '97953536' }],
    ['Account/G63392574', { type: 'Account', id: 'G63392574' }],
    ['Encounter/a', { type: 'Encounter', id: 'a' }],
    ['Account/-.-', { type: 'Account', id: '-.-' }],
    [`Account/${LONGEST_ID}`, { type: 'Account', id: LONGEST_ID }],
  ])('%s is read in every reading', (reference, target) => {
    const readings = (['default', 'strict', 'lenient'] as const).map((reading) => read(reference, reading));
    expect([parsePlainTarget(reference), ...readings]).toEqual([target, target, target, target]);
  });

  it.each([
    '',
    'Encounter',
    'Encounter/',
    'Account/',
    `Account/${LONGEST_ID}1`,
    'encounter/1',
    'Encounters/1',
    'Encountex/1',
    'Xncounter/1',
    'Accounts/1',
    'account/1',
    'Patient/1',
    'Encounter-1',
    'Account.1',
    'Encounter/1_2',
    'Encounter/_1',
    'Encounter/1_',
    'Encounter/1/2',
    'Encounter/ä',
    ' Encounter/1',
    'Encounter/1 ',
    'Encounter//1',
    '/Encounter/1',
    '#1',
    `http://fhir-ehr-code.cerner.com/r4/${TENANT}/Encounter/1`,
    `${ROOT}/Patient/1`,
    `${ROOT}/`,
    ROOT,
    `${ROOT}Encounter/1`,
    `https://.cerner.com/r4/${TENANT}/Encounter/1`,
    `https://fhir.example.org/r4/${TENANT}/Encounter/1`,
    `https://fhir_ehr.cerner.com/r4/${TENANT}/Encounter/1`,
    `https://fhir-ehr.cerner.com.example.org/r4/${TENANT}/Encounter/1`,
    `https://example.org/fhir-ehr.cerner.com/r4/${TENANT}/Encounter/1`,
    `https://fhir-ehr.cernerxcom/r4/${TENANT}/Encounter/1`,
    `https://fhir-ehrxcerner.com/r4/${TENANT}/Encounter/1`,
    `https://fhir-ehr.cerner.com/r5/${TENANT}/Encounter/1`,
    `https://fhir-ehr.cerner.com/x/r4/${TENANT}/Encounter/1`,
    `https://fhir-ehr.cerner.com/r4/x/${TENANT}/Encounter/1`,
    `x${ROOT}/Encounter/1`,
    `${ROOT}/Encounter/1?`,
    `${ROOT}/Encounter/1\n`,
    `https://a/${ROOT}/Encounter/1`,
    'https://fhir-ehr.cerner.com/r4//Encounter/1',
    'https://fhir-ehr.cerner.com/r4/other/Encounter/1',
    'Encounter/1/_history/',
    'Encounter/1/_history/1/2',
    `Encounter/1/_history/${LONGEST_ID}1`,
    'Encounter/1/history/1',
  ])('"%s" is not read in any reading', (reference) => {
    const readings = (['default', 'strict', 'lenient'] as const).map((reading) => read(reference, reading, TENANT));
    expect([parsePlainTarget(reference), ...readings]).toEqual([undefined, undefined, undefined, undefined]);
  });

  it.each([null, undefined])('that is %s is none', (reference) => {
    expect(read(reference, 'lenient', TENANT)).toBeUndefined();
  });

  it.each<[string, TargetReference]>([
    [`${ROOT}/Encounter/97953536`, { type: 'Encounter', id: '97953536' }],
    [`https://fhir-open.cerner.com/r4/${TENANT}/Account/G1`, { type: 'Account', id: 'G1' }],
    [`https://0-9.cerner.com/r4/${TENANT}/Account/G1`, { type: 'Account', id: 'G1' }],
    ['Encounter/97953536/_history/2', { type: 'Encounter', id: '97953536' }],
    [`Account/G1/_history/${LONGEST_ID}`, { type: 'Account', id: 'G1' }],
    [`${ROOT}/Account/G1/_history/a.b-c`, { type: 'Account', id: 'G1' }],
  ])('%s is read by the lenient reading alone, which knows the tenant', (reference, target) => {
    const readings = (['default', 'strict', 'lenient'] as const).map((reading) => read(reference, reading, TENANT));
    expect([parsePlainTarget(reference), ...readings]).toEqual([undefined, undefined, undefined, target]);
  });

  it('with an absolute address is not read where the tenant is not known', () => {
    expect(read(`${ROOT}/Encounter/1`, 'lenient')).toBeUndefined();
    expect(read('https://fhir-ehr.cerner.com/r4/undefined/Encounter/1', 'lenient')).toBeUndefined();
  });

  it.each([
    ['AMB-39', `${ROOT}/Encounter/1`],
    ['AMB-40', 'Encounter/1/_history/1'],
  ])('is read as %s says', (ambiguity, reference) => {
    const tx = {
      tenant: { id: TENANT },
      reading: (id: string) => (id === ambiguity ? ('lenient' as const) : ('default' as const)),
    };
    expect(parseTarget(reference, tx)).toEqual({ type: 'Encounter', id: '1' });
  });

  it.each([
    [`${ROOT}/Encounter/1`, 'default', 'AMB-39'],
    [`${ROOT}/Encounter/1`, 'lenient', 'AMB-40'],
    [`${ROOT}/Encounter/1/_history/2`, 'default', 'AMB-39'],
    ['Encounter/1/_history/2', 'default', 'AMB-40'],
    ['Encounter/1/_history/2', 'strict', 'AMB-40'],
    [`${ROOT}/Patient/1`, 'default', undefined],
    ['Patient/1', 'default', undefined],
    ['https://fhir-ehr.cerner.com/r4/other/Encounter/1', 'default', undefined],
  ] as const)('%s, read %s, is kept from being read by %s', (reference, reading, ambiguity) => {
    expect(ambiguityOfTarget(reference, { tenant: { id: TENANT }, reading: () => reading })).toBe(ambiguity);
  });
});
