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
