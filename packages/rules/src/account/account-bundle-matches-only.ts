import { defineExchangeRule, type ExchangeRule } from '../exchange/define-exchange-rule.ts';
import { IN_STATUS, inBody } from '../exchange/exchange-place.ts';
import { isRefusedRightly } from '../exchange/refusal.ts';
import { findMismatches } from './match-search.ts';

export const accountBundleMatchesOnly: ExchangeRule = defineExchangeRule({
  id: 'account-bundle-matches-only',
  statement: 'A search shows the Accounts that match, each once and nothing else; when none matches, an empty Bundle.',
  source: { document: 'Account', section: 'Search, Parameters and Response', basis: 'implied' },
  subject: 'response',
  severity: 'error',
  issueType: 'processing',
  judges: ['judgeAccountSearch'],
  appliesTo: ({ search, bundle, answer }) =>
    search !== undefined && (bundle !== undefined || (answer?.status === 404 && !search.isLaterPage)),
  faults: (view) => {
    const { search, bundle, answer } = view;
    if (search === undefined || answer === undefined) return [];
    if (bundle === undefined) return isRefusedRightly(view) ? [] : [IN_STATUS];
    return findMismatches(bundle, search, view).flatMap((places, index) =>
      places.map((steps) => inBody('entry', index, 'resource', ...steps)),
    );
  },
  message:
    'An entry of the Bundle does not match the search, or stands there a second time; or the answer is 404 where nothing matched.',
  remedy: 'Answer 200 with the matching Accounts, each once, and with total 0 and no entry when there is none.',
});
