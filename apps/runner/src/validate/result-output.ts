import { resolve } from 'node:path';
import type { Surroundings } from '../surroundings.ts';

/** Where results go: printed as they come, or kept and written to a file at once, so that no half of it is ever there. */
export interface ResultOutput {
  write(text: string): Promise<void>;
  end(): Promise<void>;
}

export function createResultOutput(file: string | undefined, { output, folder }: Surroundings): ResultOutput {
  if (file === undefined) return { write: (text) => output.write(text), end: () => Promise.resolve() };
  const parts: string[] = [];
  return {
    write(text) {
      parts.push(text);
      return Promise.resolve();
    },
    async end() {
      const { writeReport } = await import('@countercheck/conformance');
      writeReport(resolve(folder, file), parts.join(''));
    },
  };
}
