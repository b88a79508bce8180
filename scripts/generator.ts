/** One file that is generated: its path from the root of the repository and its whole text. */
export interface GeneratedFile {
  readonly path: string;
  readonly text: string;
}

/** What each module under scripts/generate/ exports as `generator`. */
export interface Generator {
  /** Folders (from the root) in which every file is generated: a file there that `files` does not name is stale. */
  readonly folders?: readonly string[];
  /** It imports the packages, so it runs after whatever is generated into their sources. */
  readonly readsPackages?: true;
  files(root: string): Promise<readonly GeneratedFile[]> | readonly GeneratedFile[];
  /** What generating cannot repair: one line each. Any line fails the run. */
  problems?(root: string): Promise<readonly string[]>;
}

/** A hand-written file does not have the form that a generator needs: the message names file and remedy. */
export class SourceError extends Error {}
