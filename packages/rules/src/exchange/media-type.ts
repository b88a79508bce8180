import type { Reading } from '../reading.ts';

const FHIR_TYPES: readonly string[] = ['application/fhir+json', 'application/json+fhir'];
const WILDCARDS: readonly string[] = ['*/*', 'application/*'];
const NEVER_WANTED = /;\s*q\s*=\s*0(?:\.0*)?\s*(?:;|$)/i;

/** The media type without its parameters, in lower case. */
export function mediaTypeOf(header: string): string {
  return (header.split(';')[0] ?? '').trim().toLowerCase();
}

/** Whether the answer may be JSON by this Accept header (AMB-13). `undefined` where that cannot be told: what a wildcard means to the strict reading, and JSON that is not documented to the default one. */
export function acceptsJson(accept: string | undefined, reading: Reading): boolean | undefined {
  if (accept === undefined || accept === '') return true;
  const types = accept
    .split(',')
    .filter((range) => !NEVER_WANTED.test(range))
    .map(mediaTypeOf);
  if (types.some((type) => isJsonType(type, reading))) return true;
  const mayBeJson =
    reading === 'strict' ? types.some((type) => WILDCARDS.includes(type)) : types.some((type) => type.includes('json'));
  return mayBeJson ? undefined : false;
}

/** Whether a create may be sent as this (AMB-67). */
export function isPayloadType(contentType: string, reading: Reading): boolean {
  const type = mediaTypeOf(contentType);
  if (reading === 'strict') return type === FHIR_TYPES[0];
  return reading === 'lenient' ? type.includes('json') : FHIR_TYPES.includes(type) || type === 'application/json';
}

function isJsonType(type: string, reading: Reading): boolean {
  if (FHIR_TYPES.includes(type)) return true;
  if (reading === 'strict') return false;
  if (reading === 'lenient' && type.includes('json')) return true;
  return type === 'application/json' || WILDCARDS.includes(type);
}
