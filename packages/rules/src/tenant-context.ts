/** The account types of the Account page. `insurance-benefit` is read as `insurance-balance` (AMB-09). */
export type AccountType =
  | 'charge-group'
  | 'financial-account'
  | 'guarantor-balance'
  | 'insurance-balance'
  | 'statement';

/** Whether a transaction is a payment or an adjustment, and which way it moves the accounts receivable. */
export interface AliasMeaning {
  readonly type?: 'payment' | 'adjustment';
  readonly impact?: 'credit' | 'debit';
}

/** What is known about one encounter. */
export interface EncounterFacts {
  readonly class?: string;
  readonly recurring: boolean;
}

/** What a hospital has configured. What is not supplied is not judged. */
export interface TenantContext {
  /** The GUID in the service root. */
  readonly id?: string;
  /** IANA time zone of the hospital, such as `America/Chicago`. */
  readonly timeZone?: string;
  readonly aliases?: readonly string[] | Readonly<Record<string, AliasMeaning>>;
  readonly locations?: readonly string[];
  readonly accounts?: Readonly<Record<string, AccountType>>;
  readonly encounters?: Readonly<Record<string, EncounterFacts>>;
}
