const TENANT = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';
const SEGMENT = new RegExp(`^${TENANT}$`, 'i');

/** Whether the text is a tenant id: a GUID. */
export function isTenantId(text: string): boolean {
  return SEGMENT.test(text);
}

/** The first tenant id among the path segments of an address; `undefined` when none is. */
export function tenantOfUrl(url: unknown): string | undefined {
  return typeof url === 'string' ? (url.split(/[?#]/, 1)[0] as string).split('/').find(isTenantId) : undefined;
}
