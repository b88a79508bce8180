import { expect, it } from 'vitest';
import { DOCUMENTED_EXTENSIONS } from '../extension-urls.ts';
import { PAYLOAD_RULES } from './rules.generated.ts';

const ELEMENTS: readonly string[] = [
  'body',
  'resourceType',
  'identifiers',
  'code',
  'allocations',
  ...DOCUMENTED_EXTENSIONS.map(({ element }) => element),
];

it('Each rule about an element names one that a payload has', () => {
  const odd = PAYLOAD_RULES.filter((rule) => rule.kind === 'element' && !ELEMENTS.includes(rule.element));
  expect(odd.map(({ id }) => id)).toEqual([]);
});

it('Each rule about content says to what it applies, by names of elements', () => {
  const odd = PAYLOAD_RULES.filter((rule) => {
    if (rule.kind !== 'element' && rule.kind !== 'each') return false;
    const { present = [], absent = [] } = rule.appliesTo;
    return typeof rule.appliesTo !== 'object' || [...present, ...absent].some((name) => !ELEMENTS.includes(name));
  });
  expect(odd.map(({ id }) => id)).toEqual([]);
});
