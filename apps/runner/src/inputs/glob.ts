const MAGIC = /[*?[\]{}]/;
const ANY_FOLDERS = '(?:(?!\\.)[^/]+/)*';

export function isGlob(operand: string): boolean {
  return MAGIC.test(operand);
}

/** The folder above the first wildcard; empty for the current one. */
export function folderOfGlob(glob: string): string {
  const segments = glob.split('/');
  const first = segments.findIndex(isGlob);
  return segments.slice(0, first).join('/') || (glob.startsWith('/') ? '/' : '');
}

/** Matches paths with `/` between segments: `*` and `?` within a segment, `**` over segments, `[a-z]` and `{a,b}`. A wildcard does not match a leading dot. */
export function globToPattern(glob: string): RegExp {
  const alternatives = expandBraces(glob).map((plain) => segmentsToPattern(plain.split('/')));
  return new RegExp(`^(?:${alternatives.join('|')})$`, 'u');
}

function segmentsToPattern(segments: readonly string[]): string {
  const last = segments.length - 1;
  return segments
    .map((segment, index) => {
      if (segment === '**') return index === last ? `${ANY_FOLDERS}(?!\\.)[^/]+` : ANY_FOLDERS;
      return segmentToPattern(segment) + (index === last ? '' : '/');
    })
    .join('');
}

function expandBraces(glob: string): string[] {
  const close = glob.indexOf('}');
  const open = glob.lastIndexOf('{', close);
  if (close === -1 || open === -1) return [glob];
  const [before, inside, after] = [glob.slice(0, open), glob.slice(open + 1, close), glob.slice(close + 1)];
  return inside.split(',').flatMap((choice) => expandBraces(before + choice + after));
}

function segmentToPattern(segment: string): string {
  const pattern = segment.replaceAll(/\*+|\?|\[!?[^\]]+\]|[.+^$()|{}[\]\\]/g, (part) => {
    if (part.startsWith('*')) return '[^/]*';
    if (part === '?') return '[^/]';
    if (part.length > 2) return part.replace('[!', '[^').replaceAll('\\', '\\\\');
    return `\\${part}`;
  });
  return /^[*?[]/.test(segment) ? `(?!\\.)${pattern}` : pattern;
}
