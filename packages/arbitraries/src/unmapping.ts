/**
 * Refuses a value that the arbitrary cannot have made. fast-check asks unmappers this way and takes the error for a no.
 * @throws Error always.
 */
export function notGenerated(what: string): never {
  throw new Error(`Not a value of this arbitrary: ${what}`);
}
