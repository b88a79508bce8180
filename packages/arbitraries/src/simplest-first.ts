/** For `oneof`: a value of another kind is also tried as one of the first, which is the simplest. */
export const SIMPLEST_FIRST = { withCrossShrink: true } as const;
