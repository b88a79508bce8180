import { listOf, objectOf, parseJson, parseObject, valueAt } from './json-values.ts';
import type { ReceivedResponse } from '../fhir-client.ts';
import type { ExpectationResult, Outcome } from '../report.ts';
import type { Assertion, ReadAnswer } from '../scenario/scenario.ts';
import { balancesIn } from './balance.ts';
import type { HeldToken } from './held-token.ts';
import type { Exchanged } from './session.ts';

type Expectations = Readonly<Record<string, Assertion>>;

interface Verdict {
  outcome: ExpectationResult['outcome'];
  expected: string;
  actual: string;
}

/** Decides what a step expected of the answer to its request. */
export function decideAboutAnswer(expect: Expectations, exchanged: Exchanged, token?: HeldToken): ExpectationResult[] {
  return Object.entries(expect).map(([requirement, assertion]) => {
    const verdict = decide(requirement, assertion, exchanged, token);
    return { requirement, ...verdict, assertion };
  });
}

/** Marks every expectation of a step that could not be made. */
export function undecided(
  expect: Expectations,
  outcome: Exclude<Outcome, 'pass'>,
  actual: string,
): ExpectationResult[] {
  return Object.entries(expect).map(([requirement, assertion]) => ({
    requirement,
    outcome,
    expected: describe(assertion),
    actual,
    assertion,
  }));
}

function decide(
  requirement: string,
  assertion: Assertion,
  exchanged: Exchanged,
  token: HeldToken | undefined,
): Verdict {
  if (assertion !== 'holds' && 'should' in assertion) {
    const strictly = decide(requirement, assertion.should, exchanged, token);
    return { ...strictly, outcome: strictly.outcome === 'fail' ? 'warn' : strictly.outcome };
  }
  const expected = describe(assertion);
  const { delivery, judgement } = exchanged;
  const { response, failure } = delivery;
  if (!response) return { outcome: 'error', expected, actual: failure ?? 'no answer' };
  const verdict = (isMet: boolean, actual: string): Verdict => ({ outcome: isMet ? 'pass' : 'fail', expected, actual });
  if (assertion === 'holds') {
    const faults = judgement.findings.filter(({ rule, severity }) => rule === requirement && severity === 'error');
    if (faults.length > 0) return verdict(false, faults.map(({ message }) => message).join(' '));
    const applied = judgement.applied.includes(requirement);
    return {
      outcome: applied ? 'pass' : 'error',
      expected,
      actual: applied ? 'no fault' : 'the answer does not show it',
    };
  }
  const { status, headers, body } = response;
  // The server asked for patience and did not look at the request, so nothing is decided.
  if (status === 429 && !('status' in assertion && listOf([assertion.status].flat()).includes(429)))
    return { outcome: 'error', expected, actual: 'status 429: too many requests' };
  if ('status' in assertion) return verdict([assertion.status].flat().includes(status), statusInWords(response));
  if ('refused' in assertion) return verdict(status >= 400 && status < 500, statusInWords(response));
  if ('accepted' in assertion) return verdict(status >= 200 && status < 300, statusInWords(response));
  if ('header' in assertion) {
    const { name, matches, differs } = assertion.header;
    const value = headers[name];
    if (differs !== undefined) return verdict(value !== undefined && value !== differs, value ?? 'absent');
    return verdict(value !== undefined && new RegExp(matches ?? '').test(value), value ?? 'absent');
  }
  if ('total' in assertion) {
    const { total } = parseObject(body);
    const entries = listOf(parseObject(body)['entry']).length;
    return verdict(
      total === assertion.total && entries <= assertion.total,
      `total ${String(total)}, ${entries} entries, status ${status}`,
    );
  }
  if ('ids' in assertion) {
    const found = listOf(parseObject(body)['entry'])
      .map((entry) => String(objectOf(objectOf(entry)['resource'])['id']))
      .toSorted();
    return verdict(
      JSON.stringify(found) === JSON.stringify([...assertion.ids].toSorted()),
      found.length === 0 ? `none, status ${status}` : found.join(', '),
    );
  }
  if ('unchanged' in assertion && typeof assertion.unchanged === 'object') {
    const seen = readAnswerOf(response);
    return verdict(
      seen.status === assertion.unchanged.status && seen.balance === assertion.unchanged.balance,
      readAnswerInWords(seen),
    );
  }
  if ('body' in assertion) {
    const { pointer, equals, absent } = assertion.body;
    const value = valueAt(parseJson(body), pointer);
    return verdict(
      absent ? value === undefined : JSON.stringify(value) === JSON.stringify(equals),
      value === undefined ? 'absent' : JSON.stringify(value),
    );
  }
  const granted = token?.scopes ?? [];
  if ('granted' in assertion)
    return verdict(
      assertion.granted.every((scope) => granted.includes(scope)),
      granted.join(' ') || `none, status ${status}`,
    );
  if ('notGranted' in assertion)
    return verdict(
      token !== undefined && !assertion.notGranted.some((scope) => granted.includes(scope)),
      granted.join(' ') || `none, status ${status}`,
    );
  return { outcome: 'error', expected, actual: 'this step reads no balance' };
}

const PAGES_IN_WORDS = {
  reached: 'every next link leads to a page, up to the last one',
  complete: 'the pages together hold as many Accounts as the total says',
  distinct: 'no Account is on the pages twice',
  matching: 'only Accounts that were asked for are on the pages',
  short: 'no page has more Accounts than were asked for',
} as const;

/** What a read showed. */
export function readAnswerOf({ status, body }: ReceivedResponse): ReadAnswer {
  const reading = balancesIn([body]);
  return { status, balance: typeof reading === 'string' ? null : reading.amount };
}

function readAnswerInWords({ status, balance }: ReadAnswer): string {
  return `status ${status}${balance === null ? '' : ` and a balance of ${balance}`}`;
}

const LONGEST_DIAGNOSTICS = 200;

/** The status, and what an OperationOutcome or a token error says beside it. */
export function statusInWords({ status, body }: ReceivedResponse): string {
  const answer = parseObject(body);
  const issue = objectOf(listOf(answer['issue'])[0]);
  const told = [answer['error'], issue['code'], issue['diagnostics'], objectOf(issue['details'])['text']].filter(
    (text) => typeof text === 'string' && text !== '',
  );
  return told.length === 0 ? `status ${status}` : `status ${status} (${told.join(': ').slice(0, LONGEST_DIAGNOSTICS)})`;
}

/** In words, for a report. */
export function describe(assertion: Assertion): string {
  if (assertion === 'holds') return 'no fault';
  if ('should' in assertion) return describe(assertion.should);
  if ('status' in assertion) return `status ${[assertion.status].flat().join(' or ')}`;
  if ('refused' in assertion) return 'status 4xx';
  if ('accepted' in assertion) return 'status 2xx';
  if ('equals' in assertion) return `the balance is still '${assertion.equals}'`;
  if ('change' in assertion) return `the balance moved by ${assertion.change.by} since '${assertion.change.since}'`;
  if ('total' in assertion) return `total ${assertion.total}`;
  if ('ids' in assertion) return assertion.ids.join(', ') || 'no entry';
  if ('header' in assertion) return describeHeader(assertion.header);
  if ('body' in assertion)
    return assertion.body.absent
      ? `no ${assertion.body.pointer}`
      : `${assertion.body.pointer} is ${JSON.stringify(assertion.body.equals)}`;
  if ('months' in assertion) return monthsInWords(assertion.months);
  if ('postedToMonths' in assertion)
    return `'${assertion.postedToMonths.by}' went to the months that owed it in '${assertion.postedToMonths.since}'`;
  if ('pages' in assertion) return PAGES_IN_WORDS[assertion.pages];
  if ('unchanged' in assertion)
    return typeof assertion.unchanged === 'string'
      ? `the answer is still '${assertion.unchanged}'`
      : readAnswerInWords(assertion.unchanged);
  if ('asJudged' in assertion) return 'refused or accepted as the rules say';
  if ('moved' in assertion)
    return `the balance moved by '${assertion.moved.by}' since '${assertion.moved.since}' if it had to be accepted`;
  return 'granted' in assertion
    ? `granted: ${assertion.granted.join(' ')}`
    : `not granted: ${assertion.notGranted.join(' ')}`;
}

/** `2024-05 25.00, 2024-06 -5.00` */
export function monthsInWords(months: Readonly<Record<string, string | number>>): string {
  return (
    Object.entries(months)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([month, amount]) => `${month} ${Number(amount).toFixed(2)}`)
      .join(', ') || 'no month'
  );
}

function describeHeader({ name, matches, differs }: { name: string; matches?: string; differs?: string }): string {
  return differs === undefined ? `${name} matches ${matches}` : `${name} is another than ${differs}`;
}
