/** The first so many of the values that match; fewer when there are no more. */
export function* first<T>(count: number, values: Iterable<T>, matches: (value: T) => boolean): Generator<T> {
  let left = count;
  if (left === 0) return;
  for (const value of values) {
    if (!matches(value)) continue;
    yield value;
    left -= 1;
    if (left === 0) return;
  }
}
