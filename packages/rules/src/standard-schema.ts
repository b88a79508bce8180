import type { FinancialTransaction } from './transaction.ts';
import { createValidator, type ValidateOptions } from './validator.ts';

/** The interface that form, RPC and HTTP libraries accept for validation: Standard Schema, version 1. */
export interface StandardSchema<Output> {
  readonly '~standard': {
    readonly version: 1;
    readonly vendor: 'countercheck';
    readonly validate: (value: unknown) => { readonly value: Output } | { readonly issues: readonly StandardIssue[] };
    readonly types?: { readonly input: unknown; readonly output: Output };
  };
}

export interface StandardIssue {
  readonly message: string;
  /** Member names and list indexes. */
  readonly path: readonly (string | number)[];
}

/** The payload rules as a Standard Schema: findings of severity error become issues. @throws UsageError for unknown options. */
export function standardSchema(options: ValidateOptions = {}): StandardSchema<FinancialTransaction> {
  const validator = createValidator(options);
  return {
    '~standard': {
      version: 1,
      vendor: 'countercheck',
      validate: (value) => {
        const { valid, findings } = validator.validate(value);
        if (valid) return { value: value as FinancialTransaction };
        const errors = findings.filter(({ severity }) => severity === 'error');
        return {
          issues: errors.map(({ message, remedy, rule, pointer }) => ({
            message: `${message} ${remedy} (${rule})`,
            path: toPath(pointer),
          })),
        };
      },
    },
  };
}

function toPath(pointer: string): (string | number)[] {
  return pointer
    .split('/')
    .slice(1)
    .map((token) => (/^\d+$/.test(token) ? Number(token) : token.replaceAll('~1', '/').replaceAll('~0', '~')));
}
