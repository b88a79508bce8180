/** What the mock is about to answer: plain data, so that a deviation can rewrite it. */
export interface Answer {
  readonly status: number;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** `null`: no body at all. */
  readonly body: string | null;
}

/** FHIR's media type for JSON. */
export const FHIR_JSON = 'application/fhir+json';

/** A FHIR resource. */
export function resourceAnswer(status: number, resource: object, headers: Record<string, string> = {}): Answer {
  return { status, headers: { 'content-type': FHIR_JSON, ...headers }, body: JSON.stringify(resource) };
}

/** Plain JSON, for everything that is no FHIR resource. */
export function jsonAnswer(status: number, value: object, headers: Record<string, string> = {}): Answer {
  return { status, headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(value) };
}

export function textAnswer(status: number, text: string, headers: Record<string, string> = {}): Answer {
  return { status, headers: { 'content-type': 'text/plain; charset=utf-8', ...headers }, body: text };
}

/** A page that runs no script and loads nothing. */
export function pageAnswer(html: string): Answer {
  const headers = {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'",
  };
  return { status: 200, headers, body: html };
}

export function emptyAnswer(status: number, headers: Record<string, string> = {}): Answer {
  return { status, headers: { 'content-length': '0', ...headers }, body: null };
}

/** The answer as the fetch API has it. Says its length, so that nobody in between has to guess. */
export function toResponse(answer: Answer): Response {
  const headers = new Headers(answer.headers);
  return new Response(hasNoBody(answer) ? null : answer.body, { status: answer.status, headers });
}

function hasNoBody({ status, body }: Answer): boolean {
  return body === null || status === 204 || status === 205 || status === 304;
}
