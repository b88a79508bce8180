import { createSign } from 'node:crypto';
import type { PrivateKey } from '../configuration/server-configuration.ts';

/** A signed JSON Web Token that proves who the application is, valid for five minutes. */
export function clientAssertion(key: PrivateKey, clientId: string, tokenUrl: string, now: number, id: string): string {
  const issuedAt = Math.floor(now / 1000);
  const header = { alg: key.alg, kid: key.kid, typ: 'JWT' };
  const claims = { iss: clientId, sub: clientId, aud: tokenUrl, iat: issuedAt, exp: issuedAt + 300, jti: id };
  const content = `${encode(header)}.${encode(claims)}`;
  const signature = createSign('SHA384').update(content).sign({ key: key.pem, dsaEncoding: 'ieee-p1363' });
  return `${content}.${signature.toString('base64url')}`;
}

function encode(part: object): string {
  return Buffer.from(JSON.stringify(part)).toString('base64url');
}
