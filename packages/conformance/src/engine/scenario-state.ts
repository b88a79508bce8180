import { rootOfTenant, tenantOf, type Fixtures } from '../configuration/server-configuration.ts';
import { fillPlaceholders } from '../scenario/needs-of.ts';
import type { Address, ReadAnswer, Scenario } from '../scenario/scenario.ts';
import type { BalanceReading } from './balance.ts';
import type { PayloadFacts } from './create-body.ts';
import type { PayloadVerdict } from './payload-verdict.ts';
import type { HeldToken } from './held-token.ts';
import type { Session } from './session.ts';
import { shortName } from './short-name.ts';
import type { Tokens } from './tokens.ts';

/** A create that was sent in this scenario. */
export interface SentCreate extends PayloadFacts {
  body: string;
  /** What the rules say of it in the reading in force, knowing the tenant. */
  verdict: PayloadVerdict;
  /** Position among the balance readings, to know which changes it can explain. */
  after: number;
  /** Whether the server said that it was carried out. */
  isAccepted?: boolean;
}

/** A balance that was read, and when. */
export interface SavedBalance {
  /** Account/… or Encounter/…. */
  reference: string;
  reading: BalanceReading;
  order: number;
}

/** Parts of an answer that later steps may use. */
export type SavedResponse = Readonly<
  Record<'identifier' | 'location' | 'id' | 'next' | 'self' | 'requestId', string | undefined>
>;

/** What one scenario remembers while it runs. */
export class ScenarioState {
  readonly scenario: Scenario;
  readonly session: Session;
  readonly tokens: Tokens;
  readonly balances: Map<string, SavedBalance> = new Map();
  readonly heldTokens: Map<string, HeldToken> = new Map();
  readonly responses: Map<string, SavedResponse> = new Map();
  readonly answers: Map<string, ReadAnswer> = new Map();
  readonly creates: Map<string, SentCreate> = new Map();
  readonly sent: SentCreate[] = [];
  /** The last reading of each account. */
  readonly lastBalances: Map<string, SavedBalance> = new Map();
  readonly #identifierPrefix: string;
  #identifiers = 0;
  #order = 0;

  constructor(scenario: Scenario, session: Session, tokens: Tokens, identifierPrefix: string) {
    this.scenario = scenario;
    this.session = session;
    this.tokens = tokens;
    this.#identifierPrefix = identifierPrefix;
  }

  nextOrder(): number {
    return (this.#order += 1);
  }

  /** An identifier that no other create of any run has: from the run id, the scenario and a count. */
  freshIdentifier(length?: number): string {
    this.#identifiers += 1;
    const identifier = `${this.#identifierPrefix}${String(this.#identifiers).padStart(2, '0')}`;
    if (length === undefined) return identifier;
    const short = shortName(identifier, length);
    this.session.options.redactor.replace(short, shortName(`${this.scenario.id} ${this.#identifiers}`, length));
    return short;
  }

  /** The service root that an address means. */
  rootOf({ on = 'secure', tenant = 'own' }: Address): string {
    const { configuration } = this.session;
    const root = rootOfTenant(configuration, tenant);
    return on === 'secure'
      ? root
      : (configuration.openBaseUrl ?? '').replace(tenantOf(configuration.baseUrl), tenantOf(root));
  }

  /** `Account/…` or `Encounter/…` for a fixture or an id. */
  referenceOf(account: string): string {
    const { fixtures } = this.session.configuration;
    const { guarantorAccount, financialAccount, statement } = fixtures;
    switch (account) {
      case 'encounter':
      case 'recurringEncounter':
      case 'settledRecurringEncounter':
        return `Encounter/${fixtures[account] ?? ''}`;
      case 'guarantorAccount':
        return `Account/${guarantorAccount ?? ''}`;
      case 'financialAccount':
        return `Account/${financialAccount ?? ''}`;
      case 'statement':
        return `Account/${statement?.account ?? ''}`;
      default:
        return account.includes('/') ? this.fill(account) : `Account/${this.fill(account)}`;
    }
  }

  /** Replaces placeholders; `identifier` is what `{identifier}` stands for. */
  fill(text: string, identifier?: string): string {
    return fillPlaceholders(text, (name) => {
      if (name === 'identifier') return identifier ?? this.freshIdentifier();
      const [owner = '', member = ''] = name.split('.');
      const response = this.responses.get(owner);
      if (response) return response[member as keyof SavedResponse] ?? '';
      return this.#valueOf(name) ?? '';
    });
  }

  #valueOf(name: string): string | undefined {
    const { baseUrl, otherTenant, fixtures } = this.session.configuration;
    if (name === 'tenant') return tenantOf(baseUrl);
    if (name === 'otherTenant') return otherTenant && tenantOf(otherTenant);
    if (name === 'financialAccountInOtherLetters') return inOtherLetters(fixtures.financialAccount ?? '');
    const [owner = '', member] = name.split('.');
    const value: unknown = fixtures[owner as keyof Fixtures];
    if (member === undefined) return typeof value === 'string' ? value : undefined;
    const inner: unknown =
      typeof value === 'object' && value !== null
        ? Object.entries(value).find(([key]) => key === member)?.[1]
        : undefined;
    return typeof inner === 'string' ? inner : undefined;
  }
}

function inOtherLetters(text: string): string {
  return text.replaceAll(/[a-z]/gi, (letter) =>
    letter === letter.toLowerCase() ? letter.toUpperCase() : letter.toLowerCase(),
  );
}
