import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readScenario } from './scenario/read-scenario.ts';

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
const examples = Array.from(readme.matchAll(/```yaml\n([\s\S]*?)```/g), ([, text = '']) => text);

describe('the README', () => {
  it.each(examples.map((text) => [/^id: (.*)$/m.exec(text)?.[1], text]))(
    'shows a scenario that can be read: %s',
    (id, text = '') => {
      expect(readScenario(text, 'README.md').id).toBe(id);
    },
  );

  it('names every kind of step and every assertion that the schema has', () => {
    const schema = JSON.parse(readFileSync(new URL('../schemas/scenario.schema.json', import.meta.url), 'utf8')) as {
      definitions: { step: { properties: object }; assertion: { else: { properties: object } } };
    };
    const names = [
      ...Object.keys(schema.definitions.step.properties),
      ...Object.keys(schema.definitions.assertion.else.properties),
    ];
    expect(names.filter((name) => name !== 'title' && name !== 'expect' && !readme.includes(`\`${name}\``))).toEqual(
      [],
    );
  });
});
