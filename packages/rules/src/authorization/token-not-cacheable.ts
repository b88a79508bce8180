import { inResponseHeader } from '../exchange/exchange-place.ts';
import { defineTokenRule, type TokenRule } from './define-token-rule.ts';

export const tokenNotCacheable: TokenRule = defineTokenRule({
  id: 'token-not-cacheable',
  statement: 'The answer that carries a token forbids to store it.',
  source: {
    document: 'Vendor authorization',
    section: 'Processing the Authorization Grant Response',
    basis: 'external',
  },
  severity: 'error',
  issueType: 'security',
  appliesTo: ({ grant }) => grant !== undefined,
  faults: ({ answer }) => {
    const directives = (answer?.header('cache-control') ?? '')
      .toLowerCase()
      .split(',')
      .map((directive) => directive.trim());
    return directives.includes('no-store') ? [] : [{ place: inResponseHeader('cache-control') }];
  },
  message: 'The answer with the token may be stored by caches.',
  remedy: 'Send Cache-Control: no-store.',
});
