import { isCannot } from '../../packages/rules/src/encoding.ts';
import type { Catalogue, CataloguedRule } from '../catalogue.ts';
import { table } from './words.ts';

type SaidRule = CataloguedRule & Required<Pick<CataloguedRule, 'schema' | 'invariant'>>;

function isOfPayloads(rule: CataloguedRule): rule is SaidRule {
  return rule.schema !== undefined && rule.invariant !== undefined;
}

function renderEncoding({ id }: SaidRule, encoding: SaidRule['schema' | 'invariant']): string {
  return isCannot(encoding) ? `no: ${encoding.cannot}` : `[yes](rules/${id}.md#in-other-languages)`;
}

/** Where each rule of payloads can be said, and why not where it cannot. */
export function renderEncodings({ rules }: Catalogue): string {
  const said = [...rules.values()].filter(isOfPayloads).toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const inSchema = said.filter(({ schema }) => !isCannot(schema));
  const inPath = said.filter(({ invariant }) => !isCannot(invariant));
  const inBoth = inSchema.filter((rule) => inPath.includes(rule));
  const inNeither = said.filter((rule) => !inSchema.includes(rule) && !inPath.includes(rule));
  const parts = [
    '<!-- Generated from the rules by "npm run generate": do not edit. -->',
    '# Where a rule can be said',
    'Each rule of payloads is a predicate, and is said once more in JSON Schema and once more in FHIRPath where these can say it, each time from the document and not from the predicate. The three check each other: `npm test` asks all of them about the same random payloads, [and what that found is written down](what-the-suite-found.md). JSON Schema and FHIRPath are published in [`@countercheck/profile`](../packages/profile/README.md), for tools in any language.',
    table(
      ['said as', 'rules'],
      [
        ['predicate', String(said.length)],
        ['JSON Schema', String(inSchema.length)],
        ['FHIRPath', String(inPath.length)],
        ['all three', String(inBoth.length)],
        ['predicate alone', String(inNeither.length)],
      ],
    ),
    table(
      ['rule', 'predicate', 'JSON Schema', 'FHIRPath'],
      said.map((rule) => [
        `[${rule.id}](rules/${rule.id}.md)`,
        `[yes](../${rule.path})`,
        renderEncoding(rule, rule.schema),
        renderEncoding(rule, rule.invariant),
      ]),
    ),
  ];
  return `${parts.join('\n\n')}\n`;
}
