import { isObject, isOwn, type JsonObject } from './json-value.ts';
import type { PayloadView } from './payload-view.ts';
import { type NumberReading, readMoney, readTarget } from './read-element.ts';
import type { MoneyView, Read, TargetView } from './transaction-view.ts';
import { FACT } from './view-facts.ts';
import { withAdded } from './with-added.ts';

/** Reads the children of the allocation at that index into the view. */
export function readAllocation(children: unknown, extension: number, view: PayloadView, numbers: NumberReading): void {
  if (view.allocations !== undefined) {
    view.facts |= FACT.repeated;
    view.surplusAllocations = withAdded(view.surplusAllocations, { extension, child: -1 });
  }
  view.allocations ??= null;
  if (!Array.isArray(children) || children.length === 0) {
    view.irregular = true;
    return;
  }
  let target: Read<TargetView>;
  let amount: Read<MoneyView>;
  let amounts: MoneyView[] = NONE;
  for (let child = 0; child < children.length; child++) {
    const entry: unknown = children[child];
    if (!isObject(entry)) {
      view.irregular = true;
      continue;
    }
    let url: unknown;
    let valueName: string | undefined;
    let value: unknown;
    for (const name in entry) {
      if (!isOwn(entry, name)) continue;
      if (name === 'url') url = entry[name];
      else if (valueName === undefined) {
        valueName = name;
        value = entry[name];
      } else view.irregular = true;
    }
    if (url === 'target') {
      const read = readTarget(
        childValue(entry, 'valueReference', valueName, value, view),
        extension,
        child,
        view,
        view,
      );
      if (read !== null) view.targets = withAdded(view.targets, read);
      if (target !== undefined) addSurplus(extension, child, view);
      target ??= read;
    } else if (url === 'amount') {
      const read = readMoney(childValue(entry, 'valueMoney', valueName, value, view), extension, child, numbers, view);
      if (read !== null) {
        amounts = withAdded(amounts, read);
      }
      if (amount !== undefined) addSurplus(extension, child, view);
      amount ??= read;
    } else view.irregular = true;
  }
  if (target === undefined || amount === undefined) view.facts |= FACT.gap;
  view.allocations = withAdded(view.allocations ?? NONE, { extension, target, amount, amounts });
}

function addSurplus(extension: number, child: number, view: PayloadView): void {
  view.facts |= FACT.repeated;
  view.surplus = withAdded(view.surplus, { extension, child });
}

/** Shared, and never added to. */
const NONE: never[] = [];

function childValue(
  entry: JsonObject,
  documentedName: string,
  name: string | undefined,
  value: unknown,
  view: PayloadView,
): unknown {
  if (name === documentedName) return value;
  view.irregular = true;
  return Object.hasOwn(entry, documentedName) ? entry[documentedName] : null;
}
