import type { ExchangeRecord } from '../scenario-record.ts';
import { type Child, createElement } from './create-element.ts';
import { createJsonView } from './json-view.ts';

/** A request beside its answer. */
export function createExchangeView({ request, response, failure, requestId, token }: ExchangeRecord): HTMLElement {
  const answer =
    response === null
      ? createElement('p', { class: 'caveat' }, `No answer came: ${failure ?? 'the connection was lost'}.`)
      : [
          createElement('p', { class: 'line' }, createElement('b', {}, `Status ${response.status}`)),
          createHeaders(response.headers),
          createBody(response.body),
        ];
  return createElement(
    'div',
    { class: 'exchange panes' },
    createElement(
      'div',
      {},
      createElement('h4', {}, 'request'),
      createElement('p', { class: 'line' }, createElement('b', {}, request.method), ` ${request.url}`),
      createHeaders(request.headers),
      token === undefined ? undefined : createElement('p', { class: 'note' }, describeToken(token)),
      createBody(request.body),
    ),
    createElement(
      'div',
      {},
      createElement('h4', {}, 'response'),
      answer,
      requestId === undefined ? undefined : createElement('p', { class: 'note' }, `request id ${requestId}`),
    ),
  );
}

function describeToken({ context, scopes, expired }: NonNullable<ExchangeRecord['token']>): string {
  return `token of ${context} context${expired === true ? ', expired' : ''}: ${scopes.join(' ') || 'no scopes'}`;
}

function createHeaders(headers: Readonly<Record<string, string>>): HTMLElement {
  const entries = Object.entries(headers);
  return createElement(
    'details',
    { class: 'headers' },
    createElement('summary', {}, entries.length === 1 ? '1 header' : `${entries.length} headers`),
    createElement(
      'dl',
      {},
      entries.map(([name, value]) => [createElement('dt', {}, name), createElement('dd', {}, value)]),
    ),
  );
}

function createBody(body: string | null): Child {
  return body === null || body === '' ? createElement('p', { class: 'note' }, 'no body') : createJsonView(body);
}
