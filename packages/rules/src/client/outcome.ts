import type { ExchangeView } from '../exchange/exchange-view.ts';

const FIRST_SERVER_ERROR = 500;

/** Whether nothing tells if the request was carried out: the answer was lost, or the server or a gateway failed. */
export function isUnknownOutcome({ answer }: ExchangeView): boolean {
  return answer === undefined || answer.status >= FIRST_SERVER_ERROR;
}
