import type { Arrival } from './arrival.ts';

/** The method that is meant: HEAD is a GET without the body, and a POST may stand for PUT or PATCH where a client cannot send those. */
export function effectiveMethod({ method, headers, address }: Arrival): string {
  if (method === 'HEAD') return 'GET';
  if (method !== 'POST') return method;
  const meant = (headers['x-http-method-override'] ?? address.parameter('_method') ?? '').toUpperCase();
  return meant === 'PUT' || meant === 'PATCH' ? meant : 'POST';
}
