import { describe, expect, it } from 'vitest';
import { basePayload } from '../draft.ts';
import { judgeError } from '../judge-exchange.ts';

const ROOT = 'https://fhir-ehr-code.cerner.com/r4/tenant-1';

function refused(payload: unknown, status: number, body: unknown): readonly string[] {
  const headers = { authorization: 'Bearer t', 'content-type': 'application/fhir+json' };
  const request = { method: 'POST', url: `${ROOT}/Basic`, headers, body: JSON.stringify(payload) };
  const response = { status, headers: {}, body: typeof body === 'string' ? body : JSON.stringify(body) };
  return judgeError({ request, response }, { tenant: { id: 'tenant-1' } })
    .findings.filter(({ rule }) => rule.startsWith('outcome-'))
    .map(({ rule, path }) => `${rule} ${path}`);
}

function outcome(...issues: readonly (readonly [severity: unknown, code: unknown])[]): unknown {
  return { resourceType: 'OperationOutcome', issue: issues.map(([severity, code]) => ({ severity, code })) };
}

const payment = basePayload('cash-payment').resource;

describe('an outcome', () => {
  it.each([
    [outcome(['information', 'business-rule'], ['error', 'business-rule']), []],
    [
      outcome(['information', 'informational'], ['error', 'invalid']),
      ['outcome-business-rule response.body.issue[1].code'],
    ],
    [
      outcome(['information', 'informational'], ['fatal', 'invalid']),
      ['outcome-business-rule response.body.issue[1].code'],
    ],
    [outcome(['information', 'informational']), ['outcome-business-rule response.body.issue[0].code']],
    [
      outcome(['error', 'invalid'], ['warning', 'business-rule']),
      ['outcome-business-rule response.body.issue[1].severity'],
    ],
    [
      outcome(['', 5]),
      [
        'outcome-operation-outcome response.body.issue[0].code',
        'outcome-operation-outcome response.body.issue[0].severity',
      ],
    ],
    [{ resourceType: 'OperationOutcome', issue: {} }, ['outcome-operation-outcome response.body.issue']],
  ])('%j of a create refused for what the hospital knows', (body, expected) => {
    expect(refused(payment, 422, body)).toEqual(expected);
  });

  it('of a create with two faults that have codes of their own may have either', () => {
    const both = { ...payment, modifierExtension: [{ url: 'x' }], implicitRules: 'x' };
    expect(
      [outcome(['error', 'extension']), outcome(['error', 'not-supported'])].map((body) => refused(both, 422, body)),
    ).toEqual([[], []]);
    expect(refused(both, 422, outcome(['error', 'business-rule']))).toEqual([
      'outcome-modifier-extension response.body.issue[0].code',
    ]);
  });

  it.each([
    [200, 'x', []],
    [302, 'x', []],
    [400, 'x', ['outcome-operation-outcome response.body']],
    [400, 'no supported search parameters provided', []],
    [403, 'no supported search parameters provided', ['outcome-operation-outcome response.body']],
    [403, 'Tenant not valid or accessible\n', []],
    [404, '', []],
    [406, 'x', []],
    [422, '', ['outcome-operation-outcome response.body']],
    [500, 'x', ['outcome-operation-outcome response.body']],
    [502, '<html>', []],
    [503, 'x', []],
  ])('may be missing from an answer %i with %j or not', (status, body, expected) => {
    expect(refused(payment, status, body)).toEqual(expected);
  });
});
