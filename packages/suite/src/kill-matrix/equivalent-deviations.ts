/** Deviations that no client can tell from a right server, each with the reason. */
export const EQUIVALENT: Readonly<Record<string, string>> = {};
