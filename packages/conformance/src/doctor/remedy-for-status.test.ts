import { expect, it } from 'vitest';
import { remedyForStatus } from './remedy-for-status.ts';

it.each([
  [undefined, 'Check the network, and that the server runs.'],
  [429, 'Wait, or lower requestsPerSecond.'],
  [502, 'The server failed: try again later.'],
  [301, 'Redirects are never followed: check baseUrl.'],
  [403, 'Check the scopes, the tenant and that the application may read Accounts.'],
  [404, 'Check fixtures.encounter and the tenant.'],
  [200, 'Check fixtures.encounter and the tenant.'],
])('a fixture that is answered with %s', (status, remedy) => {
  expect(remedyForStatus(status, 'encounter')).toBe(remedy);
});
