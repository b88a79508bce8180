/** Remembers the ids of assertions until they expire, so that none is taken twice. */
export function createAssertionMemory(): (id: string, expiresAt: number, now: number) => boolean {
  const seen = new Map<string, number>();
  return (id, expiresAt, now) => {
    for (const [old, end] of seen) if (end <= now) seen.delete(old);
    if (seen.has(id)) return false;
    seen.set(id, expiresAt);
    return true;
  };
}
