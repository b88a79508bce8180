import { compare, decimalFromNumber, decimalFromText, formatDecimal } from '@countercheck/rules';
import { exact, sum } from '../money/at-risk.ts';
import type { HeldToken } from './held-token.ts';
import { listOf, objectOf } from './json-values.ts';
import type { Call, Exchanged, Session } from './session.ts';

const BALANCE_URL = 'https://fhir-ehr.cerner.com/r4/StructureDefinition/account-balance';
const MOST_PAGES = 20;

/** What the balance of an account, or of all guarantor-balance accounts of an encounter, was. */
export interface BalanceReading {
  /** Exact decimal text; 0.00 where no balance is valued. */
  amount: string;
  accounts: Readonly<Record<string, string>>;
  /** Balance by month of service, where the accounts say which that is. */
  months: Readonly<Record<string, string>>;
  /** Currencies of the balances that are valued. */
  currencies: readonly string[];
}

/** What the accounts owe one by one, the least first. */
export function partsOf({ accounts }: BalanceReading): string[] {
  return Object.values(accounts).toSorted((a, b) => compare(exact(a), exact(b)));
}

/** Whether there are as many accounts as before, and none of them moved. */
export function areSameParts(parts: readonly string[], reading: BalanceReading): boolean {
  return parts.join(' ') === partsOf(reading).join(' ');
}

export interface BalanceObservation {
  exchanged: readonly Exchanged[];
  reading?: BalanceReading;
  /** Why there is no reading. */
  failure?: string;
}

/** Reads a balance by `Account/{id}`, or for an encounter by the search that lists its accounts month by month. */
export async function observeBalance(
  session: Session,
  reference: string,
  token: HeldToken | undefined,
  scenario: string,
): Promise<BalanceObservation> {
  const [type, id = ''] = reference.split('/');
  const root = session.configuration.baseUrl;
  const purpose = { scenario, identifier: null, target: null };
  if (type === 'Account') {
    return observe(session, { root, operation: { kind: 'read', id }, token, judge: 'judgeAccountRead', purpose });
  }
  return observe(session, {
    root,
    operation: { kind: 'search', parameters: { '-encounter': id, type: 'guarantor-balance' } },
    token,
    judge: 'judgeAccountSearch',
    purpose,
  });
}

async function observe(session: Session, first: Call): Promise<BalanceObservation> {
  const exchanged: Exchanged[] = [];
  const bodies: (string | null)[] = [];
  for (let call: Call | undefined = first; call && exchanged.length < MOST_PAGES;) {
    const answer: Exchanged | { refused: string } = await session.exchange(call);
    if ('refused' in answer) return { exchanged, failure: answer.refused };
    exchanged.push(answer);
    const { response, failure } = answer.delivery;
    if (!response) return { exchanged, failure: failure ?? 'no answer' };
    if (response.status !== 200)
      return { exchanged, failure: `the balance was answered with status ${response.status}` };
    bodies.push(response.body);
    const next = linkOf(parse(response.body), 'next');
    call =
      next === undefined
        ? undefined
        : { ...first, operation: { kind: 'request', method: 'GET', target: next, body: null } };
  }
  const read = balancesIn(bodies);
  return typeof read === 'string' ? { exchanged, failure: read } : { exchanged, reading: read };
}

/** Adds up the balances of an Account, or of the pages of a search; a text says why they cannot be read. */
export function balancesIn(bodies: readonly (string | null)[]): BalanceReading | string {
  const accounts: Record<string, string> = {};
  const months: Record<string, string> = {};
  const currencies = new Set<string>();
  for (const body of bodies.map(parse)) {
    const found =
      body['resourceType'] === 'Bundle'
        ? listOf(body['entry']).map((entry) => objectOf(objectOf(entry)['resource']))
        : [body];
    for (const account of found) {
      if (account['resourceType'] !== 'Account' || typeof account['id'] !== 'string') return 'the answer is no Account';
      const balance = balanceOf(account);
      if (balance === undefined) return `the balance of ${account['id']} cannot be read`;
      accounts[account['id']] = balance.amount;
      const month = monthOf(account);
      if (month !== undefined) months[month] = sum([months[month] ?? '0', balance.amount]);
      if (balance.currency !== undefined) currencies.add(balance.currency);
    }
  }
  return { amount: sum(Object.values(accounts)), accounts, months, currencies: [...currencies] };
}

/** 0.00 when the Account has none; undefined when it has one that cannot be read. */
function balanceOf(account: Record<string, unknown>): { amount: string; currency?: string } | undefined {
  const extension = listOf(account['extension'])
    .map(objectOf)
    .find(({ url }) => url === BALANCE_URL);
  if (!extension) return { amount: '0.00' };
  const { value, currency } = objectOf(extension['valueMoney']);
  const decimal =
    typeof value === 'string'
      ? decimalFromText(value)
      : typeof value === 'number'
        ? decimalFromNumber(value)
        : undefined;
  return decimal && { amount: formatDecimal(decimal, 2), ...(typeof currency === 'string' && { currency }) };
}

const HALF_A_MONTH_MILLIS = 14 * 24 * 60 * 60 * 1000;

/** The month that an account is about: that of a day in the middle of it, so that the time zone does not matter. */
function monthOf(account: Record<string, unknown>): string | undefined {
  const { start } = objectOf(account['servicePeriod']);
  const begin = typeof start === 'string' ? Date.parse(start) : Number.NaN;
  return Number.isNaN(begin)
    ? undefined
    : new Date(begin + HALF_A_MONTH_MILLIS).toISOString().slice(0, 'YYYY-MM'.length);
}

/** The address of a link of a bundle. */
export function linkOf(bundle: Record<string, unknown>, relation: string): string | undefined {
  const url = listOf(bundle['link'])
    .map(objectOf)
    .find((link) => link['relation'] === relation)?.['url'];
  return typeof url === 'string' ? url : undefined;
}

function parse(text: string | null): Record<string, unknown> {
  try {
    return objectOf(JSON.parse(text ?? ''));
  } catch {
    return {};
  }
}
