import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { EachRule, ElementRule } from '../../packages/rules/src/payload/define-payload-rule.ts';
import type { Generator } from '../generator.ts';
import { camelCase } from '../requirement-ids.ts';

type ContentRule = EachRule | ElementRule;

async function loadContentRules(root: string): Promise<ContentRule[]> {
  const path = join(root, 'packages/rules/src/rules.generated.ts');
  const lists: { readonly PAYLOAD_RULES: readonly ContentRule[] } = await import(pathToFileURL(path).href);
  return lists.PAYLOAD_RULES.filter(({ kind }) => kind === 'element' || kind === 'each');
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [item]);
    else group.push(item);
  }
  return groups;
}

/** The element that must be there for all rules of one function; the rest of `appliesTo` is asked inside. */
function mainElementOf(rule: ContentRule): string {
  return rule.kind === 'each' ? rule.each : (rule.appliesTo.present?.[0] ?? '');
}

/** What `appliesTo` says beside the main element, as a condition on the view. */
function guardOf({ present = [], absent = [], type, methods, tenant }: ContentRule['appliesTo']): string {
  const anyMethod = methods?.map((method) => `tx.paymentMethod === '${method}'`).join(' || ');
  const conditions = [
    ...present.slice(1).map((element) => `tx.${element}`),
    ...absent.map((element) => `!tx.${element}`),
    ...(type === undefined ? [] : [`tx.transactionType === '${type}'`]),
    ...(anyMethod === undefined ? [] : [methods?.length === 1 ? anyMethod : `(${anyMethod})`]),
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

const SINGULAR: Readonly<Record<EachRule['each'], string>> = {
  identifiers: 'IdentifierView',
  moneys: 'MoneyView',
  allocations: 'AllocationView',
  targets: 'TargetView',
};

function renderFunction(
  element: string,
  rules: readonly ContentRule[],
): { readonly text: string; readonly call: string } {
  const each = rules[0]?.kind === 'each' ? rules[0].each : undefined;
  const name = `ask${element === '' ? 'Body' : (each ?? '') === '' ? 'About' : 'Each'}${element.charAt(0).toUpperCase()}${element.slice(1)}`;
  if (each === undefined) {
    const text = `function ${name}(tx: TransactionView, breaches: Breaches): Breaches {\n${indent(renderQuestions(rules))}}\n`;
    const call = `found = ${name}(tx, found);\n`;
    return { text, call: element === '' ? call : `if (tx.${element}) ${call}` };
  }
  const text = `function ${name}(element: ${SINGULAR[each]}, tx: TransactionView, breaches: Breaches): Breaches {\n${indent(renderQuestions(rules))}}\n`;
  const list = each === 'identifiers' || each === 'allocations' ? `tx.${each} ?? NONE` : `tx.${each}`;
  return { text, call: `for (const element of ${list}) found = ${name}(element, tx, found);\n` };
}

function render(rules: readonly ContentRule[]): string {
  const imports = rules.map(({ id }) => `import { ${camelCase(id)} } from './payload/${id}.ts';\n`).join('');
  const byKind = [...groupBy(rules, ({ kind }) => kind).values()];
  const functions = byKind
    .flatMap((ofKind) => [...groupBy(ofKind, mainElementOf)])
    .map(([element, group]) => renderFunction(element, group));
  return `// Generated from the rules by "npm run generate": do not edit.
import { type Breaches, withBreach } from './breach.ts';
${imports}import type { AllocationView, IdentifierView, MoneyView, TargetView, TransactionView } from './transaction-view.ts';

/**
 * Asks every rule about the content of a payload that applies to it, whatever the reading: each by its name, in
 * straight lines, because the engine makes such calls several times faster than those of a loop over a list.
 */
export function askContentRules(tx: TransactionView): Breaches {
  let found: Breaches;
${indent(functions.map(({ call }) => call).join(''))}  return found;
}

const NONE: readonly never[] = [];

${functions.map(({ text }) => text).join('\n')}`;
}

/** The questions to the rules about the content of payloads, in packages/rules/src/ask-content-rules.generated.ts. */
export const generator: Generator = {
  async files(root) {
    return [{ path: 'packages/rules/src/ask-content-rules.generated.ts', text: render(await loadContentRules(root)) }];
  },
};
