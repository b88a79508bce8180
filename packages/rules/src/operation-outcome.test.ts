import { expect, it } from 'vitest';
import { basePayload, toOperationOutcome, validateBatch } from './index.ts';

it('gives each finding of a batch the issue type of its rule', () => {
  const { resource } = basePayload('adjustment');
  const outcome = toOperationOutcome(validateBatch([resource, { ...resource, resourceType: 'basic' }]));
  expect(outcome.issue.map(({ severity, code, expression }) => [severity, code, expression])).toEqual([
    ['error', 'duplicate', ['payloads[1].identifier[0].value']],
    ['error', 'value', ['payloads[1].resourceType']],
  ]);
});
