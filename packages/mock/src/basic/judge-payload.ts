import { createValidator, type ReadingOptions, type ValidationResult } from '@countercheck/rules';
import type { Body } from '../http/body.ts';
import { tenantContextOf, type TenantState } from '../world/tenant-state.ts';

/** Judges bodies of creates. Validators are kept: they change only when the hospital gets another account. */
export function createPayloadJudge(options: ReadingOptions): (body: Body, tenant: TenantState) => ValidationResult {
  const validators = new Map<string, { accounts: number; validator: ReturnType<typeof createValidator> }>();
  return (body, tenant) => {
    let known = validators.get(tenant.id);
    if (known === undefined || known.accounts !== tenant.accounts.size) {
      known = {
        accounts: tenant.accounts.size,
        validator: createValidator({ ...options, tenant: tenantContextOf(tenant) }),
      };
      validators.set(tenant.id, known);
    }
    return known.validator.validateText(isWellFormed(body) ? body.text : body.bytes, body.value);
  };
}

/** Whether the text says all that the bytes say. */
function isWellFormed({ text }: Body): boolean {
  return !text.includes('\ufffd');
}
