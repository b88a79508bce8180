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
  ])('is hidden: %s', (text, shown) => {
    expect(withoutCardNumbers(text)).toBe(shown);
  });

  it.each(['12345678901', '2026-10-30', '/0/1/2/3/4/5/6/7/8/9/10/11/12', '1a2a3a4a5a6a7a8a9a0a1a2a3'])(
    'is not what has fewer digits together: %s',
    (text) => {
      expect(withoutCardNumbers(text)).toBe(text);
    },
  );

  it('is hidden too where a long value is cut inside it', () => {
    expect(showValue(`${'x'.repeat(50)}4111111111111111`)).toBe(`${'x'.repeat(50)}${'•'.repeat(10)}…`);
  });
});
