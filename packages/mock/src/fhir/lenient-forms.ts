import type { ReadingOf } from '../reading-of.ts';
import type { FhirCall } from './call.ts';

/** The documented form of a request that only lenient readings take: a trailing slash (AMB-81), a search by POST (AMB-80). */
export function readLenientForm(call: FhirCall, readingOf: ReadingOf): FhirCall {
  const segments =
    call.segments.at(-1) === '' && call.segments.length > 1 && readingOf('AMB-81') === 'lenient'
      ? call.segments.slice(0, -1)
      : call.segments;
  const isSearch = call.method === 'POST' && segments.join('/') === 'Account/_search';
  return isSearch && readingOf('AMB-80') === 'lenient' ? asGet(call) : { ...call, segments };
}

function asGet(call: FhirCall): FhirCall {
  const url = new URL(call.url);
  url.pathname = url.pathname.replace(/\/_search\/?$/, '');
  for (const [name, value] of new URLSearchParams(new TextDecoder().decode(call.body ?? new Uint8Array())))
    url.searchParams.append(name, value);
  return { ...call, method: 'GET', url, segments: ['Account'] };
}
