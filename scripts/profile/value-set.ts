import {
  PAYMENT_METHOD_DISPLAYS,
  PAYMENT_METHOD_SYSTEM,
  PAYMENT_METHODS,
  PAYMENT_TYPE_SYSTEM,
  TRANSACTION_TYPES,
} from '../../packages/rules/src/terminology.ts';
import { CANONICAL } from './fhir-package.ts';

interface Resource {
  readonly resourceType: string;
  readonly id: string;
}

/** The codes that are accepted for type and method. */
export function renderValueSets(version: string): Resource[] {
  return [
    valueSet(
      'financial-transaction-types',
      'FinancialTransaction types',
      PAYMENT_TYPE_SYSTEM,
      TRANSACTION_TYPES.map((code) => ({ code })),
      version,
    ),
    valueSet(
      'financial-transaction-methods',
      'FinancialTransaction methods',
      PAYMENT_METHOD_SYSTEM,
      PAYMENT_METHODS.map((code) => ({ code, display: PAYMENT_METHOD_DISPLAYS[code] })),
      version,
    ),
  ];
}

function valueSet(id: string, title: string, system: string, concept: readonly object[], version: string): Resource {
  const name = title.replace(/[^A-Za-z]+(\w)/g, (_, letter: string) => letter.toUpperCase());
  const content = {
    url: `${CANONICAL}/ValueSet/${id}`,
    version,
    name,
    title,
    status: 'active',
    compose: { include: [{ system, concept }] },
  };
  return { resourceType: 'ValueSet', id, ...content };
}
