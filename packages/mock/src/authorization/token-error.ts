import { jsonAnswer, type Answer } from '../http/answer.ts';

/** An OAuth error and the last part of the vendor's name for it. */
export interface TokenProblem {
  readonly error:
    | 'invalid_client'
    | 'invalid_grant'
    | 'invalid_request'
    | 'invalid_scope'
    | 'unauthorized_client'
    | 'unsupported_grant_type';
  readonly name: string;
}

/** Where a problem happened; `client` is `unknown` until the application has shown who it is. */
export interface ProblemPlace {
  readonly origin: string;
  readonly correlationId: string;
  readonly client: string | undefined;
  readonly tenant: string;
}

/** The name of every problem begins like this. */
export const PROBLEM_URN = 'urn:cerner:error:authorization-server:oauth2:token:';

/** Headers of every answer of the token endpoint. */
export const TOKEN_HEADERS: Readonly<Record<string, string>> = { 'cache-control': 'no-store', pragma: 'no-cache' };

/** 401 for applications that could not show who they are, else 400; in the body `error` and `error_uri`. */
export function tokenProblemAnswer(problem: TokenProblem, place: ProblemPlace): Answer {
  const unauthorized = problem.error === 'invalid_client';
  return jsonAnswer(
    unauthorized ? 401 : 400,
    { error: problem.error, error_uri: problemAddress(problem, place) },
    {
      ...TOKEN_HEADERS,
      'cerner-correlation-id': place.correlationId,
      ...(unauthorized ? { 'www-authenticate': 'Basic realm="token endpoint"' } : {}),
    },
  );
}

function problemAddress(
  problem: TokenProblem,
  { origin, correlationId, client = 'unknown', tenant }: ProblemPlace,
): string {
  const urn = encodeURIComponent(PROBLEM_URN + problem.name);
  const query = `client=${encodeURIComponent(client)}&tenant=${encodeURIComponent(tenant)}`;
  return `${origin}/errors/${urn}/instances/${correlationId}?${query}`;
}
