const HEADING = /^## (\S+)$/gm;

/** The versions that a changelog tells of, the newest first. */
export function versionsOf(changelog: string): string[] {
  return [...changelog.matchAll(HEADING)].map(([, version = '']) => version);
}

/** What a changelog says of its newest version. */
export function newestSection(changelog: string): string {
  const [, rest = ''] = changelog.split(/^(?=## )/m);
  return rest.trimEnd();
}

/** Makes one of the two newest sections, each entry once, under the heading of the newest: the release is cut again. */
export function mergeNewest(changelog: string): string {
  const [title = '', newest = '', earlier = '', ...rest] = changelog.split(/^(?=## )/m);
  const parts = new Map<string, Set<string>>();
  for (const section of [newest, earlier]) {
    for (const part of section.split(/^(?=### )/m).slice(1)) {
      const [heading = '', ...entries] = part.split(/^(?=- )/m).map((entry) => entry.trimEnd());
      parts.set(heading, new Set([...(parts.get(heading) ?? []), ...entries]));
    }
  }
  const heading = newest.split('\n', 1)[0] ?? '';
  const last = ['### Patch Changes', '### Minor Changes', '### Major Changes'];
  const sorted = [...parts].toSorted(([a], [b]) => last.indexOf(b) - last.indexOf(a));
  const merged = [heading, ...sorted.flatMap(([name, entries]) => [name, [...entries].join('\n')])].join('\n\n');
  return [title, `${merged}\n`, ...rest.map((section) => `\n${section}`)].join('').replace(/\n{3,}/g, '\n\n');
}

/** Adds a part to the newest section. */
export function appendToNewest(changelog: string, part: string): string {
  const [title = '', newest = '', ...rest] = changelog.split(/^(?=## )/m);
  return [title, `${newest.trimEnd()}\n\n${part.trim()}\n${rest.length > 0 ? '\n' : ''}`, ...rest].join('');
}
