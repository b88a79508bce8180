/** Ends a sentence: `; did you mean a or b?` with the accepted names that look most like the written one, or a full stop. */
export async function didYouMean(written: string, accepted: Iterable<string>): Promise<string> {
  const { nearNames } = await import('@countercheck/conformance');
  const near = nearNames(written, accepted);
  return near.length === 0 ? '.' : `; did you mean ${near.join(' or ')}?`;
}
