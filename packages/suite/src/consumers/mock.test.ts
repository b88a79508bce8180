import { clientEnvironment, createMock, gradeClient } from '@countercheck/mock';
import { basePayload } from '@countercheck/rules';
import { expect, test } from 'vitest';

type Send = (request: Request) => Promise<Response>;

/** An application as somebody writes it: a token, then a payment. */
async function payTheBill(send: Send, environment: Readonly<Record<string, string>>): Promise<void> {
  const basic = btoa(`${environment['COUNTERCHECK_CLIENT_ID']}:${environment['COUNTERCHECK_CLIENT_SECRET']}`);
  const token = await send(
    new Request(String(environment['COUNTERCHECK_TOKEN_URL']), {
      method: 'POST',
      headers: { authorization: `Basic ${basic}`, 'content-type': 'application/x-www-form-urlencoded' },
      body: 'grant_type=client_credentials&scope=system/Basic.write system/FinancialTransaction.write',
    }),
  );
  const { access_token: accessToken } = (await token.json()) as { access_token: string };
  await send(
    new Request(`${environment['COUNTERCHECK_BASE_URL']}/Basic`, {
      method: 'POST',
      headers: {
        accept: 'application/fhir+json',
        authorization: `Bearer ${accessToken}`,
        'content-type': 'application/fhir+json',
      },
      body: JSON.stringify(basePayload('cash-payment').resource),
    }),
  );
}

test('An application that pays once passes, in three lines', async () => {
  const mock = createMock();
  await payTheBill((request) => mock.fetch(request), clientEnvironment(mock.describe()));
  expect(gradeClient(mock).passed).toBe(true);
});
