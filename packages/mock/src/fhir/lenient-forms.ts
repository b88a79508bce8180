import { Address } from '../http/address.ts';
import type { ReadingOf } from '../reading-of.ts';
import type { FhirCall } from './call.ts';

/** The documented form of a request that only lenient readings take: a trailing slash (AMB-81), a search by POST (AMB-80). */
export function readLenientForm(call: FhirCall, readingOf: ReadingOf): FhirCall {
  const isSlashed = call.segments.length > 1 && call.segments.at(-1) === '' && readingOf('AMB-81') === 'lenient';
  const meant = isSlashed ? { ...call, segments: call.segments.slice(0, -1) } : call;
  return isSearchByPost(meant) && readingOf('AMB-80') === 'lenient' ? asGet(meant) : meant;
}

function isSearchByPost({ method, segments }: FhirCall): boolean {
  return method === 'POST' && segments.length === 2 && segments[0] === 'Account' && segments[1] === '_search';
}

function asGet(call: FhirCall): FhirCall {
  const { origin, pathname, search } = call.address.url;
  const parameters = new URLSearchParams(search);
  for (const [name, value] of new URLSearchParams(call.body?.text)) parameters.append(name, value);
  const address = new Address(origin, `${pathname.replace(/\/_search\/?$/, '')}?${parameters}`);
  return { ...call, method: 'GET', address, segments: ['Account'] };
}
