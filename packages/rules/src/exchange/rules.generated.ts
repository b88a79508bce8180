// Generated from the files beside it by "npm run generate": do not edit.
import type { ExchangeRule } from './define-exchange-rule.ts';
import { businessRule422 } from './business-rule-422.ts';
import { capabilityStatement } from './capability-statement.ts';
import { createBodyEmpty } from './create-body-empty.ts';
import { createCacheControl } from './create-cache-control.ts';
import { createDate } from './create-date.ts';
import { createEtagWeakZero } from './create-etag-weak-zero.ts';
import { createLastModified } from './create-last-modified.ts';
import { createLocationAbsolute } from './create-location-absolute.ts';
import { createLocationIdentifier } from './create-location-identifier.ts';
import { createLocationPrefix } from './create-location-prefix.ts';
import { createRequestId } from './create-request-id.ts';
import { createResponseContentType } from './create-response-content-type.ts';
import { createStatus201 } from './create-status-201.ts';
import { createVaryOrigin } from './create-vary-origin.ts';
import { mediaType406 } from './media-type-406.ts';
import { outcomeBusinessRule } from './outcome-business-rule.ts';
import { outcomeImplicitRules } from './outcome-implicit-rules.ts';
import { outcomeModifierExtension } from './outcome-modifier-extension.ts';
import { outcomeOperationOutcome } from './outcome-operation-outcome.ts';
import { outcomeRequired500 } from './outcome-required-500.ts';
import { resourceUnknown404 } from './resource-unknown-404.ts';
import { searchParameters400 } from './search-parameters-400.ts';
import { smartConfiguration } from './smart-configuration.ts';
import { tenantInvalid403 } from './tenant-invalid-403.ts';
import { unparsableBody400 } from './unparsable-body-400.ts';

export const EXCHANGE_RULES: readonly ExchangeRule[] = [
  businessRule422,
  capabilityStatement,
  createBodyEmpty,
  createCacheControl,
  createDate,
  createEtagWeakZero,
  createLastModified,
  createLocationAbsolute,
  createLocationIdentifier,
  createLocationPrefix,
  createRequestId,
  createResponseContentType,
  createStatus201,
  createVaryOrigin,
  mediaType406,
  outcomeBusinessRule,
  outcomeImplicitRules,
  outcomeModifierExtension,
  outcomeOperationOutcome,
  outcomeRequired500,
  resourceUnknown404,
  searchParameters400,
  smartConfiguration,
  tenantInvalid403,
  unparsableBody400,
];
