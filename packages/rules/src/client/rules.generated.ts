// Generated from the files beside it by "npm run generate": do not edit.
import type { ExchangeRule } from '../exchange/define-exchange-rule.ts';
import type { SequenceRule } from './define-sequence-rule.ts';
import { createBearerToken } from './create-bearer-token.ts';
import { createContentType } from './create-content-type.ts';
import { createNotRepeated } from './create-not-repeated.ts';
import { createPostsToBasic } from './create-posts-to-basic.ts';
import { identifierNotReused } from './identifier-not-reused.ts';
import { pagingFollowed } from './paging-followed.ts';
import { rateLimit429 } from './rate-limit-429.ts';
import { scopeCheckedByClient } from './scope-checked-by-client.ts';
import { tokenCachedByClient } from './token-cached-by-client.ts';

export const CLIENT_RULES: readonly (ExchangeRule | SequenceRule)[] = [
  createBearerToken,
  createContentType,
  createNotRepeated,
  createPostsToBasic,
  identifierNotReused,
  pagingFollowed,
  rateLimit429,
  scopeCheckedByClient,
  tokenCachedByClient,
];
