import { describe, expect, it } from 'vitest';
import type { SearchView } from '../exchange/exchange-view.ts';
import type { Reading } from '../reading.ts';
import {
  combinationOf,
  hasTypeOf,
  isIdList,
  isIgnored,
  isLaterPage,
  isReferenceTo,
  isSearchRefused,
  isStatementNumber,
  mayBeRefused,
  pageSizeOf,
  unknownParameters,
} from './search-request.ts';

const TENANT = 'ec2458f2-1e24-41c8-b71b-0e701af7583d';
const SYSTEM = `https://fhir.cerner.com/${TENANT}/statement-number`;
const STATEMENT = `patient=1&identifier=${SYSTEM}|1&type=statement`;

/** The search of that query; no value needs an escape. */
function search(query: string): SearchView {
  const parameters = new Map<string, string[]>();
  for (const part of query.split('&')) {
    const [name = '', value = ''] = part.split('=');
    parameters.set(name, [...(parameters.get(name) ?? []), value]);
  }
  return { parameters, isPosted: false, isLaterPage: isLaterPage(parameters) };
}

const always = (reading: Reading) => () => reading;

describe('A search', () => {
  it.each([
    ['_id=1', 'id', 'id'],
    ['_id=1&type=statement&_count=5', 'id', 'id'],
    ['_id=1&patient=1', undefined, 'id'],
    ['patient=1&identifier=1', 'statement', 'statement'],
    ['patient=1', undefined, undefined],
    ['identifier=1', undefined, undefined],
    ['patient=1&-guarantor=1', undefined, undefined],
    ['identifier=1&-guarantor=1', undefined, undefined],
    ['patient=1&identifier=1&-guarantor=1', undefined, undefined],
    ['-guarantor=1', 'guarantor', 'guarantor'],
    ['-encounter=1', 'encounter', 'encounter'],
    ['-guarantor=1&-encounter=1', undefined, undefined],
    ['type=statement', undefined, undefined],
  ])('by %s is a documented one or none', (query, usual, lenient) => {
    expect([combinationOf(search(query), always('default')), combinationOf(search(query), always('lenient'))]).toEqual([
      usual,
      lenient,
    ]);
  });

  it.each([
    ['_id=1&patient=1', 'patient', true],
    ['_id=1&patient=1', '_id', false],
    ['_id=1&type=1', 'type', false],
    ['-guarantor=1&patient=1', 'patient', false],
  ])('by %s has %s ignored in the lenient reading alone, or in none', (query, name, isLenient) => {
    const ignored = (reading: Reading) => isIgnored(search(query), name, always(reading));
    expect([ignored('default'), ignored('strict'), ignored('lenient')]).toEqual([false, false, isLenient]);
  });

  it.each([
    ['statement', 'statement'],
    ['guarantor', 'financial-account'],
    ['encounter', 'guarantor-balance'],
  ] as const)('by %s has the type %s', (combination, type) => {
    const has = (query: string, reading: Reading = 'default') => hasTypeOf(search(query), combination, always(reading));
    expect([has(`type=${type}`), has(`type=${type}&type=${type}`), has(`type=|${type}`, 'lenient')]).toEqual([
      true,
      true,
      true,
    ]);
    expect([
      has('patient=1'),
      has('type='),
      has(`type=${type}&type=x`),
      has(`type=|${type}`),
      has(`type=x|${type}`),
    ]).toEqual([false, false, false, false, false]);
  });

  it.each([
    [STATEMENT, false],
    ['-guarantor=1&type=financial-account', false],
    ['-encounter=1&type=guarantor-balance', false],
    ['_id=1', false],
    ['_id=1&type=x', false],
    ['pageContext=1', false],
    ['direction=NEXT', false],
    ['direction=NEXT&patient=1', true],
    ['patient=1', true],
    ['-guarantor=1', true],
    ['-guarantor=1&type=statement', true],
    [`patient=1&identifier=${SYSTEM}|1`, true],
    ['patient=1&identifier=1&type=statement', true],
    [`${STATEMENT}&identifier=${SYSTEM}|2`, false],
    [`${STATEMENT}&identifier=2`, true],
    ['_id=1&_id=2', true],
  ])('by %s is refused or not, in whatever reading', (query, isRefused) => {
    const refused = (['default', 'strict', 'lenient'] as const).map((reading) =>
      isSearchRefused({ reading: always(reading), tenantId: TENANT }, search(query)),
    );
    expect(refused).toEqual([isRefused, isRefused, isRefused]);
  });

  it.each([
    ['_id=1&x=1', false, true, false],
    ['_id=1&patient=1', true, true, false],
    ['_id=1&type=|statement', false, true, false],
    ['-guarantor=1&type=|financial-account', true, true, false],
  ])('by %s is refused as the reading says', (query, ...expected) => {
    const refused = (['default', 'strict', 'lenient'] as const).map((reading) =>
      isSearchRefused({ reading: always(reading), tenantId: TENANT }, search(query)),
    );
    expect(refused).toEqual(expected);
  });

  it.each([
    '_id=1',
    '_id=1,b-2.C',
    STATEMENT,
    'patient=Patient/1&_count=10',
    '-guarantor=1-2',
    '-guarantor=RelatedPerson/1-2',
    '-encounter=Encounter/1',
    'pageContext=x&direction=NEXT&type=x&_format=json&access_token=x',
  ])('by %s is as documented', (query) => {
    expect([mayBeRefused(search(query)), unknownParameters(search(query))]).toEqual([false, []]);
  });

  it.each([
    '_id=1&x=1',
    '_id=1&_count=0',
    '_id=1&_count=1&_count=x',
    'patient=Person/1',
    'patient=1&patient=Person/1',
    'patient=Encounter/1',
    '-guarantor=Patient/1',
    '-guarantor=1&-guarantor=a/b',
    '-encounter=Patient/1',
    '-encounter=',
    '_id=',
    '_id=1,',
    '_id=1_2',
    '_id=1&_id=2',
    'type=a&type=a',
    '_id=1&_format=json&_format=xml',
  ])('by %s may be refused for a value', (query) => {
    expect(mayBeRefused(search(query))).toBe(true);
  });

  it.each([
    ['_id=1', undefined],
    ['_id=1&_count=5', undefined],
    ['patient=1', 10],
    ['patient=1&_count=5', 5],
    ['patient=1&_count=005', 5],
    ['patient=1&_count=0', undefined],
    ['patient=1&_count=x', undefined],
    ['patient=1&_count=5x', undefined],
    ['patient=1&_count=-5', undefined],
    ['pageContext=x', undefined],
    ['pageContext=x&_count=20', 20],
  ])('by %s has pages of that size', (query, size) => {
    expect(pageSizeOf(search(query))).toBe(size);
  });
});

describe('A value', () => {
  it.each([
    ['1', true],
    ['Patient/1', true],
    [`Patient/${'a'.repeat(64)}`, true],
    [`Patient/${'a'.repeat(65)}`, false],
    ['Patient/', false],
    ['', false],
    ['Patients/1', false],
    ['Patient/Patient/1', false],
    ['x/Patient/1', false],
    ['Patient/1/', false],
  ])('%s is a reference to a patient or none', (value, isReference) => {
    expect(isReferenceTo(value, 'Patient')).toBe(isReference);
  });

  it.each([
    [['1'], true],
    [['1,2'], true],
    [['1', '2'], false],
    [[], false],
    [[''], false],
    [['1,'], false],
    [[',1'], false],
  ])('%j is a list of ids or none', (values, isList) => {
    expect(isIdList(values)).toBe(isList);
  });

  it.each([
    [`${SYSTEM}|68002`, true, true],
    ['https://fhir.cerner.com/another/statement-number|1', false, true],
    [`https://fhir.cerner.com/${TENANT}/codeSet/28200|1`, false, true],
    [SYSTEM, false, false],
    [`${SYSTEM}|`, false, false],
    [`${SYSTEM}| `, false, false],
    [`${SYSTEM}|1|`, false, false],
    ['|1', false, false],
    ['1', false, false],
    [`${SYSTEM}s|1`, false, false],
    [`x${SYSTEM}|1`, false, false],
    [`https://fhir.cerner.com/${TENANT}/codeSet/28201|1`, false, false],
    [`https://fhir.cerner.com//statement-number|1`, false, false],
    [`https://fhir.cerner.com/${TENANT}/x/statement-number|1`, false, false],
    [`https://fhirxcerner.com/${TENANT}/statement-number|1`, false, false],
  ])('%s is a statement number or none', (value, usual, lenient) => {
    const context = (reading: Reading) => ({ reading: always(reading), tenantId: TENANT });
    expect([isStatementNumber(value, context('default')), isStatementNumber(value, context('lenient'))]).toEqual([
      usual,
      lenient,
    ]);
  });

  it('with the system of any tenant is a statement number where the tenant is not known', () => {
    const value = 'https://fhir.cerner.com/another/statement-number|1';
    expect(isStatementNumber(value, { reading: always('strict'), tenantId: undefined })).toBe(true);
  });
});
