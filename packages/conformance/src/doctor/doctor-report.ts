import type { Responsible } from '../report.ts';

/** One thing that was looked at before anything is posted. */
export interface DoctorCheck {
  /** Stable name: `configuration`, `connection`, `discovery`, `token`, `scopes`, `fixture.guarantorAccount` … */
  id: string;
  /** `fail` keeps a run from posting; `warn` does not; `note` can only be seen by posting. */
  outcome: 'pass' | 'warn' | 'fail' | 'skip' | 'note';
  message: string;
  remedy?: string;
  whose?: Responsible;
}

/** What `countercheck doctor` found out about a server. Nothing was posted. */
export interface DoctorReport {
  server: string;
  baseUrl: string;
  checks: readonly DoctorCheck[];
}

/** Whether a run may post. */
export function isHealthy({ checks }: DoctorReport): boolean {
  return checks.every(({ outcome }) => outcome !== 'fail');
}
