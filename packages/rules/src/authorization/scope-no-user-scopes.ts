import { IN_STATUS } from '../exchange/exchange-place.ts';
import { ownMember } from '../exchange/own-member.ts';
import { defineTokenRule, type TokenFault, type TokenRule } from './define-token-rule.ts';
import { isUserScope, looseScopes } from './scope.ts';
import { inToken } from './token-view.ts';

export const scopeNoUserScopes: TokenRule = defineTokenRule({
  id: 'scope-no-user-scopes',
  statement:
    'The token of a system has no scope about launches, identities or the length of a session, and no identity token comes with it.',
  source: { document: 'Vendor authorization', section: 'Scopes for Longevity', basis: 'external' },
  severity: 'error',
  issueType: 'security',
  appliesTo: ({ grant, isForSystem }) => isForSystem && grant !== undefined,
  faults: ({ grant, requested }) => {
    const faults: TokenFault[] = [];
    const isGranted = looseScopes(grant?.scopes ?? []).some(isUserScope);
    if (isGranted) faults.push({ place: inToken('scope') });
    if ((ownMember(grant?.token, 'id_token') ?? null) !== null) faults.push({ place: inToken('id_token') });
    if (!isGranted && looseScopes(requested).some(isUserScope)) {
      faults.push({
        place: IN_STATUS,
        severity: { ambiguity: 'AMB-61', default: 'none', strict: 'error', lenient: 'none' },
      });
    }
    return faults;
  },
  message:
    'Client credentials go together with what belongs to a user: a scope about launch, identity or session, or an identity token.',
  remedy: 'Leave out openid, fhirUser, profile, launch, online_access and offline_access.',
});
