import { readdirSync } from 'node:fs';
import { clientEnvironment, createMock, listDeviations, type Mock } from '@countercheck/mock';
import { describe, expect, it } from 'vitest';
import { readJson, repositoryRoot } from '../repository.ts';
import type { Reading } from './court.ts';
import { judgePayloadText } from './judge-payload.ts';
import type { Tenant } from './tenant.ts';

const FOLDER = 'packages/rules/vectors/payload';
const READINGS = ['default', 'strict', 'lenient'] as const;
/** So many payloads are tried before a deviation counts as unseen. */
const MOST_TRIES = 12;

interface Vector {
  readonly resource?: unknown;
  readonly text?: string;
  readonly base64?: string;
}

/** The bodies of the vectors as they would be sent. */
function bodiesOf(file: string): Buffer[] {
  const { vectors } = readJson(`${FOLDER}/${file}`) as { vectors: readonly Vector[] };
  return vectors.map(({ resource, text, base64 }) =>
    base64 === undefined ? Buffer.from(text ?? JSON.stringify(resource)) : Buffer.from(base64, 'base64'),
  );
}

/** The examples with the alias of the other kind, and FIFO on an encounter that recurs in the hospital of the mock. */
const forThisHospital = [
  ...bodiesOf('examples.json').map((body) => body.toString().replace('"0111"', '"3100"')),
  ...bodiesOf('fifo.json').map((body) => body.toString().replace('Encounter/97953536', 'Encounter/97950001')),
].map((text) => Buffer.from(text));
const bodies = [...readdirSync(`${repositoryRoot}/${FOLDER}`).flatMap(bodiesOf), ...forThisHospital];

describe.each(READINGS)('A server that looks away from a rule is caught by the second judge, read %s', (reading) => {
  const ignored = listDeviations({ reading }).filter(({ id }) => id.startsWith('ignores-'));
  const tenant = createMock({ reading }).tenantContext() as Tenant;
  const refusedFor = bodiesByRule(reading, tenant);

  it('for every rule that is an error in this reading', async () => {
    const seen = await Promise.all(
      ignored.map(async ({ id, breaks: [rule = ''] }) => [id, await isSeen(id, reading, refusedFor.get(rule) ?? [])]),
    );
    expect(seen.filter(([, caught]) => caught !== true)).toEqual([]);
    expect(seen.length).toBeGreaterThanOrEqual(ERRORS[reading]);
  });
});

/** So many rules, at least, are errors in each reading. */
const ERRORS: Readonly<Record<Reading, number>> = { default: 59, strict: 73, lenient: 52 };

/** The bodies that the judge refuses for one rule alone, by that rule. */
function bodiesByRule(reading: Reading, tenant: Tenant): ReadonlyMap<string, readonly Buffer[]> {
  const found = new Map<string, Buffer[]>();
  for (const body of bodies) {
    const { findings } = judgePayloadText(body, reading, tenant);
    const rules = new Set(findings.filter(({ severity }) => severity === 'error').map(({ rule }) => rule));
    const [only] = rules;
    if (rules.size === 1 && only !== undefined) found.set(only, [...(found.get(only) ?? []), body]);
  }
  return found;
}

/** Whether a right server refuses what the judge refuses, and the deviating one takes it. */
async function isSeen(deviation: string, reading: Reading, candidates: readonly Buffer[]): Promise<boolean> {
  const wrong = await openMock(createMock({ reading, deviations: [deviation] }));
  const right = await openMock(createMock({ reading }));
  for (const body of candidates.slice(0, MOST_TRIES)) {
    if ((await right(body)) >= 400 && (await wrong(body)) === 201) return true;
  }
  return false;
}

/** Posts bodies with a token of the system application. */
async function openMock(mock: Mock): Promise<(body: Buffer) => Promise<number>> {
  const environment = clientEnvironment(mock.describe());
  const client = `${environment['COUNTERCHECK_CLIENT_ID']}:${environment['COUNTERCHECK_CLIENT_SECRET']}`;
  const answer = await mock.fetch(
    new Request(environment['COUNTERCHECK_TOKEN_URL'] ?? '', {
      method: 'POST',
      headers: {
        authorization: `Basic ${Buffer.from(client).toString('base64')}`,
        'content-type': 'application/x-www-form-urlencoded',
      },
      body: new URLSearchParams({
        grant_type: 'client_credentials',
        scope: environment['COUNTERCHECK_SCOPES'] ?? '',
      }).toString(),
    }),
  );
  const { access_token: token } = (await answer.json()) as { access_token: string };
  return async (body) => {
    const { status } = await mock.fetch(
      new Request(`${environment['COUNTERCHECK_BASE_URL']}/Basic`, {
        method: 'POST',
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/fhir+json' },
        body: new Uint8Array(body),
      }),
    );
    return status;
  };
}
