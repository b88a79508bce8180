import type { Ambiguity, AmbiguityEntry } from './ambiguity.ts';
import { ACCOUNT_AMBIGUITIES } from './ambiguities/account.ts';
import { AUTHORIZATION_AMBIGUITIES } from './ambiguities/authorization.ts';
import { BODY_AMBIGUITIES } from './ambiguities/body.ts';
import { CREATE_AMBIGUITIES } from './ambiguities/create.ts';
import { ENDPOINT_AMBIGUITIES } from './ambiguities/endpoints.ts';
import { IDENTIFIER_AMBIGUITIES } from './ambiguities/identifier.ts';
import { MONEY_AMBIGUITIES } from './ambiguities/money.ts';
import { PAYMENT_AMBIGUITIES } from './ambiguities/payment.ts';
import { POSTING_AMBIGUITIES } from './ambiguities/posting.ts';
import { RULES_BY_AMBIGUITY } from './ambiguities/rules-by-ambiguity.generated.ts';
import { SEARCH_AMBIGUITIES } from './ambiguities/search.ts';
import { TARGET_AMBIGUITIES } from './ambiguities/target.ts';

const ENTRIES: readonly AmbiguityEntry[] = [
  ...PAYMENT_AMBIGUITIES,
  ...MONEY_AMBIGUITIES,
  ...TARGET_AMBIGUITIES,
  ...IDENTIFIER_AMBIGUITIES,
  ...BODY_AMBIGUITIES,
  ...POSTING_AMBIGUITIES,
  ...CREATE_AMBIGUITIES,
  ...ACCOUNT_AMBIGUITIES,
  ...SEARCH_AMBIGUITIES,
  ...AUTHORIZATION_AMBIGUITIES,
  ...ENDPOINT_AMBIGUITIES,
];

/** The ledger of contradictions and gaps in the documents, with what each reading does, by theme. */
export const AMBIGUITIES: readonly Ambiguity[] = ENTRIES.map((entry) => {
  return { ...entry, rules: RULES_BY_AMBIGUITY[entry.id] ?? [] };
});
