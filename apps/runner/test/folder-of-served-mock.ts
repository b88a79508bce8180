import { createMock } from '@countercheck/mock';
import { serveMock, systemClock, systemRandomness } from '@countercheck/mock/node';
import { onTestFinished } from 'vitest';
import { createFolder } from './folder.ts';

/** A folder with a configuration of a mock that listens until the test has ended: the server `sandbox`. */
export async function createFolderOfServedMock(deviations: readonly string[] = []): Promise<string> {
  const mock = createMock({ clock: systemClock, randomness: systemRandomness, deviations });
  const server = await serveMock(mock);
  onTestFinished(() => server.close());
  const { baseUrl, tokenUrl, clients, fixtures } = mock.describe(server.origin);
  const [client] = clients;
  const sandbox = {
    baseUrl,
    tokenUrl,
    clientId: client?.id,
    clientSecret: client?.secret,
    scopes: client?.registeredScopes,
    writes: 'allowed',
    limits: { USD: 5000 },
    fixtures,
  };
  return createFolder({ 'countercheck.config.yaml': JSON.stringify({ servers: { sandbox } }) });
}
