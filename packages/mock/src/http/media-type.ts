import type { Reading } from '@countercheck/rules';
import { FHIR_JSON } from './answer.ts';

const FHIR_TYPES = [FHIR_JSON, 'application/json+fhir'];

/** Whether the caller takes JSON: by `_format`, which wins, else by `Accept` (AMB-13). Nothing said means anything is fine. */
export function isAcceptable(accept: string | null, format: string | null, reading: Reading): boolean {
  if (format !== null && format !== '') return isJsonRange(format.replaceAll(' ', '+'), reading);
  if (accept === null || accept.trim() === '') return true;
  return accept.split(',').some((range) => isJsonRange(range, reading) && !/;\s*q=0(\.0*)?\s*(;|$)/i.test(range));
}

/** Whether a create may have this Content-Type (AMB-67). */
export function isContentTypeSupported(contentType: string | null, reading: Reading): boolean {
  if (contentType === FHIR_JSON) return true;
  const [type = '', ...parameters] = (contentType ?? '').split(';').map((part) => part.trim().toLowerCase());
  if (!parameters.every((parameter) => parameter === '' || isUtf8(parameter) || !parameter.startsWith('charset')))
    return false;
  if (reading === 'strict') return type === FHIR_JSON;
  if (reading === 'lenient') return type.includes('json');
  return FHIR_TYPES.includes(type) || type === 'application/json';
}

function isJsonRange(range: string, reading: Reading): boolean {
  const type = (range.split(';')[0] ?? '').trim().toLowerCase();
  if (FHIR_TYPES.includes(type)) return true;
  if (reading === 'strict') return false;
  if (reading === 'lenient' && type.includes('json')) return true;
  return type === 'application/json' || type === 'json' || type === '*/*' || type === 'application/*';
}

function isUtf8(parameter: string): boolean {
  return /^charset\s*=\s*"?utf-8"?$/.test(parameter);
}
