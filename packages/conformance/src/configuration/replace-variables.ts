import type { UsageError } from '@countercheck/rules';
import type { WrittenServer } from './written-server.ts';

export type Environment = Readonly<Record<string, string | undefined>>;

const SECRET_MEMBERS = ['clientId', 'clientSecret', 'userToken', 'patientToken'] as const;

/**
 * Replaces `${NAME}` in credentials. Addresses, permissions and limits are never taken from the environment:
 * whoever can set a variable must not be able to choose where money is posted.
 * An optional token whose variable is not set is left out.
 */
export function replaceVariables(
  server: WrittenServer,
  environment: Environment,
  missing: (variable: string, member: string) => UsageError,
): WrittenServer {
  const replaced: WrittenServer = { ...server };
  for (const member of SECRET_MEMBERS) {
    const written = server[member];
    if (written === undefined) continue;
    const optional = member === 'userToken' || member === 'patientToken';
    const value = replaceIn(written, environment, (variable) => (optional ? null : missing(variable, member)));
    if (value === null) delete replaced[member];
    else replaced[member] = value;
  }
  if (server.clients) {
    replaced.clients = Object.fromEntries(
      Object.entries(server.clients).flatMap(([name, client]) => {
        const clientId = replaceIn(client.clientId, environment, () => null);
        const clientSecret = replaceIn(client.clientSecret, environment, () => null);
        return clientId === null || clientSecret === null ? [] : [[name, { ...client, clientId, clientSecret }]];
      }),
    );
  }
  return replaced;
}

/** null where a variable is not set and the caller allows that. */
function replaceIn(
  text: string,
  environment: Environment,
  missing: (variable: string) => UsageError | null,
): string | null {
  let result = '';
  let end = 0;
  for (const match of text.matchAll(/\$\{([A-Za-z_][A-Za-z0-9_]*)\}/g)) {
    const variable = match[1] ?? '';
    const value = environment[variable];
    if (value === undefined || value === '') {
      const error = missing(variable);
      if (error) throw error;
      return null;
    }
    result += text.slice(end, match.index) + value;
    end = match.index + match[0].length;
  }
  return result + text.slice(end);
}
