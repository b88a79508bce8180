import {
  arrangeWorld,
  defaultWorld,
  OTHER_TENANT,
  SANDBOX_TENANT,
  TEST_GRANT_TYPE,
  type MockOptions,
} from '../src/index.ts';
import { adjustment, cashPayment, checkPayment } from './payloads.ts';
import { basic, openSession, OPEN_ROOT, ORIGIN, ROOT, tokenAddress, type Got, type Session } from './session.ts';

type Probe = (session: Session) => Promise<unknown>;

/** What an outsider sees of a mock: everything that it answers to a fixed series of requests. */
export async function observe(options: MockOptions): Promise<string> {
  const session = openSession({ world: recurringWorld(), ...options });
  return JSON.stringify(await probe(session));
}

/** Asks all questions, one after the other. */
export async function probe(session: Session): Promise<unknown[]> {
  const seen: unknown[] = [];
  for (const ask of PROBES) seen.push(await ask(session));
  return seen;
}

/** Recurring encounters in every state that decides where a payment goes. */
function recurringWorld(): ReturnType<typeof defaultWorld> {
  const activities = {
    '97950001': [
      { month: '2022-11', balance: '10.00' },
      { month: '2023-02', balance: '10.00' },
      { month: '2024-04', balance: '30.00' },
    ],
  };
  const world = arrangeWorld(defaultWorld(), { activities });
  const settled = { id: '97950003', recurring: true };
  const accounts = ['2024-02', '2024-03'].map((month) => ({
    id: `G9795${month.replace('-', '')}`,
    type: 'guarantor-balance' as const,
    balance: { value: '0.00', currency: 'USD' },
    partOf: 'F1131724',
    encounter: '97950003',
    month,
  }));
  const [first, ...others] = world.tenants;
  if (first === undefined) throw new Error('The default world has no tenant.');
  return {
    ...world,
    tenants: [
      {
        ...first,
        encounters: [...(first.encounters ?? []), settled, { id: '97950004', recurring: true }],
        accounts: [...first.accounts, ...accounts],
      },
      ...others,
    ],
  };
}

/** One token a session for the probes that are not about tokens. */
const tokens = new WeakMap<Session, Promise<string>>();
function tokenOf(session: Session): Promise<string> {
  const known = tokens.get(session) ?? session.token();
  tokens.set(session, known);
  return known;
}

const get =
  (path: string, headers: Record<string, string> = {}): Probe =>
  async (session) =>
    session.send(path, { token: await tokenOf(session), headers });
const open =
  (path: string): Probe =>
  (session) =>
    session.send(`${OPEN_ROOT}${path}`);
const create =
  (payload: unknown, headers: Record<string, string> = {}): Probe =>
  async (session) =>
    session.create(payload, { headers, token: await tokenOf(session) });
const ask =
  (...asked: Parameters<Session['askToken']>): Probe =>
  (session) =>
    session.askToken(...asked);
const method =
  (name: string, path: string, root = ROOT): Probe =>
  async (session) =>
    session.send(`${root}${path}`, { method: name, token: await tokenOf(session) });
const withToken =
  (options: NonNullable<Parameters<Session['token']>[0]>, path: string): Probe =>
  async (session) => {
    const token = await session.token(options).catch(() => 'none');
    return [
      await session.send(path, { token }),
      await session.create(
        checkPayment({ identifier: `as${options.client ?? ''}${options.scope ?? ''}`.replace(/\W/g, '') }),
        { token },
      ),
    ];
  };
const encounter = (id: string): string => `Encounter/${id}`;

const STATEMENT = `/Account?type=statement&patient=6330017&identifier=${encodeURIComponent(`https://fhir.cerner.com/${SANDBOX_TENANT}/statement-number|68002`)}`;
const FAMILY = '/Account?type=financial-account&-guarantor=7100001-7100101';
const WRITE = 'system/Basic.write system/FinancialTransaction.write';

const PROBES: readonly Probe[] = [
  create(cashPayment()),
  create(cashPayment()),
  create(cashPayment({ target: encounter('97953536') })),
  create(cashPayment({ identifier: 'charset' }), { 'content-type': 'application/fhir+json; charset=utf-8' }),
  create({
    ...checkPayment({ identifier: 'refused', target: encounter('97950002'), applyFirstInFirstOut: false }),
    subject: {},
  }),
  open('/Account?type=guarantor-balance&-encounter=97950002'),
  create({ ...cashPayment({ identifier: 'refused' }), subject: {} }),
  create({
    ...cashPayment({ identifier: 'refused' }),
    modifierExtension: [{ url: 'https://example.org', valueBoolean: true }],
  }),
  create({ ...cashPayment({ identifier: 'refused' }), implicitRules: 'https://example.org' }),
  create(cashPayment({ identifier: 'refused', amount: 0.5 })),
  create(adjustment()),
  create(checkPayment({ identifier: 'debit', alias: '0119' })),
  create(adjustment({ identifier: 'debit', alias: '3200' })),
  create('{'),
  create(checkPayment({ identifier: 'xml' }), { accept: 'application/xml' }),
  create(checkPayment({ identifier: 'opens', target: encounter('97953537') })),
  create(checkPayment({ identifier: 'oldest', target: encounter('97950001'), amount: 12 })),
  create(checkPayment({ identifier: 'false', target: encounter('97950001'), amount: 1, applyFirstInFirstOut: false })),
  create(checkPayment({ identifier: 'true', target: encounter('97950001'), amount: 1, applyFirstInFirstOut: true })),
  create(checkPayment({ identifier: 'settled', target: encounter('97950003'), amount: 5 })),
  create(checkPayment({ identifier: 'first', target: encounter('97950002'), amount: 5 })),
  create(
    checkPayment({ identifier: 'firstFalse', target: encounter('97950004'), amount: 5, applyFirstInFirstOut: false }),
  ),
  ...['97950001', '97950002', '97950003', '97950004', '97953536', '97953537'].map((id) =>
    open(`/Account?type=guarantor-balance&-encounter=${id}`),
  ),
  ...[
    'G63392574',
    'G63392701',
    'G63392702',
    'G2572738',
    'F703726',
    'F1131724',
    'S2580833',
    'I63392801',
    'C63392901',
    'nobody',
    'g63392574',
  ].map((id) => get(`/Account/${id}`)),
  get('/Account/F703726', { accept: 'text/html' }),
  ...[
    '?_id=F703726,G2572738',
    '?_id=F703726,G2572738&_count=1',
    '?_id=f703726',
    '?_id=nobody',
    '?_id=F703726&type=statement',
    '?_id=F703726&patient=1',
    '?_id=F703726&colour=red',
    '',
    '?type=statement',
  ].map((query) => get(`/Account${query}`)),
  get(STATEMENT),
  get(STATEMENT.replace('type=statement&', '')),
  get(STATEMENT.replace('statement-number', 'account-number')),
  get(STATEMENT.replace('patient=', 'patient=Practitioner/')),
  get(STATEMENT.replace('patient=', 'patient=Patient/')),
  get(FAMILY),
  get(`${FAMILY}&_count=4`),
  get(`${FAMILY}&_count=0`),
  get(FAMILY.replace('type=financial-account&', '')),
  get(FAMILY.replace('guarantor=', 'guarantor=Patient/')),
  get('/Account?-guarantor=6330014-6330015&type=financial-account'),
  get('/Account?-encounter=97950001'),
  open('/Account/F703726'),
  open('/metadata'),
  open('/.well-known/smart-configuration'),
  ...['GET', 'PUT', 'DELETE'].flatMap((name) => [method(name, '/Basic/FT-PL-14266754'), method(name, '/Basic')]),
  ...['POST', 'PUT', 'PATCH', 'DELETE'].map((name) => method(name, '/Account/F703726')),
  method('POST', '/Account'),
  method('POST', '/Account/_search'),
  async (session) =>
    session.send(`${OPEN_ROOT}/Basic`, {
      method: 'POST',
      body: JSON.stringify(cashPayment({ identifier: 'open' })),
      headers: { 'content-type': 'application/fhir+json' },
    }),
  get('/metadata'),
  (session) => session.send('/metadata'),
  (session) => session.send('/.well-known/smart-configuration'),
  (session) => session.send('/Account/F703726'),
  (session) => session.send('/Account/F703726', { token: 'nobody' }),
  async (session) => session.send(`/Account/F703726?access_token=${await session.token()}`),
  async (session) => session.send('/Account/F703726', { headers: { authorization: `Token ${await session.token()}` } }),
  async (session) =>
    session.send('/Basic', {
      method: 'POST',
      body: JSON.stringify(cashPayment({ identifier: 'anonymous' })),
      headers: { 'content-type': 'application/fhir+json' },
    }),
  async (session) => session.send(`${ORIGIN}/r4/${OTHER_TENANT}/Account/G63392574`, { token: await session.token() }),
  async (session) =>
    session.send(`${ORIGIN}/r4/${OTHER_TENANT}/Account/G63392574`, {
      token: await session.token({ tenant: OTHER_TENANT }),
    }),
  async (session) =>
    session.send(`${ORIGIN}/r4/00000000-0000-4000-8000-000000000000/Account/G63392574`, {
      token: await session.token(),
    }),
  withToken({ scope: 'system/Basic.write' }, '/Account/F703726'),
  withToken({ scope: 'system/FinancialTransaction.write' }, '/Account/F703726'),
  withToken({ scope: 'system/Account.read' }, '/Account/F703726'),
  withToken({ client: 'countercheck-provider' }, '/Account/F703726'),
  withToken({ client: 'countercheck-patient' }, '/Account/F703726'),
  ask({ grant_type: 'client_credentials', scope: WRITE }),
  ask({ grant_type: 'client_credentials', scope: 'system/Account.rs system/Account.read' }),
  ask({ grant_type: 'client_credentials', scope: 'SYSTEM/Account.read system/Account.read' }),
  ask({ grant_type: 'client_credentials', scope: 'system/Basic.write user/Account.read' }),
  ask({ grant_type: 'client_credentials', scope: 'system/Basic.write openid' }),
  ask({ grant_type: 'client_credentials', scope: 'system/Basic.write system/*.read' }),
  ask({ grant_type: 'client_credentials', scope: 'user/Account.read' }),
  ask({ grant_type: 'client_credentials', scope: 'nothing' }),
  ask({ grant_type: 'client_credentials' }),
  ask({ grant_type: 'password', scope: WRITE }),
  ask({ grant_type: TEST_GRANT_TYPE, scope: WRITE }),
  ask(
    { grant_type: 'client_credentials', scope: WRITE },
    { client: 'countercheck-system-without-financial-transaction' },
  ),
  ask(
    { grant_type: 'client_credentials', scope: WRITE },
    { client: 'countercheck-system-without-financial-transaction', tenant: OTHER_TENANT },
  ),
  ask(
    { grant_type: 'client_credentials', scope: WRITE },
    { headers: { authorization: `Basic ${btoa('countercheck-system-v1:wrong')}` } },
  ),
  ask({ grant_type: 'client_credentials', scope: WRITE }, { headers: { 'content-type': 'text/plain' } }),
  (session): Promise<Got> =>
    session.send(`${tokenAddress()}?client_id=countercheck-system-v1&client_secret=not-a-secret-system-v1`, {
      method: 'POST',
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        authorization: basic(session.mock, 'countercheck-system-v1'),
      },
      body: `grant_type=client_credentials&scope=${encodeURIComponent(WRITE)}`,
    }),
  async (session) => {
    const token = await session.token();
    session.clock.advance(300_000);
    const late = await session.send('/Account/F703726', { token });
    session.clock.advance(300_000);
    return [late, await session.send('/Account/F703726', { token })];
  },
];
