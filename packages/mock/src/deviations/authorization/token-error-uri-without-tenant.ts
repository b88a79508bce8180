import { defineDeviation, type Deviation } from '../deviation.ts';
import { onTokenErrors, withBody } from '../rewrite.ts';

export const tokenErrorUriWithoutTenant: Deviation = defineDeviation({
  id: 'token-error-uri-without-tenant',
  description: 'The error_uri of a refused token request does not name the tenant.',
  breaks: ['token-error-uri'],
  rewrite: onTokenErrors((answer) =>
    withBody(answer, (body) => ({ ...body, error_uri: String(body['error_uri']).replace(/&tenant=.*$/, '') })),
  ),
});
