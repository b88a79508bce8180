/** The method that is meant: HEAD is a GET without the body, and a POST may stand for PUT or PATCH where a client cannot send those. */
export function effectiveMethod(request: Request, url: URL): string {
  if (request.method === 'HEAD') return 'GET';
  if (request.method !== 'POST') return request.method;
  const meant = (request.headers.get('x-http-method-override') ?? url.searchParams.get('_method') ?? '').toUpperCase();
  return meant === 'PUT' || meant === 'PATCH' ? meant : 'POST';
}
