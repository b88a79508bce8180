import { describe, expect, it } from 'vitest';
import { isAbsoluteAddress, readAddress } from './request-address.ts';

const GATEWAY = 'https://gateway.example.org/ehr/Basic/r4/tenant-1';

function parts(url: string, context = {}): readonly unknown[] {
  const { root, tenantId, resource, rest, server } = readAddress(url, context);
  return [root, tenantId, resource, rest, server];
}

describe('readAddress', () => {
  it.each([
    [
      'https://fhir-ehr-code.cerner.com/r4/t/Basic',
      ['https://fhir-ehr-code.cerner.com/r4/t', 't', 'Basic', [], 'secure'],
    ],
    [
      'https://fhir-open.cerner.com/r4/t/Account/F1',
      ['https://fhir-open.cerner.com/r4/t', 't', 'Account', ['F1'], 'open'],
    ],
    ['http://127.0.0.1:4010/r4/t/Account?_id=1#x', ['http://127.0.0.1:4010/r4/t', 't', 'Account', [], 'unknown']],
    ['http://localhost/Account/', ['http://localhost', undefined, 'Account', [''], 'unknown']],
    [
      'https://h/r4/t/.well-known/smart-configuration',
      ['https://h/r4/t', 't', '.well-known', ['smart-configuration'], 'unknown'],
    ],
    ['/r4/t/Account/a%2Fb', ['/r4/t', 't', 'Account', ['a/b'], 'unknown']],
    ['Account/Account', ['', undefined, 'Account', ['Account'], 'unknown']],
    ['https://h/r4/t/Patient/1', [undefined, undefined, undefined, [], 'unknown']],
  ])('finds the service root of %s before the resource', (url, expected) => {
    expect(parts(url)).toEqual(expected);
  });

  it('takes the configured service root, whatever stands in it', () => {
    expect(parts(`${GATEWAY}/Account/F1`, { baseUrl: `${GATEWAY}/` })).toEqual([
      GATEWAY,
      'tenant-1',
      'Account',
      ['F1'],
      'secure',
    ]);
    expect(parts(`${GATEWAY}/Patient/1`, { openBaseUrl: GATEWAY })).toEqual([
      GATEWAY,
      'tenant-1',
      'Patient',
      ['1'],
      'open',
    ]);
  });

  it('knows the other tenants of a configured server', () => {
    const context = { baseUrl: 'http://localhost/r4/a', openBaseUrl: 'http://localhost/open/r4/a' };
    expect(parts('http://localhost/r4/b/Basic', context)).toEqual([
      'http://localhost/r4/b',
      'b',
      'Basic',
      [],
      'secure',
    ]);
    expect(parts('http://localhost/open/r4/b/Account', context)).toEqual([
      'http://localhost/open/r4/b',
      'b',
      'Account',
      [],
      'open',
    ]);
    expect(parts('http://localhost/elsewhere/b/Account', context)).toEqual([
      'http://localhost/elsewhere/b',
      'b',
      'Account',
      [],
      'unknown',
    ]);
  });

  it('reads parameters in their order, decoded where that can be done', () => {
    const { query } = readAddress('Account?b=1+2&a=%7C&b=%E0%A4%A&&c&=d&__proto__=x', {});
    expect([...query]).toEqual([
      ['b', ['1 2', '%E0%A4%A']],
      ['a', ['|']],
      ['c', ['']],
      ['', ['d']],
      ['__proto__', ['x']],
    ]);
  });
});

it.each([
  ['https://h', true],
  ['http://h:1/a?b', true],
  ['https://', false],
  ['https:///a', false],
  ['//h/a', false],
  ['https://h/a b', false],
  ['ftp://h', false],
])('%s is an absolute address: %s', (text, expected) => {
  expect(isAbsoluteAddress(text)).toBe(expected);
});
