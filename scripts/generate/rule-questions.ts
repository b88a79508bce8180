import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { EachRule, ElementRule } from '../../packages/rules/src/payload/define-payload-rule.ts';
import { BROKEN_ONLY_BY, FACT } from '../../packages/rules/src/view-facts.ts';
import type { Generator } from '../generator.ts';
import { camelCase } from '../requirement-ids.ts';

type ContentRule = EachRule | ElementRule;

async function loadContentRules(root: string): Promise<ContentRule[]> {
  const path = join(root, 'packages/rules/src/payload/rules.generated.ts');
  const lists: { readonly PAYLOAD_RULES: readonly ContentRule[] } = await import(pathToFileURL(path).href);
  return lists.PAYLOAD_RULES.filter(({ kind }) => kind === 'element' || kind === 'each');
}

function groupBy<T, K>(items: readonly T[], keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [item]);
    else group.push(item);
  }
  return groups;
}

/** All of these bits. */
function bitsOf(facts: readonly (keyof typeof FACT)[]): number {
  return facts.reduce((bits, fact) => bits | FACT[fact], 0);
}

/** To which payloads a rule applies, as a condition on the view; empty when it is asked about all. */
function guardOf({ id, appliesTo }: ContentRule): string {
  const { present = [], absent = [], type, methods = [], tenant } = appliesTo;
  const oddity = BROKEN_ONLY_BY[id];
  const given = bitsOf([
    ...present,
    ...(type === undefined ? [] : [type]),
    ...(methods.length === 1 ? methods : []),
    ...(oddity === undefined ? [] : [oddity]),
  ]);
  const missing = bitsOf(absent);
  const conditions = [
    ...(given + missing === 0 ? [] : [`(facts & ${given | missing}) === ${given}`]),
    ...(methods.length > 1 ? [`(facts & ${bitsOf(methods)}) !== 0`] : []),
    ...(tenant === undefined ? [] : [`tx.tenant.${tenant} !== undefined`]),
  ];
  return conditions.join(' && ');
}

function indent(text: string): string {
  return text.replace(/^(?=.)/gm, '  ');
}

function withGuard(guard: string, block: string): string {
  return guard === '' ? block : `if (${guard}) {\n${indent(block)}}\n`;
}

function renderQuestion(rule: ContentRule): string {
  const name = camelCase(rule.id);
  return rule.kind === 'each'
    ? `if (!${name}.holds(element, tx)) found = withBreach(found, ${name}, element);\n`
    : `if (!${name}.holds(tx)) found = withBreach(found, ${name}, undefined);\n`;
}

/** The list is looked at only where some rule can be broken. */
function renderQuestions(rules: readonly ContentRule[], each: EachRule['each'] | undefined): string {
  const questions = rules.map(renderQuestion).join('');
  return each === undefined ? questions : `for (const element of tx.${each} ?? NONE) {\n${indent(questions)}}\n`;
}

function render(rules: readonly ContentRule[]): string {
  const imports = rules.map(({ id }) => `import { ${camelCase(id)} } from './payload/${id}.ts';\n`).join('');
  const byList = groupBy(rules, (rule) => (rule.kind === 'each' ? rule.each : undefined));
  const blocks = [...byList].flatMap(([each, asked]) =>
    [...groupBy(asked, guardOf)].map(([guard, guarded]) => withGuard(guard, renderQuestions(guarded, each))),
  );
  return `// Generated from the rules by "npm run generate": do not edit.
import { type Breaches, withBreach } from './breach.ts';
${imports}import type { PayloadView } from './payload-view.ts';

/**
 * Asks every rule about the content of a payload that applies to it, whatever the reading: each by its name, in
 * straight lines, because the engine makes such calls several times faster than those of a loop over a list.
 * The numbers are bits of FACT.
 */
export function askContentRules(tx: PayloadView): Breaches {
  const { facts } = tx;
  let found: Breaches;
${indent(blocks.join(''))}  return found;
}

const NONE: readonly never[] = [];
`;
}

/** The questions to the rules about the content of payloads, in packages/rules/src/ask-content-rules.generated.ts. */
export const generator: Generator = {
  async files(root) {
    return [
      {
        path: 'packages/rules/src/ask-content-rules.generated.ts',
        text: render(await loadContentRules(root)),
      },
    ];
  },
};
