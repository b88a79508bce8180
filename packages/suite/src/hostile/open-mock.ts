import { createMock } from '@countercheck/mock';

const ORIGIN = 'https://mock.test';

/** Statuses of creates with these bodies, as a program may send them: with a token. A bug of the mock is thrown. */
export async function openMock(maxBodyBytes?: number): Promise<(body: Uint8Array) => Promise<number>> {
  const bugs: unknown[] = [];
  const mock = createMock({
    origin: ORIGIN,
    ...(maxBodyBytes === undefined ? {} : { maxBodyBytes }),
    onBug: (error) => bugs.push(error),
  });
  const { baseUrl, tokenUrl, clients } = mock.describe(ORIGIN);
  const client = clients.find(({ context, scopeVersion }) => context === 'system' && scopeVersion === 'v1');
  const answer = await mock.fetch(
    new Request(tokenUrl, {
      method: 'POST',
      headers: {
        authorization: `Basic ${btoa(`${client?.id}:${client?.secret}`)}`,
        'content-type': 'application/x-www-form-urlencoded',
      },
      body: 'grant_type=client_credentials&scope=system%2FBasic.write%20system%2FFinancialTransaction.write',
    }),
  );
  const { access_token: token } = (await answer.json()) as { access_token: string };
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/fhir+json' };
  return async (body) => {
    const request = new Request(`${baseUrl}/Basic`, { method: 'POST', headers, body: Uint8Array.from(body) });
    const { status } = await mock.fetch(request);
    if (bugs.length > 0) throw bugs[0];
    return status;
  };
}
