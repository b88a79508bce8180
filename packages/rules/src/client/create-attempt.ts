import type { ExchangeView } from '../exchange/exchange-view.ts';
import { isResource } from '../exchange/own-member.ts';
import { readBody } from '../read-body.ts';

const WRITING_METHODS: readonly string[] = ['POST', 'PUT', 'PATCH'];
const MEANT_RESOURCES: readonly string[] = ['basic', 'financialtransaction'];

/** Whether the application means to create a transaction, be it in the wrong way: by its address or by what it sends. */
export function isCreateAttempt(view: ExchangeView): boolean {
  const { method, url, body } = view.exchange.request;
  if (!WRITING_METHODS.includes(method)) return false;
  if (view.payload !== undefined) return true;
  if (view.address.rest.some((segment) => /^[_$]/.test(segment))) return false;
  if (isMeantAddress(view, url)) return true;
  return body !== null && isResource(readBody(body).value, 'Basic');
}

/** The last or the last but one segment of the path names the resource, in whatever letters. */
function isMeantAddress({ address }: ExchangeView, url: string): boolean {
  if (address.resource !== undefined) return MEANT_RESOURCES.includes(address.resource.toLowerCase());
  const path = url.split(/[?#]/, 1)[0] ?? '';
  return path
    .split('/')
    .slice(-2)
    .some((segment) => MEANT_RESOURCES.includes(segment.toLowerCase()));
}
