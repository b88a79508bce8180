import type { BasePayload, Draft } from './draft.ts';
import type { Reading } from './reading.ts';
import type { RequirementId } from './requirement-id.ts';
import type { TenantContext } from './tenant-context.ts';

/** An edit of a valid payload to just beside the line that a rule draws. Fuzz cases, docs, and refusal and acceptance scenarios follow from it. */
export type PayloadBorder = (
  | { readonly fails: string; readonly holds?: never }
  | { readonly holds: string; readonly fails?: never }
) & {
  /** The valid payload that is edited. */
  readonly of: BasePayload;
  readonly edit?: (draft: Draft) => void;
  /** For what only a text shows: applied to the JSON text of the edited payload. */
  readonly text?: (body: string) => string;
  /** The reading in which the border lies there; `default` unless given. */
  readonly reading?: Reading;
  /** What must be known of the hospital. */
  readonly tenant?: TenantContext;
  /** Other rules that the same edit breaks. */
  readonly alsoBreaks?: readonly RequirementId[];
};
