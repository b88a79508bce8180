import { type Configuration, configuredServer, type ServerUnderTest } from '@countercheck/conformance';
import type { ReadingOptions } from '@countercheck/rules';
import type { Arguments } from '../arguments.ts';
import { CommandLineError } from '../command-line-error.ts';
import { inQuotes } from '../plain-text.ts';
import type { Surroundings } from '../surroundings.ts';
import { embeddedMock } from './embedded-mock.ts';
import { CONFIGURATION_FILE } from './read-configuration-of.ts';

const EMBEDDED = 'mock';

/**
 * The servers that `--server` names, each once; the embedded mock unless there are any.
 * @throws CommandLineError and UsageError for one that is not configured.
 */
export function chooseServers(
  given: Arguments,
  configuration: Configuration | undefined,
  { environment }: Surroundings,
  reading: Required<ReadingOptions>,
): ServerUnderTest[] {
  const names = given.has('server') ? new Set(given.values('server')) : [EMBEDDED];
  return Array.from(names, (name) => {
    if (name === EMBEDDED) return embeddedMock(name, reading);
    if (configuration === undefined) throw notConfigured(name);
    if (environment['NODE_TLS_REJECT_UNAUTHORIZED'] === '0') throw unchecked();
    return { kind: 'server', name, configuration: configuredServer(configuration, name, environment) };
  });
}

/** Whoever answered in place of the server would get the credentials. */
function unchecked(): CommandLineError {
  return new CommandLineError(
    'ENVIRONMENT_UNSAFE',
    'NODE_TLS_REJECT_UNAUTHORIZED=0 is set, so no certificate would be checked before credentials are sent: unset it, and name the certificate of your authority in NODE_EXTRA_CA_CERTS.',
  );
}

function notConfigured(name: string): CommandLineError {
  const what = /^https?:/i.test(name) ? `${inQuotes(name)} is an address` : `no server ${inQuotes(name)}`;
  return new CommandLineError(
    'OPTION_VALUE_INVALID',
    `--server: ${what}: describe the server below 'servers' in ${CONFIGURATION_FILE} and give its name there, or use ${EMBEDDED}.`,
  );
}
