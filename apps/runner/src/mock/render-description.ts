import type { MockDescription } from '@countercheck/mock';

/** What a person needs to send the first request. */
export function renderDescription({ baseUrl, openBaseUrl, tokenUrl, clients, fixtures }: MockDescription): string {
  const [client] = clients;
  const rows: (readonly [string, string | undefined])[] = [
    ['service root', baseUrl],
    ['open service root', `${openBaseUrl} (read only, no token)`],
    ['token endpoint', tokenUrl],
    ['application', client && `${client.id}, secret ${client.secret ?? '(signs its assertions)'}`],
    ['scopes', client?.registeredScopes.join(' ')],
    ['payment alias', fixtures.aliases?.payment],
    ['adjustment alias', fixtures.aliases?.adjustment],
    ['guarantor account', fixtures.guarantorAccount && `Account/${fixtures.guarantorAccount}`],
    ['encounter', fixtures.encounter && `Encounter/${fixtures.encounter}`],
  ];
  const width = Math.max(...rows.map(([label]) => label.length));
  const lines = rows
    .filter(([, value]) => value !== undefined)
    .map(([label, value]) => `  ${label.padEnd(width)}  ${value}`);
  return [
    'The mock listens. It shows what the documents say, not what a hospital has configured.',
    '',
    ...lines,
    '',
    'countercheck mock --json prints all of it for scripts. Ctrl-C ends it; balances and transactions are then gone.',
    '',
  ].join('\n');
}
