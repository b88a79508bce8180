import { REPORTERS, type Report, type ReporterName, type ScenarioResult } from '@countercheck/conformance';
