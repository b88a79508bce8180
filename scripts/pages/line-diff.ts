interface Line {
  readonly mark: ' ' | '-' | '+';
  readonly text: string;
}

/** The lengths of the longest common subsequences of all ends of two lists. */
function commonLengths(before: readonly string[], after: readonly string[]): number[][] {
  const lengths = Array.from({ length: before.length + 1 }, () => Array.from({ length: after.length + 1 }, () => 0));
  const at = (row: number, column: number): number => lengths[row]?.[column] ?? 0;
  for (let row = before.length - 1; row >= 0; row -= 1) {
    for (let column = after.length - 1; column >= 0; column -= 1) {
      const length =
        before[row] === after[column]
          ? at(row + 1, column + 1) + 1
          : Math.max(at(row + 1, column), at(row, column + 1));
      (lengths[row] ?? [])[column] = length;
    }
  }
  return lengths;
}

function diffLines(before: readonly string[], after: readonly string[]): Line[] {
  const lengths = commonLengths(before, after);
  const lines: Line[] = [];
  let row = 0;
  let column = 0;
  while (row < before.length || column < after.length) {
    const old = before[row];
    const current = after[column];
    if (old !== undefined && old === current) {
      lines.push({ mark: ' ', text: old });
      row += 1;
      column += 1;
    } else if (old !== undefined && (lengths[row + 1]?.[column] ?? 0) >= (lengths[row]?.[column + 1] ?? -1)) {
      lines.push({ mark: '-', text: old });
      row += 1;
    } else {
      lines.push({ mark: '+', text: current ?? '' });
      column += 1;
    }
  }
  return lines;
}

/** How many lines differ between two texts. */
export function countDifferences(before: string, after: string): number {
  return diffLines(before.split('\n'), after.split('\n')).filter(({ mark }) => mark !== ' ').length;
}

/** Lines that are shown wherever they stand: they say which message of an exchange is seen. */
const LANDMARK = /^(?:[A-Z]+ https?:|HTTP \d|\(no answer\)|at )/;

/** What changes from one text to the other, with three lines around it; "…" stands for lines left out. */
export function renderDiff(before: string, after: string): string {
  const lines = diffLines(before.split('\n'), after.split('\n'));
  const changed = lines.flatMap(({ mark }, index) => (mark === ' ' ? [] : [index]));
  const shown = lines.map(
    ({ text }, index) => LANDMARK.test(text) || changed.some((change) => Math.abs(change - index) <= 3),
  );
  return lines
    .flatMap(({ mark, text }, index) => {
      if (shown[index]) return [`${mark} ${text}`.trimEnd()];
      return index === 0 || shown[index - 1] ? ['  …'] : [];
    })
    .join('\n');
}
