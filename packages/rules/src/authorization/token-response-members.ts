import { isFilledText, ownMember } from '../exchange/own-member.ts';
import type { JsonObject } from '../json-value.ts';
import type { ReadingOf } from '../reading.ts';
import { defineTokenRule, type TokenRule } from './define-token-rule.ts';
import { inToken } from './token-view.ts';

export const tokenResponseMembers: TokenRule = defineTokenRule({
  id: 'token-response-members',
  statement:
    'The answer to a token request is a JSON object with access_token, token_type (Bearer), expires_in (a number) and scope.',
  source: {
    document: 'Vendor authorization',
    section: 'Processing the Authorization Grant Response',
    basis: 'external',
  },
  severity: 'error',
  issueType: 'required',
  appliesTo: ({ grant }) => grant !== undefined,
  faults: ({ grant, reading }) => {
    const { token } = grant ?? {};
    if (token === undefined) return [{ place: inToken() }];
    return faultyMembers(token, reading).map((name) => ({ place: inToken(name) }));
  },
  message: 'The answer of the token endpoint lacks a member, or one of them is not as documented.',
  remedy: 'Answer with access_token and scope as text, token_type Bearer, and expires_in as a number of seconds.',
});

function faultyMembers(token: JsonObject, reading: ReadingOf): string[] {
  const isRight: Readonly<Record<string, (value: unknown) => boolean>> = {
    access_token: isFilledText,
    expires_in: (value) => typeof value === 'number',
    scope: (value) => typeof value === 'string',
    token_type: (value) => isFilledText(value) && isBearer(value, reading),
  };
  return Object.keys(isRight).filter((name) => !isRight[name]?.(ownMember(token, name)));
}

/** The strict reading of AMB-71 counts the letters, the lenient one takes any type. */
function isBearer(tokenType: string, reading: ReadingOf): boolean {
  if (reading('AMB-71') === 'strict') return tokenType === 'Bearer';
  return reading('AMB-71') === 'lenient' || tokenType.toLowerCase() === 'bearer';
}
