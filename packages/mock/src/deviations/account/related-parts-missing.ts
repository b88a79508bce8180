import { defineDeviation, type Deviation } from '../deviation.ts';
import { onAccountsOf } from '../edit-account.ts';

export const relatedPartsMissing: Deviation = defineDeviation({
  id: 'related-parts-missing',
  description: 'Statements do not refer to their guarantor balance.',
  breaks: ['account-related-parts'],
  replace: onAccountsOf(['statement'], (body) => ({
    ...body,
    extension: (body['extension'] as { url: string }[]).filter(({ url }) => !url.endsWith('/account-related-parts')),
  })),
});
