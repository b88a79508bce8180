import type { TenantContext } from '@countercheck/rules';
import { Ajv, type ValidateFunction } from 'ajv';
import schema from '../../schemas/tenant.schema.json' with { type: 'json' };
import { readYaml } from '../read-yaml.ts';

let compiled: ValidateFunction<TenantContext> | undefined;

/**
 * Reads what a hospital has configured, from YAML or JSON.
 * @throws UsageError CONFIGURATION_INVALID with file, line and column
 */
export function readTenantContext(text: string, file: string): TenantContext {
  compiled ??= new Ajv({ allErrors: true, verbose: true, strict: false }).compile<TenantContext>(schema);
  return readYaml(text, file, 'CONFIGURATION_INVALID', compiled).value;
}
