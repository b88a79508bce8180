/** A JSON object; its members are its own enumerable ones. */
export type JsonObject = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** `{}` or `[]`. */
export function isEmptyElement(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return Array.isArray(value) ? value.length === 0 : Object.keys(value).length === 0;
}

/** Whether somebody added enumerable members to `Object.prototype`, so that `for…in` shows what no payload says. */
function isPrototypePolluted(): boolean {
  for (const _ in {}) return true;
  return false;
}

/**
 * The value itself, or, where `Object.prototype` was tampered with, a copy whose objects have no prototype,
 * so that no property of the prototype is read as data. Iterative: depth does not matter.
 */
export function withoutInheritedMembers(value: unknown): unknown {
  if (!isPrototypePolluted()) return value;
  const root: { value?: unknown } = Object.create(null);
  const open: { from: object; to: Record<string, unknown> | unknown[] }[] = [];
  const copies = new Map<object, object>();
  const copy = (member: unknown): unknown => {
    if (typeof member !== 'object' || member === null) return member;
    const known = copies.get(member);
    if (known !== undefined) return known;
    const to = Array.isArray(member) ? [] : Object.create(null);
    copies.set(member, to);
    open.push({ from: member, to });
    return to;
  };
  root.value = copy(value);
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { from, to } = next;
    if (Array.isArray(to)) {
      for (const item of from as unknown[]) to.push(copy(item));
    } else {
      for (const name of Object.keys(from)) to[name] = copy((from as JsonObject)[name]);
    }
  }
  return root.value;
}
