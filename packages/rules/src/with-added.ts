/** Adds to the list; an empty list, which may be shared, is replaced by a new one. */
export function withAdded<T>(list: T[], item: T): T[] {
  if (list.length === 0) return [item];
  if (list.length === 1) return [list[0] as T, item];
  list.push(item);
  return list;
}
