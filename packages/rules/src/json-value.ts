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

/**
 * Whether the object itself has the member, as opposed to its prototype. Within `for…in` this costs nothing, unlike
 * `Object.hasOwn`: the engine knows where the name comes from.
 */
export function isOwn(object: object, name: string): boolean {
  return Object.prototype.hasOwnProperty.call(object, name);
}
