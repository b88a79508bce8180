import type { Report } from '../report.ts';

export interface ReporterOptions {
  /** For a terminal that shows colours. */
  color?: boolean;
  /** Columns of the terminal. */
  width?: number;
  /** Leaves out what is no failure. */
  quiet?: boolean;
}

/** Renders a report; pure. */
export type Reporter = (report: Report, options?: ReporterOptions) => string;
