import { defineExchangeRule, type ExchangeRule } from '../exchange/define-exchange-rule.ts';
import { inRequestHeader } from '../exchange/exchange-place.ts';
import type { ExchangeView } from '../exchange/exchange-view.ts';
import { mediaTypeOf } from '../exchange/media-type.ts';
import { isCreateAttempt } from './create-attempt.ts';

const CHARSET = /;\s*charset\s*=\s*"?([^;"\s]*)"?/i;

export const createContentType: ExchangeRule = defineExchangeRule({
  id: 'create-content-type',
  statement: 'A create says application/fhir+json in its Content-Type.',
  source: { document: 'FinancialTransaction', section: 'Create, Headers', basis: 'stated' },
  subject: 'client',
  judges: ['judgeClient'],
  severity: 'error',
  issueType: 'not-supported',
  appliesTo: isCreateAttempt,
  holds: (view) => typeOf(view) === 'application/fhir+json' && isUtf8(view),
  place: inRequestHeader('content-type'),
  exceptions: [
    {
      when: (view) => typeOf(view) === 'application/json+fhir' && isUtf8(view),
      severity: { ambiguity: 'AMB-67', default: 'none', strict: 'error', lenient: 'none' },
    },
    {
      when: (view) => typeOf(view) === 'application/json' && isUtf8(view),
      severity: { ambiguity: 'AMB-67', default: 'warning', strict: 'error', lenient: 'none' },
    },
    {
      when: (view) => typeOf(view).includes('json'),
      severity: { ambiguity: 'AMB-67', default: 'error', strict: 'error', lenient: 'none' },
    },
  ],
  message: 'The Content-Type of the create is not application/fhir+json.',
  remedy: 'Send Content-Type: application/fhir+json.',
});

function typeOf({ requestHeader }: ExchangeView): string {
  return mediaTypeOf(requestHeader('content-type') ?? '');
}

function isUtf8({ requestHeader }: ExchangeView): boolean {
  const charset = CHARSET.exec(requestHeader('content-type') ?? '')?.[1];
  return charset === undefined || charset.toLowerCase() === 'utf-8';
}
