import { describe, expect, it } from 'vitest';
import { diagnoseScopes, type ScopeCause } from './diagnose-scopes.ts';
import type { ScopeQuestion } from './authorization/scope-facts.ts';

const CREATE_V1 = ['system/Account.read', 'system/Basic.write', 'system/FinancialTransaction.write'];
const CREATE_V2 = ['system/Account.rs', 'system/Basic.c', 'system/FinancialTransaction.c'];
const TENANT = 'ec2458f2-1e24-41c8-b71b-0e701af7583d';
const OTHER_TENANT = 'd075cf8b-3261-481d-97e5-ba6c48d3b41f';

function explain(question: ScopeQuestion): { missing: string[]; causes: [ScopeCause, string[], boolean][] } {
  const { missing, causes } = diagnoseScopes(question);
  return { missing, causes: causes.map(({ cause, scopes, certain }) => [cause, scopes, certain]) };
}

describe('The causes of a trimmed token', () => {
  it.each<[string, ScopeQuestion, string[], [ScopeCause, string[], boolean][]]>([
    [
      'nothing is missing, nothing is explained',
      { requested: CREATE_V1, granted: [...CREATE_V1].toReversed(), registered: CREATE_V1, advertised: CREATE_V1 },
      [],
      [],
    ],
    [
      'the long spelling is the same scope',
      { requested: 'system/Account.read', granted: 'http://smarthealthit.org/FHIR/scopes/system/Account.read' },
      [],
      [],
    ],
    [
      'v1 asked for, v2 registered',
      { requested: CREATE_V1, granted: '', registered: CREATE_V2 },
      CREATE_V1,
      [['v1-v2-spelling', CREATE_V1, true]],
    ],
    [
      'v2 asked for, v1 registered',
      { requested: CREATE_V2.join(' '), granted: [], registered: CREATE_V1.join(' ') },
      CREATE_V2,
      [['v1-v2-spelling', CREATE_V2, true]],
    ],
    [
      'the version counts for each scope alone',
      { requested: 'system/Account.rs system/Basic.write', granted: 'system/Account.rs', registered: CREATE_V2 },
      ['system/Basic.write'],
      [['v1-v2-spelling', ['system/Basic.write'], true]],
    ],
    [
      'FinancialTransaction asked for without Basic',
      { requested: 'system/FinancialTransaction.write', granted: 'system/FinancialTransaction.write' },
      [],
      [['basic-missing', ['system/Basic.write'], true]],
    ],
    [
      'FinancialTransaction in v2 without Basic',
      { requested: 'system/FinancialTransaction.c', granted: 'system/FinancialTransaction.c' },
      [],
      [['basic-missing', ['system/Basic.c'], true]],
    ],
    [
      'FinancialTransaction granted, Basic not registered',
      {
        requested: CREATE_V1,
        granted: 'system/Account.read system/FinancialTransaction.write',
        registered: ['system/Account.read', 'system/FinancialTransaction.write'],
      },
      ['system/Basic.write'],
      [
        ['not-registered', ['system/Basic.write'], true],
        ['basic-missing', ['system/Basic.write'], true],
      ],
    ],
    [
      'a user never gets FinancialTransaction',
      { requested: 'user/FinancialTransaction.write user/Account.read', granted: 'user/Account.read' },
      ['user/FinancialTransaction.write'],
      [['user-or-patient-context', ['user/FinancialTransaction.write'], true]],
    ],
    [
      'a system scope in the token of a user',
      {
        requested: 'system/FinancialTransaction.write system/Basic.write user/Account.read',
        granted: 'user/Account.read',
      },
      ['system/FinancialTransaction.write', 'system/Basic.write'],
      [['user-or-patient-context', ['system/FinancialTransaction.write', 'system/Basic.write'], true]],
    ],
    [
      'patient scopes in a system token',
      { requested: 'patient/Account.read system/Account.read', granted: 'system/Account.read', context: 'system' },
      ['patient/Account.read'],
      [['user-or-patient-context', ['patient/Account.read'], true]],
    ],
    [
      'launch and identity scopes in a system token',
      { requested: 'openid launch launch/patient online_access system/Account.read', granted: 'system/Account.read' },
      ['openid', 'launch', 'launch/patient', 'online_access'],
      [['launch-or-identity-scope', ['openid', 'launch', 'launch/patient', 'online_access'], true]],
    ],
    [
      'commas',
      { requested: 'system/Basic.write,system/FinancialTransaction.write', granted: '', registered: CREATE_V1 },
      ['system/Basic.write', 'system/FinancialTransaction.write'],
      [['commas', ['system/Basic.write', 'system/FinancialTransaction.write'], true]],
    ],
    [
      'commas and another version',
      { requested: 'system/Basic.c, system/FinancialTransaction.c', granted: '', registered: CREATE_V1 },
      ['system/Basic.c', 'system/FinancialTransaction.c'],
      [
        ['v1-v2-spelling', ['system/Basic.c', 'system/FinancialTransaction.c'], true],
        ['commas', ['system/Basic.c'], true],
      ],
    ],
    [
      'not registered',
      { requested: 'system/Patient.read system/Account.read', granted: 'system/Account.read', registered: CREATE_V1 },
      ['system/Patient.read'],
      [['not-registered', ['system/Patient.read'], true]],
    ],
    [
      'other letters are another scope',
      { requested: 'system/account.read', granted: '', registered: CREATE_V1 },
      ['system/account.read'],
      [['not-registered', ['system/account.read'], true]],
    ],
    [
      'not advertised',
      { requested: 'system/Account.write', granted: '', advertised: CREATE_V1 },
      ['system/Account.write'],
      [['not-advertised', ['system/Account.write'], true]],
    ],
    [
      'wildcards',
      { requested: 'system/*.read system/Account.*', granted: '', registered: CREATE_V1, advertised: CREATE_V1 },
      ['system/*.read', 'system/Account.*'],
      [['wildcard', ['system/*.read', 'system/Account.*'], true]],
    ],
    [
      'a tenant in which the application is not enabled',
      {
        requested: 'system/Account.read',
        granted: '',
        context: { tokenUrl: `https://authorization.example/tenants/${OTHER_TENANT}/token`, tenants: [TENANT] },
      },
      ['system/Account.read'],
      [['wrong-tenant', ['system/Account.read'], true]],
    ],
    [
      'a token of another tenant than the one that is called',
      {
        requested: 'system/Account.read',
        granted: 'system/Account.read',
        context: { token: { context: 'system', tenant: OTHER_TENANT }, baseUrl: `https://fhir.example/r4/${TENANT}` },
      },
      [],
      [['wrong-tenant', ['system/Account.read'], true]],
    ],
    [
      'success on the open host',
      {
        requested: 'system/Account.read',
        granted: '',
        registered: [],
        context: { baseUrl: `https://fhir-open.cerner.com/r4/${TENANT}` },
      },
      ['system/Account.read'],
      [
        ['not-registered', ['system/Account.read'], true],
        ['open-host', ['system/Account.read'], true],
      ],
    ],
    [
      'a registration that says nothing against it',
      { requested: 'system/Account.read', granted: '', registered: 'system/Account.read' },
      ['system/Account.read'],
      [['unexplained', ['system/Account.read'], true]],
    ],
    [
      'no registration to look at, some scopes granted',
      { requested: CREATE_V1, granted: 'system/Account.read system/Basic.write' },
      ['system/FinancialTransaction.write'],
      [['not-registered', ['system/FinancialTransaction.write'], false]],
    ],
    [
      'a v2 letter that is not granted',
      { requested: 'system/Patient.rs', granted: 'system/Patient.r', registered: 'system/Patient.r' },
      ['system/Patient.rs'],
      [['not-registered', ['system/Patient.rs'], true]],
    ],
  ])('%s', (_, question, missing, causes) => {
    expect(explain(question)).toEqual({ missing, causes });
  });
});

describe('The trimmed token of the forum', () => {
  const question: ScopeQuestion = {
    requested: 'launch launch/patient openid fhirUser online_access patient/Patient.read',
    granted: 'fhirUser launch online_access openid',
  };

  it('is suspected to be registered for the other version while nothing else is known', () => {
    expect(explain(question)).toEqual({
      missing: ['launch/patient', 'patient/Patient.read'],
      causes: [
        ['not-registered', ['launch/patient', 'patient/Patient.read'], false],
        ['v1-v2-spelling', ['patient/Patient.read'], false],
      ],
    });
  });

  it('is explained by a registration in SMART v2 and by what the server for providers advertises', () => {
    const advertised = [
      'fhirUser',
      'launch',
      'online_access',
      'openid',
      'patient/Patient.crus',
      'patient/Patient.read',
    ];
    expect(
      explain({
        ...question,
        registered: ['fhirUser', 'launch', 'online_access', 'openid', 'patient/Patient.crus'],
        advertised,
      }),
    ).toEqual({
      missing: ['launch/patient', 'patient/Patient.read'],
      causes: [
        ['not-advertised', ['launch/patient'], true],
        ['v1-v2-spelling', ['patient/Patient.read'], true],
      ],
    });
  });
});

describe('Every input', () => {
  it.each([
    undefined,
    null,
    7,
    {},
    [null, 3, ['a']],
    '\u0000',
    '__proto__ constructor',
    '\ud800',
    ' ,;\n ',
    'system/',
    '/.',
  ])('gives a diagnosis: %j', (scopes: unknown) => {
    const odd = scopes as string;
    const { missing, causes } = diagnoseScopes({
      requested: odd,
      granted: odd,
      registered: odd,
      advertised: odd,
      context: odd as never,
    });
    expect({ missing, causes }).toEqual({ missing: [], causes: [] });
  });

  it('is read in one pass, however long it is', () => {
    const scopes = Array.from({ length: 20_000 }, (_, index) => `system/T${'x'.repeat(index % 7)}.read`);
    const { missing } = diagnoseScopes({
      requested: scopes,
      granted: '',
      registered: scopes,
      advertised: 'a'.repeat(500_000),
    });
    expect(missing.length).toBe(7);
  });
});

describe('Every cause', () => {
  it('comes with a remedy on one line', () => {
    const { causes } = diagnoseScopes({
      requested: 'openid,system/*.read system/Basic.c user/FinancialTransaction.write system/FinancialTransaction.c',
      granted: '',
      registered: 'system/Basic.write',
      context: {
        baseUrl: 'https://fhir-open.cerner.com/r4',
        tenants: [TENANT],
        token: { context: 'system', tenant: OTHER_TENANT },
      },
    });
    expect(causes.map(({ remedy }) => /^[A-Z][^\n]{20,}\.$/.test(remedy))).toEqual(causes.map(() => true));
  });
});
