import { pickApplication, type ClientDescription, type MockDescription } from '@countercheck/mock';
import { cashPayment } from '@countercheck/rules';
import type { Arguments } from '../arguments.ts';
import { printable } from '../plain-text.ts';

/** What a person needs to send the first request, with commands that work as they stand. */
export function renderDescription(
  description: MockDescription,
  balances: Readonly<Record<string, { readonly currency: string }>>,
  given: Arguments,
): string {
  const { baseUrl, openBaseUrl, tokenUrl, fixtures } = description;
  const client = pickApplication(description);
  const currency = balances[fixtures.guarantorAccount ?? '']?.currency ?? 'USD';
  const rows: (readonly [string, string | undefined])[] = [
    ['service root', baseUrl],
    ['open service root', `${openBaseUrl} (read only, no token)`],
    ['token endpoint', tokenUrl],
    ['application', client && `${client.id}, secret ${client.secret}`],
    ['scopes', client?.registeredScopes.join(' ')],
    ['payment alias', fixtures.aliases?.payment],
    ['adjustment alias', fixtures.aliases?.adjustment],
    ['guarantor account', fixtures.guarantorAccount && `Account/${fixtures.guarantorAccount}`],
    ['encounter', fixtures.encounter && `Encounter/${fixtures.encounter}`],
    ['deviations', given.values('deviation').join(', ') || undefined],
    ['faults', given.values('fault').join(', ') || undefined],
  ];
  const width = Math.max(...rows.map(([label]) => label.length));
  const lines = rows
    .filter(([, value]) => value !== undefined)
    .map(([label, value]) => `  ${label.padEnd(width)}  ${printable(value ?? '')}`);
  const end = given.has('state') ? 'Ctrl-C ends it.' : 'Ctrl-C ends it; balances and transactions are then gone.';
  return [
    'The mock listens. It shows what the documents say, not what a hospital has configured.',
    '',
    ...lines,
    '',
    ...(client === undefined ? [] : firstRequests(description, client, currency)),
    `countercheck mock --json prints all of it for scripts. ${end}`,
    '',
  ].join('\n');
}

/** A token, a balance and a payment; only what the world has fixtures for. */
function firstRequests(
  { baseUrl, tokenUrl, fixtures }: MockDescription,
  { id, secret, registeredScopes }: ClientDescription,
  currency: string,
): string[] {
  const { aliases, guarantorAccount } = fixtures;
  if (aliases === undefined || guarantorAccount === undefined) return [];
  const amount = { value: 12, currency };
  const payment = cashPayment({
    identifier: 'first1',
    alias: aliases.payment,
    amount,
    tendered: amount,
    target: { account: guarantorAccount },
  });
  const bearer = `-H "authorization: Bearer $TOKEN"`;
  return [
    `TOKEN=$(curl -s -u ${quoted(`${id}:${secret}`)} -d grant_type=client_credentials -d ${quoted(`scope=${registeredScopes.join(' ')}`)} ${tokenUrl} | sed 's/.*"access_token":"\\([^"]*\\)".*/\\1/')`,
    `curl -s ${bearer} ${baseUrl}/Account/${guarantorAccount}`,
    `curl -si ${bearer} -H 'content-type: application/fhir+json' -d ${quoted(JSON.stringify(payment))} ${baseUrl}/Basic`,
    '',
  ];
}

/** As one word of a shell. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
