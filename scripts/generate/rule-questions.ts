import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { EachRule, ElementRule } from '../../packages/rules/src/payload/define-payload-rule.ts';
import { KIND } from '../../packages/rules/src/transaction-kind.ts';
import type { Generator } from '../generator.ts';
import { camelCase } from '../requirement-ids.ts';

type ContentRule = EachRule | ElementRule;

async function loadContentRules(root: string): Promise<ContentRule[]> {
  const path = join(root, 'packages/rules/src/rules.generated.ts');
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

/** The element that must be there for all rules of one function; the rest of `appliesTo` is asked inside. */
function mainElementOf({ appliesTo }: ContentRule): string {
  return appliesTo.present?.[0] ?? '';
}

/** Whether the transaction is of one of these types or methods. */
function isOneOf(kinds: readonly (keyof typeof KIND)[]): string {
  return `(tx.kind & ${kinds.reduce((bits, kind) => bits | KIND[kind], 0)}) !== 0`;
}

/** What `appliesTo` says beside the main element, as a condition on the view. */
function guardOf({ present = [], absent = [], type, methods, tenant, seen }: ContentRule['appliesTo']): string {
  const conditions = [
    ...(seen === undefined ? [] : [`tx.${seen}`]),
    ...present.slice(1).map((element) => `tx.${element}`),
    ...absent.map((element) => `!tx.${element}`),
    ...(type === undefined ? [] : [isOneOf([type])]),
    ...(methods === undefined ? [] : [isOneOf(methods)]),
    ...(tenant === undefined ? [] : [`tx.tenant.${tenant} !== undefined`]),
  ];
  return conditions.join(' && ');
}

function indent(text: string): string {
  return text.replace(/^(?=.)/gm, '  ');
}

function renderQuestions(rules: readonly ContentRule[]): string {
  const blocks = [...groupBy(rules, ({ appliesTo }) => guardOf(appliesTo))].map(([guard, guarded]) => {
    const questions = guarded.map((rule) => {
      const name = camelCase(rule.id);
      return rule.kind === 'each'
        ? `if (!${name}.holds(element, tx)) found = withBreach(found, ${name}, element);\n`
        : `if (!${name}.holds(tx)) found = withBreach(found, ${name}, undefined);\n`;
    });
    return guard === '' ? questions.join('') : `if (${guard}) {\n${indent(questions.join(''))}}\n`;
  });
  return `let found = breaches;\n${blocks.join('')}return found;\n`;
}

const VIEW_OF_EACH: Readonly<Record<EachRule['each'], string>> = {
  identifiers: 'IdentifierView',
  moneys: 'MoneyView',
  allocations: 'AllocationView',
  targets: 'TargetView',
};

interface RenderedFunction {
  readonly text: string;
  readonly call: string;
}

function capitalized(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

function renderFunction(name: string, parameters: string, rules: readonly ContentRule[]): string {
  return `function ${name}(${parameters}, breaches: Breaches): Breaches {\n${indent(renderQuestions(rules))}}\n`;
}

function renderElementFunction(element: string, rules: readonly ContentRule[]): RenderedFunction {
  const name = element === '' ? 'askAboutBody' : `askAbout${capitalized(element)}`;
  const call = `found = ${name}(tx, found);\n`;
  return {
    text: renderFunction(name, 'tx: PayloadView', rules),
    call: element === '' ? call : `if (tx.${element}) ${call}`,
  };
}

/** The list itself is looked at only where some rule can be broken. */
function renderEachFunction(each: EachRule['each'], rules: readonly ContentRule[]): RenderedFunction {
  const name = `askAboutEachOf${capitalized(each)}`;
  const seen = [...new Set(rules.map(({ appliesTo }) => appliesTo.seen))];
  const loop = `const ${each} = tx.${each} ?? NONE;
for (let index = 0; index < ${each}.length; index++) {
  found = ${name}(${each}[index] as ${VIEW_OF_EACH[each]}, tx, found);
}
`;
  const call = seen.includes(undefined)
    ? loop
    : `if (${seen.map((oddity) => `tx.${oddity}`).join(' || ')}) {\n${indent(loop)}}\n`;
  return {
    text: renderFunction(name, `element: ${VIEW_OF_EACH[each]}, tx: PayloadView`, rules),
    call,
  };
}

function renderFunctions(rules: readonly ContentRule[]): RenderedFunction[] {
  const byElement = groupBy(rules, mainElementOf);
  return [...byElement].map(([element, group]) => renderElementFunction(element, group));
}

function render(rules: readonly ContentRule[]): string {
  const imports = rules.map(({ id }) => `import { ${camelCase(id)} } from './payload/${id}.ts';\n`).join('');
  const eachRules = rules.filter((rule) => rule.kind === 'each');
  const functions = [
    ...renderFunctions(rules.filter((rule) => rule.kind === 'element')),
    ...[...groupBy(eachRules, ({ each }) => each)].map(([each, group]) => renderEachFunction(each, group)),
  ];
  return `// Generated from the rules by "npm run generate": do not edit.
import { type Breaches, withBreach } from './breach.ts';
${imports}import type { PayloadView } from './payload-view.ts';
import type { AllocationView, IdentifierView, MoneyView, TargetView } from './transaction-view.ts';

/**
 * Asks every rule about the content of a payload that applies to it, whatever the reading: each by its name, in
 * straight lines, because the engine makes such calls several times faster than those of a loop over a list.
 */
export function askContentRules(tx: PayloadView): Breaches {
  let found: Breaches;
${indent(functions.map(({ call }) => call).join(''))}  return found;
}

const NONE: readonly never[] = [];

${functions.map(({ text }) => text).join('\n')}`;
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
