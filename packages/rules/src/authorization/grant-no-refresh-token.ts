import { ownMember } from '../exchange/own-member.ts';
import { defineTokenRule, type TokenRule } from './define-token-rule.ts';
import { inToken } from './token-view.ts';

export const grantNoRefreshToken: TokenRule = defineTokenRule({
  id: 'grant-no-refresh-token',
  statement: 'A system gets no refresh token: it asks for a new token with its own credentials.',
  source: { document: 'Vendor authorization', section: 'Scopes for Longevity', basis: 'external' },
  severity: 'error',
  issueType: 'security',
  appliesTo: ({ grant, isForSystem }) => isForSystem && grant?.token !== undefined,
  faults: ({ grant }) =>
    (ownMember(grant?.token, 'refresh_token') ?? null) === null ? [] : [{ place: inToken('refresh_token') }],
  message: 'The answer to client credentials carries a refresh token.',
  remedy: 'Give none: a system renews its token with its credentials.',
});
