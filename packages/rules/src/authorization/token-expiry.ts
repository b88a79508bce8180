import { ownMember } from '../exchange/own-member.ts';
import { defineTokenRule, type TokenRule } from './define-token-rule.ts';
import { inToken, type TokenView } from './token-view.ts';

const DOCUMENTED_SECONDS = 570;

export const tokenExpiry: TokenRule = defineTokenRule({
  id: 'token-expiry',
  statement: 'A token lives as long as its answer says, which is 570 seconds.',
  source: { document: 'Vendor authorization', section: 'Duration Scopes', basis: 'external' },
  severity: 'error',
  issueType: 'value',
  appliesTo: (view) => secondsOf(view) !== undefined,
  faults: (view) => {
    const seconds = secondsOf(view) ?? DOCUMENTED_SECONDS;
    const isUsable = view.reading('AMB-71') === 'strict' ? seconds === DOCUMENTED_SECONDS : seconds > 0;
    return isUsable
      ? []
      : [
          {
            place: inToken('expires_in'),
            severity: { ambiguity: 'AMB-71', default: 'error', strict: 'error', lenient: 'none' },
          },
        ];
  },
  message: 'The token lives {seconds} seconds.',
  remedy: 'Answer with the documented lifetime, 570 seconds.',
  args: (view) => ({ seconds: String(secondsOf(view)) }),
});

function secondsOf({ grant }: TokenView): number | undefined {
  const seconds = ownMember(grant?.token, 'expires_in');
  return typeof seconds === 'number' ? seconds : undefined;
}
