import type { AccountType, AliasMeaning } from '@countercheck/rules';

/** Everything that the mock knows before the first request: plain data, as a world file holds it. */
export interface World {
  readonly tenants: readonly TenantData[];
  readonly clients: readonly ClientData[];
}

/** One hospital. */
export interface TenantData {
  /** The GUID in its URLs. */
  readonly id: string;
  readonly name?: string;
  /** IANA name; decides which month is the current one. Default UTC. */
  readonly timeZone?: string;
  readonly aliases: Readonly<Record<string, Required<AliasMeaning>>>;
  readonly locations?: readonly string[];
  readonly patients?: readonly PersonData[];
  /** Guarantors, as RelatedPerson; an id reads `{guarantor person}-{patient}`. */
  readonly relatedPersons?: readonly PersonData[];
  readonly encounters?: readonly EncounterData[];
  readonly accounts: readonly AccountData[];
  /** What `--json` prints for scripts; what is not given is picked from the data. */
  readonly fixtures?: Partial<Fixtures>;
}

/** An invented person. */
export interface PersonData {
  readonly id: string;
  readonly family: string;
  readonly given: string;
  readonly birthDate?: string;
  readonly gender?: 'female' | 'male' | 'other' | 'unknown';
}

export interface EncounterData {
  readonly id: string;
  readonly patient?: string;
  /** Code of v3-ActCode, such as `AMB` or `IMP`. */
  readonly class?: string;
  readonly recurring?: boolean;
  readonly start?: string;
}

/** One Account. A guarantor-balance with `encounter` is the balance of that encounter: of one month when it recurs. */
export interface AccountData {
  readonly id: string;
  readonly type: AccountType;
  readonly status?: 'active' | 'inactive' | 'entered-in-error' | 'on-hold' | 'unknown';
  /** Account number of a financial-account, statement number of a statement. */
  readonly number?: string;
  readonly balance?: { readonly value: string; readonly currency: string };
  readonly state?: { readonly code: string; readonly display: string };
  readonly patient?: string;
  readonly start?: string;
  readonly end?: string;
  /** Organization id. */
  readonly owner?: string;
  readonly guarantors?: readonly { readonly relatedPerson: string; readonly start?: string }[];
  readonly partOf?: string;
  /** Account ids that `account-related-parts` refers to. */
  readonly relatedParts?: readonly string[];
  readonly encounter?: string;
  /** `2024-06`; only with the encounter of a recurring one. */
  readonly month?: string;
}

/** An application registered for tenants of this world. */
export interface ClientData {
  readonly id: string;
  /** For HTTP Basic. */
  readonly secret?: string;
  /** For `private_key_jwt`: its public keys. */
  readonly jwks?: { readonly keys: readonly PublicKeyData[] };
  /** `system` applications use client credentials; `user` and `patient` ones get tokens by the test grant. */
  readonly context: 'system' | 'user' | 'patient';
  /** The SMART version in whose spelling its scopes are registered. */
  readonly scopeVersion: 'v1' | 'v2';
  readonly registeredScopes: readonly string[];
  /** Where it is enabled. */
  readonly tenants: readonly string[];
}

/** A public key of a JWKS (RFC 7517). */
export interface PublicKeyData {
  readonly kty: string;
  readonly kid?: string;
  readonly alg?: string;
  readonly [member: string]: unknown;
}

/** The names of things that scripts and scenarios need, as in the configuration of a server. */
export interface Fixtures {
  readonly aliases: {
    readonly payment: string;
    readonly adjustment: string;
    readonly debitPayment?: string;
    readonly debitAdjustment?: string;
  };
  readonly location: string;
  readonly encounter: string;
  readonly recurringEncounter: string;
  /** An encounter without a balance, so that a posting of any currency opens one. */
  readonly encounterWithoutBalance?: string;
  /** Recurring, with months of which none owes anything. */
  readonly settledRecurringEncounter?: string;
  /** Recurring, without any month; one is there to be paid with FIFO, the other one without. */
  readonly recurringEncounterWithoutActivity?: { readonly withFifo: string; readonly withoutFifo: string };
  readonly guarantorAccount: string;
  readonly financialAccount: string;
  readonly statement: { readonly account: string; readonly number: string; readonly patient: string };
  readonly guarantor: string;
}
