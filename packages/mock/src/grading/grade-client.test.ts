import { describe, expect, test } from 'vitest';
import {
  createRepeatingClient,
  createRightClient,
  createWrongScopesClient,
  type PaymentClient,
} from '../../test/clients.ts';
import { cashPayment } from '../../test/payloads.ts';
import { clientEnvironment, createMock, gradeClient, type Grade, type MockOptions } from '../index.ts';

type MakeClient = (
  fetch: (request: Request) => Promise<Response>,
  environment: Record<string, string>,
) => PaymentClient;

async function payWith(
  make: MakeClient,
  options: MockOptions = {},
): Promise<{ outcome: string; grade: Grade; balance: string | undefined }> {
  const mock = createMock(options);
  const client = make((request) => mock.fetch(request), clientEnvironment(mock.describe()));
  const outcome = await client.pay(cashPayment());
  return { outcome, grade: gradeClient(mock), balance: mock.balances()['G63392574']?.value };
}

describe('An application that does it right', () => {
  test('has no finding', async () => {
    const { outcome, grade, balance } = await payWith(createRightClient);
    expect([outcome, balance, grade.passed, findingsOf(grade)]).toEqual(['paid', '488.00', true, []]);
  });

  test.each([
    ['after', 'paid', '488.00', 1],
    ['before', 'not paid', '500.00', 0],
  ])('finds out by the balance when the answer is lost %s the write', async (when, outcome, balance, postings) => {
    const paid = await payWith(createRightClient, { faults: [`reset-${when}-write*1`] });
    expect([paid.outcome, paid.balance, paid.grade.passed, paid.grade.posted.length, findingsOf(paid.grade)]).toEqual([
      outcome,
      balance,
      true,
      postings,
      [],
    ]);
  });
});

describe('An application that repeats a payment whose answer it lost', () => {
  test('pays twice and fails', async () => {
    const { outcome, grade, balance } = await payWith(createRepeatingClient, { faults: ['reset-after-write*1'] });
    expect([outcome, balance, grade.passed, grade.posted.length]).toEqual(['paid', '476.00', false, 2]);
    expect(grade.postedTwice.map(({ identifier }) => identifier)).toEqual(['attempt2']);
  });

  test('is not found out while no answer is lost', async () => {
    const { grade } = await payWith(createRepeatingClient);
    expect(grade.passed).toBe(true);
  });
});

test('An application that creates without having looked at its scopes is told so', async () => {
  const { outcome, grade } = await payWith(createWrongScopesClient);
  expect(outcome).toBe('refused');
  expect(findingsOf(grade)).toContainEqual(['warning', 'scope-checked-by-client']);
});

test('An application that sends nothing has not passed', () => {
  expect(gradeClient(createMock())).toEqual({ passed: false, sequences: [], posted: [], postedTwice: [] });
});

function findingsOf(grade: Grade): [string, string][] {
  return grade.sequences.flatMap(({ result }) =>
    result.findings.map(({ severity, rule }): [string, string] => [severity, rule]),
  );
}

describe('A request for a token', () => {
  const ask = 'grant_type=client_credentials&scope=';
  test.each([
    ['as JSON', '{"grant_type":"client_credentials"}', 'application/json', 'error grant-form-encoded'],
    ['by another grant', 'grant_type=refresh_token&refresh_token=x', undefined, 'error grant-client-credentials'],
    ['in the other spelling', `${ask}system/Account.rs`, undefined, 'error scope-version-spelling'],
    ['with a wildcard', `${ask}system/*.read`, undefined, 'warning scope-no-wildcard'],
    ['for scopes of users', `${ask}system/Account.read+user/Account.read`, undefined, 'warning scope-system-only'],
    ['for a session', `${ask}system/Account.read+offline_access`, undefined, 'warning scope-no-user-scopes'],
    ['beyond the registration', `${ask}system/Observation.read`, undefined, 'warning scope-granted-subset'],
  ])('%s is found out', async (_, body, contentType = 'application/x-www-form-urlencoded', expected) => {
    const mock = createMock();
    await mock.fetch(tokenRequest(mock, body, contentType));
    const grade = gradeClient(mock);
    expect(grade.sequences.flatMap(({ result }) => result.findings.map(({ path }) => path.split('.')[0]))).toEqual([
      'exchanges[0]',
    ]);
    expect(findingsOf(grade).map((finding) => finding.join(' '))).toEqual([expected]);
    expect(grade.passed).toBe(!expected.startsWith('error'));
  });

  test('for what is registered is not blamed', async () => {
    const mock = createMock();
    const scopes = mock.describe().clients[0]?.registeredScopes.join('+');
    await mock.fetch(tokenRequest(mock, ask + scopes, 'application/x-www-form-urlencoded'));
    expect([gradeClient(mock).passed, findingsOf(gradeClient(mock))]).toEqual([true, []]);
  });
});

test('An application that follows next links is not blamed for their parameters', async () => {
  const mock = createMock();
  let next: string | undefined =
    `${mock.describe().openBaseUrl}/Account?-guarantor=7100001-7100101&type=financial-account&_count=3`;
  let pages = 0;
  for (; next !== undefined; pages += 1) {
    const answer = await mock.fetch(new Request(next));
    const { link } = (await answer.json()) as { link: { relation: string; url: string }[] };
    next = link.find(({ relation }) => relation === 'next')?.url;
  }
  expect([pages > 1, findingsOf(gradeClient(mock))]).toEqual([true, []]);
});

test('What is sent to no hospital is judged as well', async () => {
  const mock = createMock();
  await mock.fetch(new Request('http://mock.invalid/Basic', { method: 'POST', body: '{}' }));
  expect(gradeClient(mock).sequences.map(({ exchanges }) => exchanges.length)).toEqual([1]);
});

function tokenRequest(mock: ReturnType<typeof createMock>, body: string, contentType: string): Request {
  const { tokenUrl, clients } = mock.describe();
  const authorization = `Basic ${btoa(`${clients[0]?.id}:${clients[0]?.secret}`)}`;
  return new Request(tokenUrl, { method: 'POST', headers: { authorization, 'content-type': contentType }, body });
}
