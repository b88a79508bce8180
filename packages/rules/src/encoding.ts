/** A JSON Schema 2020-12 fragment over the whole payload. */
export type SchemaFragment = boolean | { readonly [keyword: string]: unknown };

/** Why a language cannot say the rule. */
export interface Cannot {
  readonly cannot: string;
}

export function cannot(reason: string): Cannot {
  return { cannot: reason };
}

export function isCannot(encoding: unknown): encoding is Cannot {
  return typeof encoding === 'object' && encoding !== null && 'cannot' in encoding;
}

/** The rule said twice more, each written from the document and not from the predicate, so that the three check each other. */
export interface Encodings {
  /** Valid exactly where the rule has no finding, in the default meaning. Silent (valid) on what a rule of shape reports. */
  readonly schema: SchemaFragment | Cannot;
  /** FHIRPath on the resource: true exactly where the rule has no finding, never empty. */
  readonly invariant: string | Cannot;
}
