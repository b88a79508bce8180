import { isEmptyElement, isObject } from '../json-value.ts';
import { isBlank } from '../plain-text.ts';

/** A member of an object or an item of a list; `undefined` for whatever else. Nothing is read from a prototype. */
export function ownMember(value: unknown, name: string | number): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined;
  return (value as Readonly<Record<string | number, unknown>>)[name];
}

/** The value if it is a text, else `undefined`. */
export function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

/** The items if the value is a list, else none. */
export function itemsOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** A text that is not blank. */
export function isFilledText(value: unknown): value is string {
  return typeof value === 'string' && /\S/.test(value);
}

/** Whether a member has this value without having one: null, empty or blank. */
export function isWithoutValue(value: unknown): boolean {
  return value === null || isEmptyElement(value) || (typeof value === 'string' && isBlank(value));
}

/** Whether the value is an object of that resource type. */
export function isResource(value: unknown, type: string): boolean {
  return isObject(value) && ownMember(value, 'resourceType') === type;
}
