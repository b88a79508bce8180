/**
 * The one report model of `run`, `validate`, `grade` and `fuzz`.
 *
 * Everything in it is already redacted: no token, no secret, no card number, no person identifier.
 * Members named in {@link VOLATILE_MEMBERS} differ between two runs of one seed against one server; nothing else does.
 */

/** Format and version of a saved report; a reader refuses every other value. */
export const REPORT_FORMAT = 'countercheck-report/1';

/** Members that hold times or ids and therefore differ between otherwise equal runs. */
export const VOLATILE_MEMBERS: readonly string[] = [
  'runId',
  'startedAt',
  'durationMillis',
  'at',
  'requestId',
  'digest',
  'seal',
  'unsettled',
];

/** What a report is about. */
export type ReportCommand = 'run' | 'validate' | 'grade' | 'fuzz';

export type ReadingName = 'default' | 'strict' | 'lenient';

/**
 * `pass` every assertion applied and held · `fail` the subject broke a requirement · `skip` a named need is missing ·
 * `error` harness, network, or a balance moved by somebody else · `unknown` the answer of a create was lost and the balance cannot tell.
 */
export type Outcome = 'pass' | 'fail' | 'skip' | 'error' | 'unknown';

/** Where a requirement ended; `not-exercised` is never shown green. */
export type RequirementOutcome = Outcome | 'not-exercised';

/** Whose an outcome other than pass is. */
export type Responsible =
  | 'payload'
  | 'application'
  | 'server'
  | 'configuration'
  | 'authorization'
  | 'network'
  | 'documentation'
  | 'kit';

export interface Report {
  format: typeof REPORT_FORMAT;
  command: ReportCommand;
  tool: { name: string; version: string; rules: string };
  /** The whole that was asked for was done; false when interrupted. */
  complete: boolean;
  runId: string;
  seed: number;
  /** ISO instant. */
  startedAt: string;
  durationMillis: number;
  reading: ReadingName;
  /** Ambiguities read otherwise than `reading` says. */
  readings: Record<string, ReadingName>;
  /** From `--label`: build, artifact. */
  labels: Record<string, string>;
  servers: ReportServer[];
  scenarios: ScenarioResult[];
  requirements: RequirementRow[];
  counts: Counts;
  money: MoneyTotal[];
  /** Of `fuzz`: what was sent and what came of it. */
  fuzz?: FuzzSummary;
  /** SHA-256 of `scenarios`, so that a change after the run is noticed. */
  digest?: string;
  /** SHA-256 of everything else in the report. */
  seal?: string;
  /** Why the whole run is not a pass although no scenario says so: a gate, an unused waiver, nothing exercised. */
  problems: Explanation[];
  /** Creates of earlier runs on these servers of which nobody knows whether they were posted; not there when all are settled. */
  unsettled?: Explanation[];
}

/** What was under test: a server, an application (`grade`) or files (`validate`). */
export interface ReportServer {
  name: string;
  kind: 'embedded-mock' | 'server' | 'application' | 'files';
  baseUrl?: string;
  /** What its answers were judged with; needed to judge them again. */
  context?: JudgedWith;
}

/** What was known of a server and a tenant. */
export interface JudgedWith {
  baseUrl: string;
  openBaseUrl?: string;
  tokenUrl?: string;
  tenants: string[];
  registeredScopes?: string[];
  tenant?: Record<string, unknown>;
}

export interface Counts extends Record<Outcome, number> {
  /** Fails that a waiver covers; they are counted in `fail` too. */
  waived: number;
  total: number;
}

export interface MoneyTotal {
  server: string;
  currency: string;
  /** `posted` seen accepted · `unknown` may have been posted · `planned` a dry run · the others are of `validate`. */
  what: 'posted' | 'unknown' | 'planned' | 'accepted' | 'refused' | 'duplicate';
  /** Exact decimal text. */
  amount: string;
  transactions: number;
}

export interface FuzzSummary {
  /** Those of shrinking not counted. */
  payloads: number;
  accepted: number;
  refused: number;
  /** Kinds of disagreement between the server and the rules. */
  disagreements: number;
}

/** One scenario against one server; for `validate` one transaction; for `grade` the application's sequence. */
export interface ScenarioResult {
  id: string;
  title: string;
  /** Name of a {@link ReportServer}. */
  server: string;
  source?: { file: string; line?: number };
  outcome: Outcome;
  /** Why it is not a pass. */
  explanation?: Explanation;
  /** All reasons, when there are several: each broken requirement once. */
  failures?: Explanation[];
  /** Set when a waiver covers this failure: its reason. */
  waived?: string;
  /** Requirements that its expectations and judged exchanges decided. */
  verifies: string[];
  steps: StepResult[];
  durationMillis: number;
  /** Of a disagreement that `fuzz` found: the command that sends the same payload again. */
  replay?: string;
  /** Of `validate --all-readings`: the verdict in each reading, and the ambiguities that turn it. */
  readings?: { holds: boolean; valid: Record<ReadingName, boolean>; dependsOn: string[] };
}

export type StepKind =
  | 'token'
  | 'create'
  | 'read'
  | 'search'
  | 'balance'
  | 'request'
  | 'wait'
  | 'parallel'
  | 'repeat'
  | 'validate'
  | 'observe';

export interface StepResult {
  /** Place in the scenario, counted from 1; `3.2` is the second step inside the third. */
  place: string;
  kind: StepKind;
  title: string;
  outcome: Outcome;
  explanation?: Explanation;
  exchanges: EvidenceExchange[];
  expectations: ExpectationResult[];
  findings: ReportFinding[];
  /** Of a balance step: what was read last, in how many exchanges. */
  balance?: { reference: string; amount: string; months: Record<string, string>; pages: number };
}

/** What a declared expectation decided. */
export interface ExpectationResult {
  requirement: string;
  /** `warn`: not met, and no document says that it must be. */
  outcome: Outcome | 'warn';
  expected: string;
  actual: string;
  /** What was asserted, to be decided again. */
  assertion?: unknown;
  /** Of a balance: the amount before, and the changes of which one was expected; and what its accounts owed, where none of them was to move. */
  compared?: { before: string; moves: string[]; parts?: string[] };
}

/** A finding as `@countercheck/rules` makes it, and what it was found in. */
export interface ReportFinding {
  rule: string;
  severity: 'error' | 'warning' | 'information';
  path: string;
  pointer: string;
  message: string;
  remedy: string;
  args: Record<string, string>;
  ambiguity?: string;
  line?: number;
  column?: number;
  /** Index into the step's exchanges; absent where a file was judged. */
  exchange?: number;
}

export type JudgeName =
  | 'judgeCreate'
  | 'judgeError'
  | 'judgeAccountRead'
  | 'judgeAccountSearch'
  | 'judgeToken'
  | 'judgeDiscovery';

/** What was known of the token that a request carried. */
export interface EvidenceToken {
  context: 'system' | 'user' | 'patient';
  scopes: string[];
  tenant?: string;
  expired?: boolean;
}

/** A redacted exchange with all that is needed to judge it again. */
export interface EvidenceExchange {
  judge: JudgeName | null;
  request: { method: string; url: string; headers: Record<string, string>; body: string | null };
  /** null: the answer was lost. */
  response: { status: number; headers: Record<string, string>; body: string | null } | null;
  /** ISO instant the request was sent. */
  at: string;
  durationMillis: number;
  requestId?: string;
  token?: EvidenceToken;
  /** Known of this exchange beyond what is known of the server. */
  context?: { registeredScopes?: string[] };
  /** Rules that had something to say about it, failed or not. */
  applied: string[];
  /** Why there is no response. */
  failure?: string;
}

/** Why an outcome is not a pass, for somebody who has never seen the API. */
export interface Explanation {
  whose: Responsible;
  message: string;
  remedy?: string;
  requirement?: string;
  /** Where the requirement is written: document and section. */
  source?: string;
  expected?: string;
  actual?: string;
  /** Decides what is right here; `option` changes how it is read. */
  ambiguity?: { id: string; option: string };
  /** To give to the vendor's support. */
  requestId?: string;
  /** Only where repeating is harmless. */
  curl?: string;
}

export interface RequirementRow {
  id: string;
  server: string;
  outcome: RequirementOutcome;
  /** How often something was decided about it. */
  applied: number;
  failed: number;
  /** Findings that are no error: shown, never a failure. */
  warned: number;
  /** Scenarios that decided it. */
  scenarios: string[];
  /** Why no server can show it, where none can. */
  reason?: string;
}
