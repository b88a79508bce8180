import type { TenantContext } from '@countercheck/rules/payloads';

/**
 * Reads what a hospital has configured, from YAML or JSON. What reads YAML is loaded by the first call: judging needs none.
 * @throws UsageError CONFIGURATION_INVALID with file, line and column
 */
export async function loadTenantContext(text: string, file: string): Promise<TenantContext> {
  const { readTenantContext } = await import('../configuration/read-tenant-context.ts');
  return readTenantContext(text, file);
}
