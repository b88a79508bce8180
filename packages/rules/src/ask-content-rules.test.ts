import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { askContentRules } from './ask-content-rules.generated.ts';
import { isObject } from './json-value.ts';
import type { EachRule, ElementRule } from './payload/define-payload-rule.ts';
import { createViewContext, type PayloadView } from './payload-view.ts';
import type { Reading } from './reading.ts';
import { PAYLOAD_RULES } from './payload/rules.generated.ts';
import type { TenantContext } from './tenant-context.ts';
import type { RepeatedElements } from './transaction-view.ts';
import { viewTransaction } from './view-transaction.ts';

const READINGS: readonly Reading[] = ['default', 'strict', 'lenient'];
const CONTENT_RULES = PAYLOAD_RULES.filter((rule) => rule.kind === 'element' || rule.kind === 'each');

/** Asks every rule in a loop, also where the reader has seen that it cannot be broken. */
function askPlainly(view: PayloadView): string[] {
  return CONTENT_RULES.filter(({ appliesTo }) => {
    const { present = [], absent = [], type, methods, tenant } = appliesTo;
    return (
      present.every((element) => view[element]) &&
      absent.every((element) => !view[element]) &&
      (type === undefined || view.transactionType === type) &&
      (methods === undefined || methods.some((method) => method === view.paymentMethod)) &&
      (tenant === undefined || view.tenant[tenant] !== undefined)
    );
  }).flatMap((rule) => breachesOf(rule, view));
}

function breachesOf(rule: ElementRule | EachRule, view: PayloadView): string[] {
  if (rule.kind === 'element') return rule.holds(view) ? [] : [rule.id];
  const elements: readonly RepeatedElements[keyof RepeatedElements][] = view[rule.each] ?? [];
  return elements.flatMap((element, index) => (rule.holds(element, view) ? [] : [`${rule.id} ${index}`]));
}

function askInLines(view: PayloadView): string[] {
  return (askContentRules(view) ?? []).map(({ rule, element }) => {
    if (element === undefined || rule.kind !== 'each') return rule.id;
    const elements: readonly unknown[] = view[rule.each] ?? [];
    return `${rule.id} ${elements.indexOf(element)}`;
  });
}

interface Vector {
  readonly id: string;
  readonly resource?: unknown;
  readonly text?: string;
  readonly tenant?: TenantContext;
}

const folder = new URL('../vectors/payload/', import.meta.url);

function readPayloads(
  file: string,
): { readonly id: string; readonly resource: unknown; readonly tenant: TenantContext }[] {
  const { vectors } = JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as {
    vectors: readonly Vector[];
  };
  return vectors.flatMap(({ id, resource, text, tenant = {} }) => {
    try {
      return [{ id, resource: text === undefined ? resource : (JSON.parse(text) as unknown), tenant }];
    } catch {
      return [];
    }
  });
}

const files = readdirSync(folder).filter((name) => name.endsWith('.json'));

describe.each(files)('Payloads of %s', (file) => {
  it.each(READINGS)(
    'break the same rules asked one by one by name as asked in a loop, in the reading %s',
    (reading) => {
      for (const { id, resource, tenant } of readPayloads(file)) {
        if (!isObject(resource)) continue;
        const view = viewTransaction(
          resource,
          createViewContext(() => reading, tenant),
        );
        expect(askInLines(view).toSorted(), id).toEqual(askPlainly(view).toSorted());
      }
    },
  );
});
