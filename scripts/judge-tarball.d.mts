export interface ExpectedTarball {
  readonly files: readonly (string | RegExp)[];
  /** kB */
  readonly packed: number;
  /** kB */
  readonly unpacked: number;
}

export function judgeTarball(tarball: {
  /** Holds the unpacked files. */
  readonly folder: string;
  readonly manifest: Readonly<Record<string, unknown>>;
  readonly files: readonly string[];
  readonly packedBytes: number;
  readonly expected: ExpectedTarball | undefined;
}): string[];
