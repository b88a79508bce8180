/** The application id in an Authorization header of HTTP Basic, whatever the secret is. */
export function idOfBasic(authorization: string | null): string | undefined {
  const encoded = /^basic +([A-Za-z0-9+/=]+)$/i.exec(authorization ?? '')?.[1];
  if (encoded === undefined) return undefined;
  return new TextDecoder().decode(Uint8Array.from(atob(encoded), (character) => character.charCodeAt(0))).split(':')[0];
}
