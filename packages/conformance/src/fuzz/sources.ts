import {
  atBorder,
  type BorderCase,
  mutated,
  type TransactionConstraints,
  transactions,
} from '@countercheck/arbitraries';
import { PAYLOAD_RULES, type PayloadRule } from '@countercheck/rules';
import { type Arbitrary, constant } from 'fast-check';
import type { ServerConfiguration } from '../configuration/server-configuration.ts';
import { atBorderAsWritten } from '../scenario/border-scenarios.ts';
import type { FuzzSource } from './fuzz-case.ts';
import type { FuzzOptions } from './fuzz-options.ts';
import { knownOf } from './known-fixtures.ts';

const BORDERS_BETWEEN_OTHERS = 3;

/**
 * The sources of a fuzz in the order in which they are asked, again and again: every border somewhere in a random
 * transaction, between them anything, and at last every border as the rule describes it.
 */
export function createSources({ server, rules, runs }: FuzzOptions): FuzzSource[] {
  const constraints = server.kind === 'server' ? within(server.configuration, runs) : IN_A_NEW_WORLD;
  const chosen = PAYLOAD_RULES.filter(({ id }) => rules?.includes(id) ?? true);
  const borders = chosen.flatMap((rule) => bordersOf(rule, constraints));
  const asWritten = chosen.flatMap(bordersAsWritten);
  if (rules) return [...borders, ...asWritten];
  const others = [valid(constraints), mutations(constraints)];
  const between = (index: number): FuzzSource[] =>
    index % BORDERS_BETWEEN_OTHERS === 0 ? others.slice((index / BORDERS_BETWEEN_OTHERS) % 2).slice(0, 1) : [];
  return [...borders.flatMap((border, index) => [...between(index), border]), ...asWritten];
}

function valid(constraints: TransactionConstraints): FuzzSource {
  return {
    subject: { id: 'valid', title: 'a valid transaction', requirement: 'create-status-201' },
    bodies: () =>
      transactions({ ...constraints, reading: 'default' }).map((transaction) => JSON.stringify(transaction)),
  };
}

function mutations(constraints: TransactionConstraints): FuzzSource {
  return {
    subject: { id: 'mutated', title: 'a transaction with random edits', requirement: 'create-status-201' },
    bodies: () => mutated(constraints).map((value) => JSON.stringify(value)),
  };
}

/** One source for each border that the rule declares, and one for those that move with the values. */
function bordersOf({ id, borders }: PayloadRule, constraints: TransactionConstraints): FuzzSource[] {
  const subject = { id, title: `a transaction at the border of ${id}`, requirement: id };
  let all: Arbitrary<BorderCase> | undefined;
  const atAny = (): Arbitrary<BorderCase> => (all ??= atBorder(id, constraints));
  const names = [...new Set(borders.map((border) => border.fails ?? border.holds))];
  return [
    { subject, bodies: () => atAny().map(bodyOf) },
    ...names.map((name) => ({
      subject,
      bodies: () =>
        atAny()
          .filter(({ border }) => border === name)
          .map(bodyOf),
    })),
  ];
}

function bordersAsWritten(rule: PayloadRule): FuzzSource[] {
  return rule.borders.map((border) => {
    const { body, arrange } = atBorderAsWritten(rule, border);
    const subject = { id: rule.id, title: `a transaction at the border of ${rule.id}`, requirement: rule.id };
    return { subject, arrange, bodies: () => constant(body) };
  });
}

function bodyOf({ body }: BorderCase): string {
  return body;
}

const IN_A_NEW_WORLD: TransactionConstraints = knownOf({
  aliases: { payment: '0111', adjustment: '3100' },
  location: '98920358',
  encounter: '97953536',
  recurringEncounter: '97950001',
  guarantorAccount: 'G63392574',
});

const CENTS = 100;
/** The greatest amounts that are generated without limits, too. */
const MOST_MINOR_UNITS = 99_999_999_999_999;
/** A server that is wrong may post what is tendered, which is at most twice the amount. */
const TENDERED = 2;

/** Amounts so small that all payloads stay below the limit together, should each of them be posted. */
function within({ fixtures, limits }: ServerConfiguration, runs: number): TransactionConstraints {
  const currencies = Object.keys(limits);
  const least = Math.min(...Object.values(limits).map(Number));
  return {
    ...knownOf(fixtures),
    ...(currencies.length > 0 && {
      currencies,
      mostMinorUnits: Math.min(MOST_MINOR_UNITS, Math.max(1, Math.floor((least * CENTS) / (TENDERED * runs)))),
    }),
  };
}
