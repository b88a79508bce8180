import { describe, expect, it } from 'vitest';
import { element, embedJson, render, visible } from './markup.ts';

describe('markup', () => {
  it('keeps strings text, in content and in attributes', () => {
    expect(render(element('a', { href: '"><img>', hidden: true, id: undefined }, '<b>&', ['x', undefined]))).toBe(
      '<a href="&quot;&gt;&lt;img&gt;" hidden>&lt;b&gt;&amp;x</a>',
    );
  });

  it('shows what would be obeyed, and leaves lines and characters beyond the basic plane', () => {
    expect(visible('a\n\tb\u0000\u001B[2J\u202Eevil\u200B\uD800 \u{1F600}')).toBe(
      'a\n\tb\uFFFD\uFFFD[2J\uFFFDevil\uFFFD\uFFFD \u{1F600}',
    );
  });

  it.each(['</script><script>alert(1)</script>', '<!-- <script>', '\u2028\u2029', '\uD800'])(
    'embeds %j so that it ends no script and comes back as it was',
    (value) => {
      const text = embedJson({ value });
      expect([/[<]/.test(text), JSON.parse(text)]).toEqual([false, { value }]);
    },
  );
});
