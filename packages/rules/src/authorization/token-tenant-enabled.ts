import { IN_STATUS } from '../exchange/exchange-place.ts';
import { defineTokenRule, type TokenRule } from './define-token-rule.ts';
import { inToken } from './token-view.ts';
import { isNothingLeft, isRightError, isTenantRefused, isTokenRefusal } from './token-refusals.ts';

const BAD_REQUEST = 400;
const UNAUTHORIZED = 401;

export const tokenTenantEnabled: TokenRule = defineTokenRule({
  id: 'token-tenant-enabled',
  statement:
    'Tokens are issued only for tenants in which the application is enabled; for others the request is refused with 400 and invalid_grant.',
  source: { document: 'System accounts', section: 'Credentials and environments', basis: 'external' },
  severity: 'error',
  issueType: 'forbidden',
  appliesTo: (view) => isTenantRefused(view) && view.answer !== undefined,
  faults: (view) => {
    const { answer, grant, error } = view;
    if (grant !== undefined) return [{ place: IN_STATUS }];
    if (!isTokenRefusal(view) || answer?.status === UNAUTHORIZED) return [];
    const severity = { ambiguity: 'AMB-86', default: 'error', strict: 'error', lenient: 'none' } as const;
    if (answer?.status !== BAD_REQUEST) return [{ place: IN_STATUS, severity }];
    return error === undefined || isRightError(view, error) || isNothingLeft(view)
      ? []
      : [{ place: inToken('error'), severity }];
  },
  message: 'A token request for a tenant in which the application is not enabled is not refused as documented.',
  remedy: 'Refuse with 400 and invalid_grant; ask for tokens of enabled tenants only.',
});
