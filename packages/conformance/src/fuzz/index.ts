export type { FuzzOptions, FuzzProgress } from './fuzz-options.ts';
export { fuzzServer } from './fuzz-server.ts';
