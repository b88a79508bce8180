/** What to do about a fixture that was answered with this status; undefined: no answer came. */
export function remedyForStatus(status: number | undefined, fixture: string): string {
  if (status === undefined) return 'Check the network, and that the server runs.';
  if (status === 429) return 'Wait, or lower requestsPerSecond.';
  if (status >= 500) return 'The server failed: try again later.';
  if (status >= 300 && status < 400) return 'Redirects are never followed: check baseUrl.';
  if (status === 401 || status === 403)
    return 'Check the scopes, the tenant and that the application may read Accounts.';
  return `Check fixtures.${fixture} and the tenant.`;
}
