// Generated from the files beside it by "npm run generate": do not edit.
import type { BatchRule } from './define-batch-rule.ts';
import { identifierUniqueInBatch } from './identifier-unique-in-batch.ts';

export const BATCH_RULES: readonly BatchRule[] = [
  identifierUniqueInBatch,
];
