import { fenced } from './words.ts';

/** The payloads that the examples of the rule pages start from. */
export async function renderValidPayloads(): Promise<string> {
  const { BASE_PAYLOADS, basePayload } = await import('../../packages/rules/src/index.ts');
  const sections = BASE_PAYLOADS.flatMap((name) => [
    `## ${name}`,
    fenced('json', JSON.stringify(basePayload(name).resource, undefined, 2)),
  ]);
  const parts = [
    '<!-- Generated from the rules by "npm run generate": do not edit. -->',
    '# Valid payloads',
    'None of these has a finding in any reading. The examples on the pages of the rules are edits of them.',
    ...sections,
  ];
  return `${parts.join('\n\n')}\n`;
}
