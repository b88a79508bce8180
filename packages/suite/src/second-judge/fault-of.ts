import type { Expected } from './fhir-shapes.ts';
import type { Tree } from './json-tree.ts';

const CONTROL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F]/;
const MOST_DIGITS = 2200;
const NUMBER_AS_TEXT = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/;

/** The first thing wrong with the form of a value, whatever is in it. */
export function faultOf(tree: Tree, expected: Expected | 'anything'): string | undefined {
  if (tree.kind === 'null') return 'null-forbidden';
  if (tree.kind === 'list' && tree.items.length === 0) return 'empty-element-forbidden';
  if (tree.kind === 'object' && tree.members.size === 0) return 'empty-element-forbidden';
  if (expected !== 'anything' && tree.kind !== kindOf(expected)) return 'json-type';
  if (tree.kind === 'number' && !isWritten(tree.literal)) return 'json-type';
  if (tree.kind !== 'string') return undefined;
  if (CONTROL.test(tree.value)) return 'control-character-forbidden';
  return tree.value.trim() === '' ? 'blank-string-forbidden' : undefined;
}

/** A parsed value may be infinite, which JSON cannot write. */
function isWritten(literal: string): boolean {
  return /\d$/.test(literal);
}

function kindOf(expected: Expected): Tree['kind'] {
  if (typeof expected !== 'string') return 'list';
  return expected === 'string' || expected === 'number' || expected === 'boolean' ? expected : 'object';
}

/** The number that a text writes plainly. House reading: not one of thousands of digits. */
export function numberInText(tree: Tree): string | undefined {
  if (tree.kind !== 'string' || !NUMBER_AS_TEXT.test(tree.value)) return undefined;
  return tree.value.replace(/[-.]/g, '').length > MOST_DIGITS ? undefined : tree.value;
}
