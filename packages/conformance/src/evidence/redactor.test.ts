import { describe, expect, it } from 'vitest';
import { createRedactor } from './redactor.ts';

const key = 'a key of the test';

function shapeOf(text: string): string {
  return text.replaceAll(/[a-z]/g, 'a').replaceAll(/[A-Z]/g, 'A').replaceAll(/[0-9]/g, '0');
}

describe('a redactor', () => {
  it.each([
    ['a patient reference', '{"reference":"Patient/6330017"}', '6330017'],
    ['both persons in a RelatedPerson id', '{"reference":"RelatedPerson/6330015-6330017"}', '6330015'],
    ['a bare patient in a search', 'https://server.test/r4/t/Account?patient=6330017&type=statement', '6330017'],
    ['a bare guarantor in a search', 'https://server.test/r4/t/Account?-guarantor=6330015-6330015', '6330015'],
    ['an encoded reference', 'https://server.test/Account?patient=Patient%2F6330017', '6330017'],
    ['a token in a body', '{"access_token":"eyJhbGciOi.abcDEF123","scope":"system/Account.read"}', 'eyJhbGciOi'],
    ['a secret in a form', 'grant_type=client_credentials&client_secret=s3cr3tValue', 's3cr3tValue'],
    ['a card number in prose', 'card 4111 1111 1111 1111 was refused', '4111'],
    ['a card number in a member', '{"valueString":"4111111111111111"}', '4111111111111111'],
    ['an account number', '{"url":"https://x/financial-transaction-account-number","valueString":"4321"}', '4321'],
    [
      'an account number before its url',
      '{"valueString":"98766789","url":"https://x/financial-transaction-account-number"}',
      '98766789',
    ],
    [
      'an account number of the wrong type',
      '{"url":"https://x/financial-transaction-account-number","valueInteger":98766789}',
      '98766789',
    ],
    [
      'a name in a narrative',
      '{"div":"<div xmlns=\\"http://www.w3.org/1999/xhtml\\"><b>Guarantor</b>: Mary Miller</div>"}',
      'Miller',
    ],
    ['a display name', '{"reference":"Patient/6330017","display":"Mary Miller"}', 'Miller'],
    ['a name member', '{"family":"Miller","given":["Mary"]}', 'Miller'],
  ])('replaces %s by something of the same shape', (_, text, secret) => {
    const redacted = createRedactor({ key }).text(text);
    expect(redacted).not.toContain(secret);
    expect(shapeOf(redacted)).toBe(shapeOf(text));
  });

  it('replaces what it was told everywhere, also encoded and inside JSON', () => {
    const secret = 'p"ss/wörd+1';
    const redactor = createRedactor({ key, secrets: [secret] });
    const texts = [`x${secret}x`, `x${encodeURIComponent(secret)}x`, JSON.stringify({ secret })];
    const redacted = texts.map((text) => redactor.text(text));
    expect(redacted.filter((text) => /w(ö|%C3%B6)rd/.test(text))).toEqual([]);
    expect(redacted.map(({ length }) => length)).toEqual(texts.map(({ length }) => length));
  });

  it('recognises a person again where only the number stands', () => {
    const redactor = createRedactor({ key });
    const reference = redactor.text('Patient/6330017').replace('Patient/', '');
    expect(redactor.text('no account of 6330017')).toBe(`no account of ${reference}`);
    expect(redactor.text('RelatedPerson/6330015-6330017').endsWith(`-${reference}`)).toBe(true);
  });

  it('keeps the client id of a Basic header and replaces the secret', () => {
    const header = `Basic ${Buffer.from('my-client:my-Secret-1').toString('base64')}`;
    const { headers } = createRedactor({ key }).request({
      method: 'POST',
      url: 'https://server.test/token',
      headers: { authorization: header },
      body: null,
    });
    const decoded = Buffer.from((headers['authorization'] ?? '').slice('Basic '.length), 'base64').toString();
    expect([decoded.startsWith('my-client:'), decoded.includes('Secret'), shapeOf(decoded)]).toEqual([
      true,
      false,
      'aa-aaaaaa:aa-Aaaaaa-0',
    ]);
  });

  it.each([
    ['an identifier', '{"identifier":[{"value":"14266754","use":"usual"}]}'],
    ['an amount as it was written', '{"valueMoney":{"value":12.10,"currency":"USD"}}'],
    ['an account', 'https://server.test/r4/t/Account/G63392574'],
    ['a request id', '1638e30e497b93ff4383b2ff0eaeea68'],
  ])('leaves %s alone', (_, text) => {
    expect(createRedactor({ key }).text(text)).toBe(text);
  });

  it('gives the same pseudonyms for the same key, and others for another key', () => {
    const of = (each: string) => createRedactor({ key: each }).text('Patient/6330017');
    expect(of(key)).toBe(of(key));
    expect(of(key)).not.toBe(of('another key'));
  });

  it('shows what differs from run to run in one form', () => {
    const redactor = createRedactor({ key, replacements: { X7K2M9Q1: 'RRRRRRRR' } });
    expect(redactor.deep({ location: ['/Basic/FT-PL-X7K2M9Q10001'] })).toEqual({
      location: ['/Basic/FT-PL-RRRRRRRR0001'],
    });
  });
});
