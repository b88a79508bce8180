import type { TenantContext } from '@countercheck/rules';

/** Test data that a server is known to hold; a scenario that needs one that is missing is skipped by name. */
export interface Fixtures {
  aliases?: { payment?: string; adjustment?: string; debitPayment?: string; debitAdjustment?: string };
  location?: string;
  encounter?: string;
  recurringEncounter?: string;
  /** A posting of any currency opens its balance. */
  encounterWithoutBalance?: string;
  /** Recurring, with months of which none owes anything. */
  settledRecurringEncounter?: string;
  /** Recurring, without any month before the first run; one is paid with FIFO, the other one without. */
  recurringEncounterWithoutActivity?: { withFifo: string; withoutFifo: string };
  guarantorAccount?: string;
  financialAccount?: string;
  statement?: { account: string; number: string; patient: string };
  /** RelatedPerson id, without the type. */
  guarantor?: string;
}

/** Another registration of the application, for scenarios about scopes. */
export interface AdditionalClient {
  clientId: string;
  clientSecret: string;
  /** What to ask for. */
  scopes: readonly string[];
  registeredScopes?: readonly string[];
}

export type AdditionalClientName = 'system-v2' | 'system-trimmed' | 'provider' | 'patient';

/** How the application proves who it is, instead of a secret. */
export interface PrivateKey {
  /** PEM text of the key. */
  pem: string;
  kid: string;
  alg: 'RS384' | 'ES384';
}

/** One server under test, variables already replaced. */
export interface ServerConfiguration {
  /** Service root of the secure server; its last segment is the tenant's GUID. */
  baseUrl: string;
  openBaseUrl?: string;
  tokenUrl?: string;
  clientId?: string;
  clientSecret?: string;
  privateKey?: PrivateKey;
  scopes: readonly string[];
  /** What the application is registered for, where that is known. */
  registeredScopes?: readonly string[];
  writes: 'forbidden' | 'allowed';
  /** The most one run may post, by currency, as exact decimal text. */
  limits: Readonly<Record<string, string>>;
  requestsPerSecond?: number;
  timeoutSeconds: number;
  timeZone?: string;
  fixtures: Fixtures;
  /** Service root of a further tenant that the same credentials open. */
  secondTenant?: string;
  /** Service root of a tenant for which the application's token is worth nothing. */
  otherTenant?: string;
  userToken?: string;
  patientToken?: string;
  clients: Readonly<Partial<Record<AdditionalClientName, AdditionalClient>>>;
  tenant?: TenantContext;
}

/** What a server is asked for when the configuration does not say. */
export const DEFAULT_SCOPES: readonly string[] = [
  'system/Basic.write',
  'system/FinancialTransaction.write',
  'system/Account.read',
];

/** Which tenant a request is about; nobody has the unknown one, and the malformed one is no GUID. */
export type WhichTenant = 'own' | 'second' | 'other' | 'unknown' | 'malformed';

/** The service root of a tenant; empty where none is configured. */
export function rootOfTenant(
  { baseUrl, secondTenant = '', otherTenant = '' }: ServerConfiguration,
  tenant: WhichTenant,
): string {
  const parent = baseUrl.slice(0, baseUrl.lastIndexOf('/'));
  const unknown = `${parent}/00000000-0000-4000-8000-000000000000`;
  return { own: baseUrl, second: secondTenant, other: otherTenant, unknown, malformed: `${parent}/not-a-tenant` }[
    tenant
  ];
}

/** The GUID at the end of a service root. */
export function tenantOf(baseUrl: string): string {
  return baseUrl.replace(/\/+$/, '').split('/').at(-1) ?? '';
}
