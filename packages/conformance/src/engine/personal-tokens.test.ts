import { expect, it } from 'vitest';
import { runAgainst } from '../../test/run-against.ts';
import { readScenario } from '../scenario/read-scenario.ts';

const scenario = readScenario(
  `
id: a
title: A
posts: nothing
steps:
  - read: { account: guarantorAccount, as: patient }
    expect: { account-personas: holds }
`,
  'a.yaml',
);

it.each([
  ['refused', 403, 'pass'],
  ['answered', undefined, 'fail'],
])('a configured token of a patient that is %s shows how patients are treated', async (_, status, outcome) => {
  const { result } = await runAgainst({
    scenario,
    changes: { patientToken: 'the-token-of-a-patient' },
    behaviour: { ...(status && { read: () => new Response(null, { status }) }) },
  });
  expect(result.outcome).toBe(outcome);
});
