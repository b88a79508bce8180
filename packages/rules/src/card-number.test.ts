import { describe, expect, it } from 'vitest';
import { withoutCardNumbers } from './card-number.ts';
import { showValue } from './word-finding.ts';

describe('What could be a card number', () => {
  it.each([
    ['4111111111111111', '••••••••••••••••'],
    ['4111 1111 1111 1111', '•••• •••• •••• ••••'],
    ['4111-1111-1111-1111', '••••-••••-••••-••••'],
    ['4111 - 1111 - 1111 - 1111', '•••• - •••• - •••• - ••••'],
    ['4111.1111.1111.1111', '••••.••••.••••.••••'],
    ['4111\u00a01111\u00a01111\u00a01111', '••••\u00a0••••\u00a0••••\u00a0••••'],
    ['no. ４１１１１１１１１１１１１１１１', 'no. ••••••••••••••••'],
    ['/4111111111111111/value', '/••••••••••••••••/value'],
    ['4111,1111,1111,1111', '••••,••••,••••,••••'],
    ['4111\t1111\n1111\u00001111', '••••\t••••\n••••\u0000••••'],
    ['4111\u200b1111\u200b1111\u200b1111', '••••\u200b••••\u200b••••\u200b••••'],
    ['4111*1111*1111*1111', '••••*••••*••••*••••'],
    ['4111/1111/1111/1111', '••••/••••/••••/••••'],
    ['3782/822463/10005', '••••/••••••/•••••'],
  ])('is hidden: %s', (text, shown) => {
    expect(withoutCardNumbers(text)).toBe(shown);
  });

  it.each([
    '12345678901',
    '2026-10-30',
    '2026-10-30T12:00:00',
    '/123456/identifier/123456/value',
    '/0/1/2/3/4/5/6/7/8/9/10/11/12',
    '1a2a3a4a5a6a7a8a9a0a1a2a3',
  ])('is not what has fewer digits together: %s', (text) => {
    expect(withoutCardNumbers(text)).toBe(text);
  });

  it('is hidden too where a long value is cut inside it', () => {
    expect(showValue(`${'x'.repeat(90)}4111111111111111`)).toBe(`${'x'.repeat(90)}${'•'.repeat(10)}…`);
  });
});
