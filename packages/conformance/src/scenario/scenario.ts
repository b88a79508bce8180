import type { AmbiguityId, Draft, MutableJson, Reading } from '@countercheck/rules';
import type { WhichTenant } from '../configuration/server-configuration.ts';

/** What a scenario cannot do without; a server that lacks it makes the scenario a skip that names it. */
export const NEEDS = [
  'system-token',
  'user-token',
  'patient-token',
  'open-server',
  'other-tenant',
  'second-tenant',
  'movable-clock',
  'fresh-identifier',
  'documented-accounts',
  'arranged-world',
  'expendable-accounts',
  'client.system-v2',
  'client.system-trimmed',
  'client.provider',
  'client.patient',
  'aliases.payment',
  'aliases.adjustment',
  'aliases.debitPayment',
  'aliases.debitAdjustment',
  'location',
  'encounter',
  'recurringEncounter',
  'guarantorAccount',
  'financialAccount',
  'statement',
  'guarantor',
  'settledRecurringEncounter',
  'recurringEncounterWithoutActivity',
  'registered-scopes',
  'tenant.aliases',
  'tenant.locations',
  'tenant.accounts',
  'tenant.encounters',
] as const;

export type Need = (typeof NEEDS)[number];

/** World and clock of the embedded mock; a configured server must hold fixtures that say the same. */
export interface Arrangement {
  /** ISO instant at which the clock stands. */
  clock?: string;
  /** Balance by account id, exact decimal text. */
  balances?: Readonly<Record<string, string>>;
  /** Replaces the financial activities of a recurring encounter. */
  activities?: Readonly<Record<string, readonly { month: string; balance: string }[]>>;
  /** Of a generated scenario: the currency in which every balance is kept. */
  currency?: string;
  /** Of a generated scenario: aliases and encounters beside those that are there. */
  added?: {
    aliases?: Readonly<Record<string, { type: 'payment' | 'adjustment' }>>;
    encounters?: Readonly<Record<string, { recurring: boolean }>>;
  };
}

/** One story: data from YAML, or generated from a border. */
export interface Scenario {
  id: string;
  title: string;
  needs: readonly Need[];
  /** Ambiguities and the reading in which the documents ask for something else. */
  unless: Readonly<Partial<Record<AmbiguityId, Reading>>>;
  /** Whether a right server moves money when it is run. */
  posts: 'nothing' | 'money';
  arrange: Arrangement;
  steps: readonly Step[];
  /** Where it is written; a generated one names its rule. */
  source: string;
}

/** Where a request goes and who sends it. */
export interface Address {
  /** `system` by default; `nobody` sends no token; otherwise a token saved by a `token` step. */
  as?: string;
  on?: 'secure' | 'open';
  tenant?: WhichTenant;
}

export interface TokenStep {
  client?: 'own' | 'system-v2' | 'system-trimmed' | 'provider' | 'patient' | 'unknown';
  secret?: 'own' | 'wrong';
  /** Joined by spaces; absent: all of the client's; an empty list asks for none. */
  scopes?: readonly string[];
  /** Sent as it stands, instead of `scopes`. */
  scope?: string;
  grantType?: string;
  /** Of the request; the body is a form all the same. */
  contentType?: string;
  authentication?: 'basic' | 'body' | 'query' | 'none';
  tenant?: WhichTenant;
  save?: string;
}

export interface CreateStep extends Address {
  of?: string;
  with?: Readonly<Record<string, string | number | boolean>>;
  without?: readonly string[];
  /** How much of the months of a recurring encounter is paid, from what they owed when they were saved; more than `atMost` is not sent. */
  pays?: { what: 'oldest-month-and-a-cent'; since: string; atMost: string | number };
  /** Members that are put into the body as they stand. */
  add?: Readonly<Record<string, MutableJson>>;
  /** Fresh unless given; a literal is sent to a new world only, elsewhere it must be fresh too. */
  identifier?: string;
  /** Sent as it stands, instead of a payload built from `of`. */
  body?: string;
  headers?: Readonly<Record<string, string>>;
  save?: string;
  /** Of a generated scenario: changes the payload after fixtures are filled in. */
  edit?: (draft: Draft) => void;
  /** Of a generated scenario: how long a fresh identifier is. */
  identifierLength?: number;
  /** Of a generated scenario: identifiers that its edit has written begin with a fresh one, so that they were never sent before. */
  isIdentifierLengthened?: boolean;
  /** Of a generated scenario: false where what is read of the balance before says nothing about the server. */
  balanceIsJudged?: boolean;
  /** Of a generated scenario: changes the text of the payload. */
  text?: (body: string) => string;
}

export interface ReadStep extends Address {
  account: string;
  headers?: Readonly<Record<string, string>>;
  save?: string;
}

export interface SearchStep extends Address {
  parameters: Readonly<Record<string, string | number | readonly (string | number)[]>>;
  headers?: Readonly<Record<string, string>>;
  /** Follows the next links to the last page. */
  follow?: boolean;
  save?: string;
}

export interface BalanceStep {
  /** A fixture (`guarantorAccount`, `encounter`, `recurringEncounter`) or the id of a guarantor-balance Account. */
  account: string;
  save?: string;
}

export interface RequestStep extends Address {
  method: string;
  /** Relative to the service root, or a whole address of a configured server. */
  path: string;
  headers?: Readonly<Record<string, string>>;
  body?: string;
  /** `header` by default; in the query, or as something else than a bearer token, it must be worth nothing. */
  tokenIn?: 'header' | 'query' | 'another-scheme';
  save?: string;
}

export interface WaitStep {
  /** Lets this much time pass; needs a movable clock beyond a minute. */
  seconds?: number;
  /** Reads a balance until it has moved. */
  until?: { balance: string; since: string; by: string | number };
  /** Deadline of `until`, in seconds. */
  within?: number;
}

export type StepBody =
  | { kind: 'token'; token: TokenStep }
  | { kind: 'create'; create: CreateStep }
  | { kind: 'read'; read: ReadStep }
  | { kind: 'search'; search: SearchStep }
  | { kind: 'balance'; balance: BalanceStep }
  | { kind: 'request'; request: RequestStep }
  | { kind: 'wait'; wait: WaitStep }
  | { kind: 'parallel'; parallel: readonly Step[] }
  | { kind: 'repeat'; repeat: { times: number; steps: readonly Step[] } };

export type Step = StepBody & { title?: string; expect: Readonly<Record<string, Assertion>> };

/** What a read showed of an Account; without a balance it has none, or is not there. */
export interface ReadAnswer {
  status: number;
  balance: string | null;
}

/** What an expectation asserts; exactly one member. `holds`: the rule of that requirement applied to the exchange and found no fault. */
export type Assertion =
  | 'holds'
  | { status: number | readonly number[] }
  /** Answered 400 to 499. */
  | { refused: true }
  /** Answered 200 to 299. */
  | { accepted: true }
  /** The balance is what was saved under that name. */
  | { equals: string }
  /** The balance moved since it was saved: by an amount, or by what a saved create posts. */
  | { change: { since: string; by: string | number } }
  /** The balance of each month of a recurring encounter: these months and no others. */
  | { months: Readonly<Record<string, string | number>> }
  /** A saved payment went to the months of a recurring encounter that the documents say, from what they owed when they were saved. */
  | { postedToMonths: { since: string; by: string } }
  /** Number of matches of a search. */
  | { total: number }
  /** Ids of the Accounts found, in any order. */
  | { ids: readonly string[] }
  /** Of a search that follows its pages: every next link was answered · together they hold as many Accounts as the total · none twice · none that was not asked for · no page has more than were asked for. */
  | { pages: 'reached' | 'complete' | 'distinct' | 'matching' | 'short' }
  /** The answer to a read has the status and the balance of one that was saved under that name. */
  | { unchanged: string | ReadAnswer }
  /** A header that matches the pattern, or is another than this. */
  | { header: { name: string; matches?: string; differs?: string } }
  /** A member of the JSON body, by JSON Pointer. */
  | { body: { pointer: string; equals?: unknown; absent?: boolean } }
  /** Scopes that the token has, and has not. */
  | { granted: readonly string[] }
  | { notGranted: readonly string[] }
  /** What a right server may do otherwise, since no document decides it: not met, it is a warning. */
  | { should: Assertion }
  /** Of a generated scenario: refused or accepted as the payload rules say in the reading in force, knowing the tenant. */
  | { asJudged: true }
  /** Of a generated scenario: the balance moved by a saved create if that had to be accepted, else not at all. */
  | { moved: { since: string; by: string } };
