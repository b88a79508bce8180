export { explainFindings } from './explain-findings.ts';
export { judgePayloads } from './judge-payloads.ts';
export { type JudgedPayload, type Money, placeOf, type WrittenPayload } from './judged-payload.ts';
export { createPayloadReport, type PayloadReportOptions } from './payload-report.ts';
export { loadTenantContext } from './load-tenant-context.ts';
export { readMoney } from './read-money.ts';
export { type Fate, fateOf, Tally, type Total } from './tally.ts';
