import { describe, expect, it } from 'vitest';
import type { JudgeContext } from '../exchange.ts';
import { judgeAccountRead } from '../judge-exchange.ts';

const ROOT = 'https://fhir-ehr-code.cerner.com/r4/ec2458f2-1e24-41c8-b71b-0e701af7583d';
const STRUCTURE_DEFINITION = 'https://fhir-ehr.cerner.com/r4/StructureDefinition/';
const TENANT_SYSTEM = 'https://fhir.cerner.com/ec2458f2-1e24-41c8-b71b-0e701af7583d';
const RECEIVABLE = { system: 'http://terminology.hl7.org/CodeSystem/v3-ActCode', code: 'ACCTRECEIVABLE' };

/** The findings about an Account of that type, without `response.body.` before their places. */
function findingsIn(
  type: unknown,
  members: Readonly<Record<string, unknown>>,
  context: JudgeContext = {},
): readonly string[] {
  const body = JSON.stringify({ resourceType: 'Account', id: 'X1', status: 'active', type, ...members });
  const request = { method: 'GET', url: `${ROOT}/Account/X1`, headers: { authorization: 'Bearer t' }, body: null };
  const { findings } = judgeAccountRead(
    { request, response: { status: 200, headers: {}, body } },
    { readings: { 'AMB-42': 'lenient' }, ...context },
  );
  return findings.map(({ rule, path }) => `${rule} ${path.replace('response.body.', '')}`);
}

function extension(id: string, member: string, value: unknown): { extension: readonly unknown[] } {
  return { extension: [{ url: STRUCTURE_DEFINITION + id, [member]: value }] };
}

const ofGuarantor = { text: 'guarantor-balance' };
const ofStatement = { text: 'statement' };
const financial = { text: 'financial-account' };
const blank = 'account-blank-fields-omitted';

describe('balances', () => {
  const balance = (value: unknown): readonly string[] =>
    findingsIn(ofGuarantor, extension('account-balance', 'valueMoney', { value, currency: 'USD' }));
  const place = 'extension[0].value.value';

  it.each(['0', '0.00', '-0.01', '12345678901234567890.12', 7, -7.25])('may be %j', (value) => {
    expect(balance(value)).toEqual([]);
  });

  it.each(['01.00', '.50', '5.', '1e3', ' 5.00', '5.00 ', '--5', '5.00\n', 'NaN', '٣', true, ['5'], { value: 5 }])(
    'are no decimals as %j',
    (value) => {
      expect(balance(value)).toEqual([`account-balance-decimal-string ${place}`]);
    },
  );

  it.each(['(5.00)', '( 5 )', ' (5) ', '5.00-', '5.00 CR', '5cr', '1,000.00-', '\u22125.00', '\u2212 5'])(
    'are credits in disguise as %j',
    (value) => {
      expect(balance(value)).toEqual([`account-credit-negative ${place}`]);
    },
  );

  it.each(['x(5.00)', '(5.00)x', '5.00-x', 'x5.00 CR', '\u22125.00x', '(5.00', '\u2212x5'])(
    'are neither decimals nor credits as %j',
    (value) => {
      expect(balance(value)).toEqual([`account-balance-decimal-string ${place}`]);
    },
  );

  it.each([null, '', ' ', [], {}])('are missing once as %j', (value) => {
    expect(balance(value)).toEqual([`${blank} ${place}`]);
  });

  it('are missing where there is no value at all', () => {
    expect(findingsIn(ofGuarantor, extension('account-balance', 'valueString', '5.00'))).toEqual([
      `account-balance-decimal-string ${place}`,
    ]);
  });
});

describe('types', () => {
  it.each([
    [undefined, ['account-type-supported type']],
    ['statement', ['account-type-supported type']],
    [['statement'], ['account-type-supported type']],
    [{ text: 5 }, ['account-type-supported type.text']],
    [{ text: 'statement ' }, ['account-type-supported type.text']],
    [{ text: 'toString' }, ['account-type-supported type.text']],
    [{ id: '1' }, ['account-type-text type.text']],
    [null, [`${blank} type`]],
    [{}, [`${blank} type`]],
    [{ text: '' }, [`${blank} type.text`]],
    [{ text: null, coding: [] }, [`${blank} type.coding`, `${blank} type.text`]],
    [{ text: 'financial-account', coding: [{ code: 'OTHER' }, RECEIVABLE] }, []],
    [
      { text: 'financial-account', coding: [{ ...RECEIVABLE, system: 'http://example.org' }] },
      ['account-type-text type.coding[0].system'],
    ],
    [{ text: 'statement', coding: [{ code: 'OTHER' }] }, []],
    [{ text: 'statement', coding: [{ code: 'OTHER' }, RECEIVABLE] }, ['account-type-text type.coding']],
    [{ text: 'charge-group', coding: [{}] }, [`${blank} type.coding[0]`]],
    [{ text: 'financial-account', coding: [{}] }, [`${blank} type.coding[0]`]],
  ] as const)('%j', (type, expected) => {
    expect(findingsIn(type, {})).toEqual(expected);
  });
});

describe('identifiers', () => {
  it.each([
    [financial, { system: `${TENANT_SYSTEM}/account-number`, value: '1' }, []],
    [
      financial,
      { system: `${TENANT_SYSTEM}/account-number/`, value: '1' },
      ['account-identifier-by-type identifier[0].system'],
    ],
    [financial, { value: '1' }, ['account-identifier-by-type identifier[0].system']],
    [financial, { system: '', value: '1' }, [`${blank} identifier[0].system`]],
    [ofStatement, { system: `${TENANT_SYSTEM}/statement-number`, value: '1' }, []],
    [{ text: 'charge-group' }, { system: 'http://example.org', value: '1' }, []],
  ] as const)('of %j may be %j or not', (type, identifier, expected) => {
    expect(findingsIn(type, { identifier: [identifier] })).toEqual(expected);
  });
});

describe('references', () => {
  const accounts = { G1: 'guarantor-balance', F1: 'financial-account' } as const;
  const knowing: JudgeContext = { tenant: { accounts: { ...accounts, X1: 'statement' } } };

  it('in partOf are to financial accounts', () => {
    const partOf = (reference: unknown, context?: JudgeContext): readonly string[] =>
      findingsIn(ofGuarantor, { partOf: { reference } }, context);
    expect(
      ['Account/F1', 'Account/unknown', `${ROOT}/Account/F1`].map((reference) => partOf(reference, knowing)),
    ).toEqual([[], [], []]);
    expect(
      ['Account/G1', 'Patient/F1', 'Account/', 'F1', 'xAccount/F1', 'Account/F1/x', `Account/${'F'.repeat(65)}`].map(
        (reference) => partOf(reference, knowing).length,
      ),
    ).toEqual([1, 1, 1, 1, 1, 1, 1]);
    expect(partOf('Account/G1')).toEqual([]);
    expect([partOf(''), partOf(null)]).toEqual([[`${blank} partOf.reference`], [`${blank} partOf.reference`]]);
    expect(findingsIn(financial, { partOf: { reference: 'Patient/1' } })).toEqual([]);
  });

  it('in related parts are to Accounts, from statements to guarantor balances', () => {
    const related = (type: unknown, reference: string): number =>
      findingsIn(type, extension('account-related-parts', 'valueReference', { reference }), knowing).length;
    expect(
      ['Account/G1', 'Account/unknown', 'Account/F1', 'Patient/1'].map((reference) => related(ofStatement, reference)),
    ).toEqual([0, 0, 1, 1]);
    expect(['Account/G1', 'Account/F1', 'Patient/1'].map((reference) => related(ofGuarantor, reference))).toEqual([
      0, 0, 1,
    ]);
  });

  it.each([
    [{ party: { reference: 'RelatedPerson/1' } }, []],
    [{ party: { reference: `${ROOT}/RelatedPerson/1` } }, []],
    [{ party: { reference: 'RelatedPerson/1/2' } }, ['account-guarantor-structure guarantor[0].party.reference']],
    [{ party: { reference: 'RelatedPerson/' } }, ['account-guarantor-structure guarantor[0].party.reference']],
    [{ party: { reference: 'NoRelatedPerson/1' } }, ['account-guarantor-structure guarantor[0].party.reference']],
    [{ party: { display: 'X' } }, ['account-guarantor-structure guarantor[0].party.reference']],
    [{ party: { reference: ' ' } }, [`${blank} guarantor[0].party.reference`]],
    [{ party: {} }, [`${blank} guarantor[0].party`]],
    [{ party: null }, [`${blank} guarantor[0].party`]],
    [{}, [`${blank} guarantor[0]`]],
    [{ onHold: true }, ['account-guarantor-structure guarantor[0].party']],
  ])('of a guarantor: %j', (guarantor, expected) => {
    expect(findingsIn(financial, { guarantor: [guarantor] })).toEqual(expected);
  });
});

describe('states', () => {
  it('have one coding of the code set of their type', () => {
    const state = (coding: readonly unknown[]): readonly string[] =>
      findingsIn(ofStatement, extension('account-state', 'valueCodeableConcept', { coding, text: 'x' }));
    const own = { system: `${TENANT_SYSTEM}/codeSet/4002640`, code: '1' };
    const other = { system: 'http://example.org', code: '1' };
    const found = ['account-state-system extension[0].value.coding[0].system'];
    expect([state([own]), state([other, own]), state([other]), state([{ code: '1' }])]).toEqual([[], [], found, found]);
    const near = [`x${own.system}`, `${own.system}x`, `${own.system}1`, 'https://fhir.cerner.com//codeSet/4002640'];
    expect(near.map((system) => state([{ system, code: '1' }]))).toEqual([found, found, found, found]);
  });
});

describe('ids', () => {
  it('tell nothing where the tenant knows the Account', () => {
    const strictly = (tenant: NonNullable<JudgeContext['tenant']>): readonly string[] =>
      findingsIn(ofStatement, {}, { tenant, readings: {} });
    expect(strictly({})).toEqual(['account-id-prefix id']);
    expect(strictly({ accounts: { X1: 'statement' } })).toEqual([]);
  });
});

describe('fields', () => {
  it('are those that are documented, and filled', () => {
    const members = {
      meta: { versionId: '' },
      'odd name': 1,
      text: { status: 'generated', div: '\t' },
      owner: { reference: 'Organization/1' },
      subject: [null],
    };
    expect(findingsIn(financial, members)).toEqual([
      `${blank} meta`,
      `${blank} \`odd name\``,
      `${blank} subject[0]`,
      `${blank} text.div`,
    ]);
  });
});
