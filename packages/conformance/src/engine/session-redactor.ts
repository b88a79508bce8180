import type { ServerConfiguration } from '../configuration/server-configuration.ts';
import { createPseudonyms, type Pseudonyms } from '../evidence/pseudonym.ts';
import { createRedactor, type Redactor } from '../evidence/redactor.ts';

/** Pseudonyms by key; every world of the embedded mock has the same secrets, so that they are made once. */
export type KnownPseudonyms = Map<string, Pseudonyms>;

export interface SessionRedactorOptions {
  seed: number;
  known?: KnownPseudonyms;
  replacements?: Readonly<Record<string, string>>;
}

/** Knows the secrets of a configuration and the persons in its fixtures. */
export function createSessionRedactor(configuration: ServerConfiguration, options: SessionRedactorOptions): Redactor {
  const { seed, known = new Map<string, Pseudonyms>(), replacements = {} } = options;
  const { clientSecret, userToken, patientToken, privateKey, clients, fixtures } = configuration;
  const key = `${clientSecret ?? privateKey?.pem ?? ''} ${seed}`;
  const pseudonyms = known.get(key) ?? createPseudonyms(key);
  known.set(key, pseudonyms);
  const others = Object.values(clients).map((client) => client.clientSecret);
  const secrets = [clientSecret, userToken, patientToken, privateKey?.pem, ...others].filter(
    (secret) => secret !== undefined,
  );
  const redactor = createRedactor({ key, pseudonyms, secrets, replacements });
  for (const person of [fixtures.statement?.patient, fixtures.guarantor])
    if (person !== undefined) redactor.learn(`Patient/${person}`);
  return redactor;
}
