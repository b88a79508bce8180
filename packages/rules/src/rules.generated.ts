// Generated from the folders beside it by "npm run generate": do not edit.

export const PAYLOAD_RULES: readonly never[] = [];

export const EXCHANGE_RULES: readonly never[] = [];

export const ACCOUNT_RULES: readonly never[] = [];

export const AUTHORIZATION_RULES: readonly never[] = [];

export const CLIENT_RULES: readonly never[] = [];

export const BATCH_RULES: readonly never[] = [];
