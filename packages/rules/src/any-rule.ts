import type { EachRule, ElementRule } from './payload/define-payload-rule.ts';
import type { ShapeRule } from './payload/define-shape-rule.ts';
import type { TextRule } from './payload/define-text-rule.ts';

/** Every kind of rule that judges a payload. */
export type PayloadRule = ElementRule | EachRule | ShapeRule | TextRule;
