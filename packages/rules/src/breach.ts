import type { EachRule, ElementRule } from './payload/define-payload-rule.ts';
import type { RepeatedElements } from './transaction-view.ts';

/** A rule that does not hold and, where it is asked for each of several elements, the one that breaks it. */
export type Breach =
  | { readonly rule: ElementRule; readonly element: undefined }
  | { readonly rule: EachRule; readonly element: RepeatedElements[keyof RepeatedElements] };

/** None most of the time: no list is made then. */
export type Breaches = Breach[] | undefined;

export function withBreach(breaches: Breaches, rule: Breach['rule'], element: Breach['element']): Breach[] {
  const breach = { rule, element } as Breach;
  if (breaches === undefined) return [breach];
  breaches.push(breach);
  return breaches;
}
