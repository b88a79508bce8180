import type { AmbiguityId, Reading, TenantContext, ValidateOptions } from '@countercheck/rules';

/** How payloads are judged. */
export interface Settings {
  readonly reading: Reading;
  /** Ambiguities that are read otherwise. */
  readonly readings: Readonly<Partial<Record<AmbiguityId, Reading>>>;
  /** What the hospital has configured, and the name of the file that says so. */
  readonly tenant?: { readonly name: string; readonly context: TenantContext };
}

/** The options of the rules for these settings. */
export function optionsOf({ reading, readings, tenant }: Settings): ValidateOptions {
  return { reading, readings, ...(tenant && { tenant: tenant.context }) };
}
