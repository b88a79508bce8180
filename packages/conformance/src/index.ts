export { buildCounts } from './count-outcomes.ts';
export { bundledScenarios, loadScenarios } from './bundled-scenarios.ts';
export { type Clock, systemClock } from './clock.ts';
export {
  type Configuration,
  configuredServer,
  loadConfiguration,
  readConfiguration,
} from './configuration/read-configuration.ts';
export { readTenantContext } from './configuration/read-tenant-context.ts';
export type {
  AdditionalClient,
  AdditionalClientName,
  Fixtures,
  PrivateKey,
  ServerConfiguration,
} from './configuration/server-configuration.ts';
export { type DoctorCheck, type DoctorReport, isHealthy } from './doctor/doctor-report.ts';
export { type DoctorOptions, runDoctor } from './doctor/run-doctor.ts';
export {
  planRun,
  type PlannedCreate,
  type PlannedScenario,
  type PlannedServer,
  type PlanOptions,
  type RunPlan,
} from './engine/plan.ts';
export { runScenarios, type RunOptions } from './engine/run.ts';
export type { RunEvent } from './engine/run-events.ts';
export type { EmbeddedWorld, ServerUnderTest } from './engine/server-under-test.ts';
export { type Replay, type ReplayDifference, replayReport } from './evidence/replay-report.ts';
export { createRedactor, type Redactor, type RedactorOptions } from './evidence/redactor.ts';
export { createIntentLog, type Intent, type IntentLog, type IntentOutcome, openIntentLog } from './money/intent-log.ts';
export { diffReports, type ReportDiff } from './gates/baseline.ts';
export { readWaivers, type Waiver } from './gates/waivers.ts';
export { nearNames } from './near-names.ts';
export {
  type Counts,
  type EvidenceExchange,
  type ExpectationResult,
  type Explanation,
  type MoneyTotal,
  type Outcome,
  type Report,
  REPORT_FORMAT,
  type ReportFinding,
  type ReportServer,
  type RequirementRow,
  type ScenarioResult,
  type StepResult,
  VOLATILE_MEMBERS,
} from './report.ts';
export { buildRequirements, exitCodeOf } from './report-summary.ts';
export { renderDiff } from './reporters/diff.ts';
export { renderDoctor } from './reporters/doctor.ts';
export { renderHtmlDiff } from './reporters/html/render-html-diff.ts';
export { renderPlan } from './reporters/plan.ts';
export { createProgress, type Progress, type ProgressOptions } from './reporters/progress.ts';
export type { Reporter, ReporterOptions } from './reporters/reporter.ts';
export { DEFAULT_REPORT_FILES, type ReporterName, REPORTERS } from './reporters/reporters.ts';
export { type ChangeLevel, isEnough } from './rules-diff/change-level.ts';
export { diffRules, type FindingOutline, type Flip, type RulesDiff } from './rules-diff/diff-rules.ts';
export { diffSamples } from './rules-diff/diff-samples.ts';
export { loadRules } from './rules-diff/load-rules.ts';
export {
  isVerdict,
  renderRulesDiff,
  RULES_DIFF_FORMATS,
  type RulesDiffFormat,
} from './rules-diff/render-rules-diff.ts';
export type { RulesModule, RulesVersion } from './rules-diff/rules-version.ts';
export type { BatchSample, ExchangeSample, PayloadSample, Sample } from './rules-diff/sample.ts';
export { vectorSamples } from './rules-diff/vector-samples.ts';
export { borderScenarios } from './scenario/border-scenarios.ts';
export { readScenario } from './scenario/read-scenario.ts';
export type { Arrangement, Scenario } from './scenario/scenario.ts';
export { selectScenarios } from './scenario/select-scenarios.ts';
export { loadReport, readReport, writeReport } from './write-report.ts';
