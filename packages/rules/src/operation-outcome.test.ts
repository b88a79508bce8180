import { expect, it } from 'vitest';
import { basePayload, judgeCreate, toOperationOutcome, validateBatch } from './index.ts';

it('gives each finding of a batch the issue type of its rule', () => {
  const { resource } = basePayload('adjustment');
  const outcome = toOperationOutcome(validateBatch([resource, { ...resource, resourceType: 'basic' }]));
  expect(outcome.issue.map(({ severity, code, expression }) => [severity, code, expression])).toEqual([
    ['error', 'duplicate', ['payloads[1].identifier[0].value']],
    ['error', 'value', ['payloads[1].resourceType']],
  ]);
});

it('gives each finding of an exchange the issue type of its rule', () => {
  const { resource } = basePayload('adjustment');
  const outcome = toOperationOutcome(
    judgeCreate(
      {
        request: {
          method: 'POST',
          url: 'https://fhir-ehr-code.cerner.com/r4/ec2458f2-1e24-41c8-b71b-0e701af7583d/Basic',
          headers: { authorization: 'Bearer a.b.c', 'content-type': 'application/fhir+json' },
          body: JSON.stringify(resource),
        },
        response: { status: 200, headers: {}, body: '{}' },
      },
      {},
    ),
  );
  const codes = new Map(outcome.issue.map(({ code, details }) => [details.coding[0]?.code, code]));
  expect([codes.get('create-status-201'), codes.get('create-body-empty'), codes.get('create-request-id')]).toEqual([
    'processing',
    'structure',
    'required',
  ]);
});
