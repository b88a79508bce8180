import { type TenantContext, UsageError } from '@countercheck/rules';
import { type Arbitrary, constant, constantFrom, option } from 'fast-check';
import { configuredTexts } from './texts.ts';

/** Aliases that the hospital has configured for the type, or any where nothing is known. */
export function aliasesFor({ aliases }: TenantContext, type: 'payment' | 'adjustment'): Arbitrary<string> {
  if (aliases === undefined) return configuredTexts();
  const known = isList(aliases)
    ? aliases
    : Object.keys(aliases).filter((alias) => (aliases[alias]?.type ?? type) === type);
  if (known.length === 0)
    throw new UsageError('nothing-to-choose', `The tenant has no alias for the transaction type ${type}.`);
  return constantFrom(...known);
}

/** Locations that the hospital has configured, or any where nothing is known; often none. */
export function locationsOf({ locations }: TenantContext): Arbitrary<string | undefined> {
  if (locations?.length === 0) return constant(undefined);
  return option(locations === undefined ? configuredTexts() : constantFrom(...locations), { nil: undefined });
}

/** `Array.isArray` does not tell a readonly list from a record. */
function isList(aliases: NonNullable<TenantContext['aliases']>): aliases is readonly string[] {
  return Array.isArray(aliases);
}
