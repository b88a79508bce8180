import { Draft, type MutableObject, type Reading, type RequirementId } from '@countercheck/rules';
import { EXTENSION_URLS, type ExtensionName } from '../extension-urls.ts';
import type { TransactionKind, TransactionParts } from '../transaction-parts.ts';
import { writeParts } from '../write-parts.ts';
import type { BorderCase } from './border-case.ts';

/** A border whose place depends on the values of the transaction: one cent above whatever the amount is. */
export interface MovingBorder {
  readonly rule: RequirementId;
  readonly side: 'fails' | 'holds';
  readonly border: string;
  /** All unless given. */
  readonly kinds?: readonly TransactionKind[];
  /** The readings in which it is one; the default reading unless given. */
  readonly readings?: readonly Reading[];
  readonly alsoBreaks?: readonly RequirementId[];
  /** Edits the valid transaction; `choice` is a random natural number for what is left open. */
  readonly edit: (draft: Draft, choice: number) => void;
}

const BY_DEFAULT: readonly Reading[] = ['default'];

/** The transaction at that border. */
export function moveBeside(moving: MovingBorder, parts: TransactionParts, choice: number): BorderCase {
  const { rule, side, border, readings = BY_DEFAULT, alsoBreaks = [], edit } = moving;
  const draft = new Draft(writeParts(parts) as unknown as MutableObject);
  edit(draft, choice);
  return {
    rule,
    side,
    border,
    resource: draft.resource,
    body: JSON.stringify(draft.resource),
    reading: pick(readings, choice >> 8),
    expected: side === 'holds' ? [] : [rule, ...alsoBreaks].toSorted(),
  };
}

/** One of the list, by a number that may be any. */
export function pick<T>(list: readonly T[], choice: number): T {
  return list[choice % list.length] as T;
}

/** Whether the extension has that address. */
export function isAt(extension: MutableObject, name: ExtensionName): boolean {
  return extension['url'] === EXTENSION_URLS[name];
}
