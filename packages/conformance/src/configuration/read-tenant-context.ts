import type { TenantContext } from '@countercheck/rules';
import type { ValidateFunction } from 'ajv';
import { readYaml } from '../read-yaml.ts';
import { validateTenant } from './tenant-validator.generated.ts';

/**
 * Reads what a hospital has configured, from YAML or JSON.
 * @throws UsageError CONFIGURATION_INVALID with file, line and column
 */
export function readTenantContext(text: string, file: string): TenantContext {
  return readYaml(text, file, 'CONFIGURATION_INVALID', validateTenant as ValidateFunction<TenantContext>).value;
}
