import type { Severity } from './finding.ts';
import type { RequirementText, RuleText, SeverityByReading } from './rule.ts';
import type { TenantContext } from './tenant-context.ts';

/**
 * What shows whether a requirement is met: what is sent (`payload`, `batch`, `search`), what is answered (`response`),
 * a token exchange or a refusal (`authorization`), what an application does (`client`), several requests together
 * (`server`), or nothing that can be sent (`none`).
 */
export type RequirementSubject =
  | 'payload'
  | 'batch'
  | 'response'
  | 'search'
  | 'authorization'
  | 'client'
  | 'server'
  | 'none';

/** What must be known of the hospital or of the application's registration before a requirement can be judged. */
export type Knowledge =
  | keyof TenantContext
  | 'balances'
  | 'financialActivities'
  | 'impactOfAliases'
  | 'tenantsOfApplication'
  | 'registeredScopes';

/** A requirement that one subject can show, with the words that its findings are put in. What decides is the judges' own. */
export interface Rule extends RuleText {
  readonly subject: RequirementSubject;
}

/** One requirement of the documents, whether or not a single subject can show it. */
export interface Requirement extends RequirementText {
  readonly subject: RequirementSubject;
  /** `none`: no reading makes a finding of it. */
  readonly severity: Severity | SeverityByReading | 'none';
  readonly knowledge: readonly Knowledge[];
  /** Whether there is a rule of this id. */
  readonly rule: boolean;
  /** Why there is no rule, and what shows the requirement instead. */
  readonly reason?: string;
}

/** A requirement without a rule, as it is written down. */
export type RequirementWithoutRule = Omit<Requirement, 'knowledge' | 'rule'> & { readonly reason: string };
