import type { ExchangePlace } from '../exchange/exchange-place.ts';
import type { ExchangeView } from '../exchange/exchange-view.ts';
import type { JudgeName } from '../exchange.ts';
import type { RuleText, SeverityByReading } from '../rule.ts';
import type { AccountType } from '../tenant-context.ts';
import type { AccountView } from './account-view.ts';

/** A rule about an Account, asked for each one that an answer shows. */
export interface AccountRule extends RuleText {
  readonly subject: 'response' | 'authorization';
  readonly kind: 'account';
  readonly judges: readonly JudgeName[];
  /** Whether there is something to decide. */
  readonly appliesTo: (account: AccountView) => boolean;
  /** Where the violations are; none where the rule holds. */
  readonly faults: (account: AccountView, view: ExchangeView) => readonly ExchangePlace[];
  readonly args?: (account: AccountView) => Readonly<Record<string, string>>;
  /** Cases in which an ambiguity decides the severity. */
  readonly exceptions?: readonly {
    readonly when: (account: AccountView) => boolean;
    readonly severity: SeverityByReading;
  }[];
}

type AccountRuleLiteral = Omit<AccountRule, 'subject' | 'kind' | 'judges' | 'appliesTo'> & {
  readonly subject?: AccountRule['subject'];
  /** Only Accounts of these types; all of them when not given. */
  readonly types?: readonly AccountType[];
};

/** Defines a rule about each Account of an answer, whether it was read or searched. */
export function defineAccountRule({ types, subject = 'response', ...rule }: AccountRuleLiteral): AccountRule {
  return {
    ...rule,
    subject,
    kind: 'account',
    judges: ['judgeAccountRead', 'judgeAccountSearch'],
    appliesTo: ({ type }) => types === undefined || (type !== undefined && types.includes(type)),
  };
}
