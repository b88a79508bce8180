export { DEFAULT_FUZZ_RUNS, type FuzzOptions, type FuzzProgress } from './fuzz-options.ts';
export { fuzzServer } from './fuzz-server.ts';
