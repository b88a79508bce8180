import type { Outcome, ScenarioResult } from '../report.ts';
import type { FuzzSubject } from './fuzz-case.ts';

/** The smallest payload that was found for one kind of disagreement. */
export interface Disagreement {
  key: string;
  subject: FuzzSubject;
  body: string;
  result: ScenarioResult;
  /** Payloads that showed it, the smaller ones of shrinking not counted. */
  seen: number;
}

/** What was sent of one subject. */
export interface Tally {
  subject: FuzzSubject;
  outcomes: Record<Outcome, number>;
  accepted: number;
  refused: number;
  /** Kept as evidence: the last one that was as the rules say. */
  passed?: ScenarioResult;
  /** The last one that nothing could be decided by. */
  undecided?: ScenarioResult;
}

/** What the payloads sent so far have shown. */
export class FuzzFindings {
  readonly #disagreements = new Map<string, Disagreement>();
  /** Also what always comes with another one, such as the status of a create that must be refused. */
  readonly #seen = new Set<string>();
  readonly #tallies = new Map<string, Tally>();

  get count(): number {
    return this.#disagreements.size;
  }

  get disagreements(): Disagreement[] {
    return [...this.#disagreements.values()];
  }

  get tallies(): Tally[] {
    return [...this.#tallies.values()];
  }

  /** Counts a payload; gives the key of a disagreement that is of no kind seen before. */
  add(subject: FuzzSubject, body: string, result: ScenarioResult): string | undefined {
    this.#count(subject, result);
    const keys = keysOf(result);
    for (const known of keys.flatMap((key) => this.#disagreements.get(key) ?? [])) known.seen += 1;
    const [key] = keys.filter((each) => !this.#seen.has(each));
    for (const each of keys) this.#seen.add(each);
    if (key !== undefined) this.#disagreements.set(key, { key, subject, body, result, seen: 1 });
    return key;
  }

  shrinkTo(key: string, body: string, result: ScenarioResult): void {
    const known = this.#disagreements.get(key);
    if (known) Object.assign(known, { body, result });
  }

  #count(subject: FuzzSubject, result: ScenarioResult): void {
    const tally = this.#tallies.get(subject.id) ?? {
      subject,
      outcomes: { pass: 0, fail: 0, skip: 0, error: 0, unknown: 0 },
      accepted: 0,
      refused: 0,
    };
    this.#tallies.set(subject.id, tally);
    tally.outcomes[result.outcome] += 1;
    const status = statusOf(result);
    if (status !== undefined) tally[status < 300 ? 'accepted' : 'refused'] += 1;
    if (result.outcome === 'pass') tally.passed = result;
    else if (result.outcome !== 'fail') tally.undecided = result;
  }
}

/** What a result says is wrong with the server: each broken requirement, and whether the payload was accepted. */
export function keysOf(result: ScenarioResult): string[] {
  if (result.outcome !== 'fail') return [];
  const status = statusOf(result);
  const verdict = status !== undefined && status < 300 ? 'accepted' : 'refused';
  const reasons = result.failures ?? (result.explanation ? [result.explanation] : []);
  return reasons.map(({ requirement = '' }) => `${requirement} ${verdict}`);
}

/** Of the answer to the create. */
function statusOf({ steps }: ScenarioResult): number | undefined {
  const create = steps.flatMap(({ exchanges }) => exchanges).find(({ request }) => request.method === 'POST');
  return create?.response?.status;
}
