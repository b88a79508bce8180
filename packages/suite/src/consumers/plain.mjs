// Uses every package from plain JavaScript, as an installed consumer.
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { transactions } from '@countercheck/arbitraries';
import { REPORTERS, bundledScenarios } from '@countercheck/conformance';
import { createMock } from '@countercheck/mock';
import { basePayload, validate, validateText } from '@countercheck/rules';
import fc from 'fast-check';

const { resource } = basePayload('cash-payment');
assert.deepEqual(validate(resource), { valid: true, findings: [] });
assert.deepEqual(
  validateText(JSON.stringify(resource).replace('"value":20', '"value":2')).findings.map(({ rule }) => rule),
  ['tendered-covers-amount'],
);
for (const generated of fc.sample(transactions(), { numRuns: 20, seed: 1 }))
  assert.equal(validate(generated).valid, true);
assert.ok(bundledScenarios().length > 50 && REPORTERS.pretty);

const mock = createMock();
const answer = await mock.fetch(
  new Request(`${mock.describe().baseUrl}/metadata`, { headers: { accept: 'application/fhir+json' } }),
);
assert.equal(answer.status, 200);

// Paths that a bundler of this repository must not follow.
const inside = '@countercheck/rules/dist/index.js';
const schemaPath = '@countercheck/profile/schemas/financial-transaction.schema.json';
const schema = createRequire(import.meta.url)(schemaPath);
assert.ok(Object.keys(schema.$defs).length > 20);
await assert.rejects(import(inside), { code: 'ERR_PACKAGE_PATH_NOT_EXPORTED' });
