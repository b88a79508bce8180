import { type FinancialTransaction, type TenantContext, UsageError } from '@countercheck/rules';
import { type Arbitrary, array, boolean, constant, constantFrom, integer, oneof, option, record } from 'fast-check';
import { dates } from './dates.ts';
import { currencies, minorUnits, MOST_MINOR_UNITS } from './money.ts';
import { orders } from './permuted.ts';
import { readParts } from './read-parts.ts';
import { routes } from './routes.ts';
import { SIMPLEST_FIRST } from './simplest-first.ts';
import { aliasesFor, locationsOf } from './tenant-values.ts';
import { digits, identifierValues } from './texts.ts';
import {
  type ForeignCoding,
  type IdentifierPart,
  type Liberties,
  type MethodParts,
  MOST_EXTENSIONS,
  simplestFirst,
  TRANSACTION_KINDS,
  type TransactionKind,
  type TransactionParts,
} from './transaction-parts.ts';
import { writeParts } from './write-parts.ts';

/** What the transactions are to be; everything has a default. */
export interface TransactionConstraints {
  /** All six by default. */
  readonly kinds?: readonly TransactionKind[];
  /** What the target is; both by default, as far as the tenant has them. */
  readonly targets?: readonly ('encounter' | 'account')[];
  /** ISO 4217 codes to choose from; currencies with any number of decimals by default. */
  readonly currencies?: readonly string[];
  /** The greatest amount, and the most change for cash, in cents or what the currency has. */
  readonly mostMinorUnits?: number;
  /** Aliases, locations, encounters and accounts are taken from what is known here; what is not known is anything. */
  readonly tenant?: TenantContext;
  /**
   * `strict`, the default: no rule has a finding in any reading. `default`: also what the strict reading alone finds, such as
   * codings of other systems and dates of any precision.
   */
  readonly reading?: 'strict' | 'default';
  /** Values of the identifier, for a server that takes each only once. */
  readonly identifiers?: Arbitrary<string>;
}

/**
 * Valid payloads of every kind, valid by construction: nothing is filtered. A payload that this could have made shrinks too,
 * also when it was picked by hand.
 * @throws UsageError (`nothing-to-choose`, `unknown-currency`) when nothing fits what is asked for.
 */
export function transactions(constraints: TransactionConstraints = {}): Arbitrary<FinancialTransaction> {
  return transactionParts(constraints).map(writeParts, readParts);
}

/** The parts of `transactions()`. */
export function transactionParts(constraints: TransactionConstraints): Arbitrary<TransactionParts> {
  const { kinds = TRANSACTION_KINDS } = constraints;
  if (kinds.length === 0)
    throw new UsageError('nothing-to-choose', `kinds is an empty list: name one of ${TRANSACTION_KINDS.join(', ')}.`);
  return oneof(SIMPLEST_FIRST, ...simplestFirst(kinds).map((kind) => partsOfKind(kind, constraints)));
}

/** The parts of the transactions of one kind. */
export function partsOfKind(kind: TransactionKind, constraints: TransactionConstraints): Arbitrary<TransactionParts> {
  const { tenant = {}, mostMinorUnits = MOST_MINOR_UNITS } = constraints;
  const isFree = constraints.reading === 'default';
  const type = kind === 'adjustment' ? 'adjustment' : 'payment';
  return record({
    identifiers: identifiers(constraints.identifiers ?? identifierValues()),
    alias: aliasesFor(tenant, type),
    location: locationsOf(tenant),
    currency: currencies(constraints.currencies),
    minorUnits: minorUnits(mostMinorUnits),
    route: routes(type, constraints),
    method: kind === 'adjustment' ? constant(undefined) : methodParts(kind, isFree, mostMinorUnits),
    liberties: isFree ? liberties(kind) : NO_LIBERTIES,
    order: orders(MOST_EXTENSIONS),
    isAmountBeforeTarget: boolean(),
  });
}

const nothing = constant(undefined);
const NO_LIBERTIES: Arbitrary<Liberties> = record({ foreignType: nothing, foreignMethod: nothing, codeText: nothing });

/** Mostly one. Each has a value of its own or not: nothing forbids two uses of one value. */
function identifiers(value: Arbitrary<string>): Arbitrary<IdentifierPart[]> {
  const use = option(constantFrom('usual', 'official', 'temp', 'secondary', 'old'), { nil: undefined });
  const entry = record({ use, value });
  return oneof(
    SIMPLEST_FIRST,
    { arbitrary: array(entry, { minLength: 1, maxLength: 1 }), weight: 4 },
    { arbitrary: array(entry, { minLength: 1, maxLength: 3 }), weight: 1 },
  );
}

function methodParts(kind: MethodParts['kind'], isFree: boolean, mostChange: number): Arbitrary<MethodParts> {
  const hasDisplay = boolean();
  if (kind === 'cash-payment') {
    const changeMinorUnits = oneof(
      SIMPLEST_FIRST,
      constant(0),
      constantFrom(...[1, 99, 100].filter((change) => change <= mostChange)),
      integer({ min: 0, max: mostChange }),
    );
    return record({ kind: constant(kind), hasDisplay, changeMinorUnits });
  }
  if (kind === 'card-payment') {
    return record({
      kind: constant(kind),
      hasDisplay,
      brand: constantFrom('VISA', 'MASTER', 'AMEX', 'DISCOVER'),
      number: digits({ minLength: 4, maxLength: 4 }),
      date: dates(isFree ? ['month', 'day', 'year'] : ['month', 'day']),
    });
  }
  return record({
    kind: constant(kind),
    hasDisplay,
    number: oneof(SIMPLEST_FIRST, digits({ minLength: 1, maxLength: 12 }), digits({ minLength: 1, maxLength: 30 })),
    date: dates(isFree ? ['day', 'month', 'year'] : ['day']),
  });
}

/** An adjustment has no method that could carry a foreign coding. */
function liberties(kind: TransactionKind): Arbitrary<Liberties> {
  return record({
    foreignType: option(foreignCodings(['payment', 'adjustment', 'P']), { nil: undefined, freq: 3 }),
    foreignMethod:
      kind === 'adjustment'
        ? constant(undefined)
        : option(foreignCodings(['CASH', 'DEBC', 'M']), { nil: undefined, freq: 3 }),
    codeText: option(constantFrom('Payment at the counter', 'FinancialTransaction', ' x '), {
      nil: undefined,
      freq: 3,
    }),
  });
}

function foreignCodings(codes: readonly string[]): Arbitrary<ForeignCoding> {
  const system = constantFrom('https://example.org/codes', 'urn:oid:1.2.3', 'http://hl7.org/fhir/v2/0570');
  return record({ coding: record({ system, code: constantFrom(...codes) }), isFirst: boolean() });
}
