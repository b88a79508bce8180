import type { RequirementId } from '../requirement-id.ts';
import { type ExchangePlace, inBody } from './exchange-place.ts';
import type { ExchangeView } from './exchange-view.ts';
import { isFilledText, isResource, itemsOf, ownMember } from './own-member.ts';

/** An issue of an OperationOutcome. */
export interface OutcomeIssue {
  readonly index: number;
  readonly severity: string;
  readonly code: string;
  readonly location: unknown;
}

/** Where an OperationOutcome lacks what every one has; none when it is complete. */
export function findOutcomeFaults(body: unknown): readonly ExchangePlace[] {
  if (!isResource(body, 'OperationOutcome')) return [inBody()];
  const issues = itemsOf(ownMember(body, 'issue'));
  if (issues.length === 0) return [inBody('issue')];
  return issues.flatMap((issue, index) =>
    ['severity', 'code']
      .filter((name) => !isFilledText(ownMember(issue, name)))
      .map((name) => inBody('issue', index, name)),
  );
}

/** The issues of a complete OperationOutcome; none of any other body. */
export function readIssues(body: unknown): readonly OutcomeIssue[] {
  if (findOutcomeFaults(body).length > 0) return [];
  return itemsOf(ownMember(body, 'issue')).map((issue, index) => ({
    index,
    severity: String(ownMember(issue, 'severity')),
    code: String(ownMember(issue, 'code')),
    location: ownMember(issue, 'location'),
  }));
}

/** The faults of a create for which an outcome has a code of its own. */
const OWN_CODES: readonly (readonly [rule: RequirementId, code: string])[] = [
  ['modifier-extension-forbidden', 'extension'],
  ['implicit-rules-forbidden', 'not-supported'],
];

/** Codes that are right for the refusal of the create, those of the faults without a code of their own first; none when it was not refused with 422 and a complete outcome. */
export function rightCodes({ answer, payload }: ExchangeView): readonly string[] {
  if (answer?.status !== 422 || payload?.parses !== true || readIssues(answer.json).length === 0) return [];
  const own = OWN_CODES.filter(([rule]) => payload.errors.has(rule));
  const others = payload.errors.size > own.length || own.length === 0 ? ['business-rule'] : [];
  return [...others, ...own.map(([, code]) => code)];
}

/** Where the outcome of a refused create says something else than an error of a right code. */
export function findCodeFaults(view: ExchangeView): readonly ExchangePlace[] {
  const codes = rightCodes(view);
  const issues = readIssues(view.answer?.json);
  const named = issues.filter(({ code }) => codes.includes(code));
  if (named.some(({ severity }) => severity === 'error')) return [];
  const [wrongSeverity] = named;
  if (wrongSeverity !== undefined) return [inBody('issue', wrongSeverity.index, 'severity')];
  const wrongCode = issues.find(({ severity }) => severity === 'error' || severity === 'fatal') ?? issues[0];
  return wrongCode === undefined ? [] : [inBody('issue', wrongCode.index, 'code')];
}
