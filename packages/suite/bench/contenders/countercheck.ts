import { createValidator, type TenantContext } from '@countercheck/rules';
import type { Contender } from '../measure.ts';
import { type Example, textsOf, withoutWarning, withShapeFault, withThreeFaults } from '../payloads.ts';

const EXAMPLES: readonly Example[] = ['cash', 'card', 'check', 'adjustment'];
const BARS = { valid: 0.25, tenant: 0.3, threeFindings: 0.5 };

const TENANT: TenantContext = {
  id: 'ec2458f2-1e24-41c8-b71b-0e701af7583d',
  timeZone: 'America/Chicago',
  aliases: { '0111': { type: 'payment', impact: 'credit' }, '3100': { type: 'adjustment', impact: 'credit' } },
  locations: ['98920358'],
  accounts: { G63392574: 'guarantor-balance' },
  encounters: { '97953536': { class: 'AMB', recurring: false } },
};

/**
 * The validator as it is published: for valid payloads, for those of a known hospital, and for others. What is measured
 * together shares what the engine has learnt of the code, so each kind is measured before the next one is met.
 */
export function countercheck(): Contender[][] {
  const plain = createValidator();
  const informed = createValidator({ tenant: TENANT });
  const valid = EXAMPLES.map((example) => [example, textsOf(example, withoutWarning)] as const);
  const judge = (payload: unknown): number => plain.validate(payload).findings.length;
  return [
    valid.map(([example, texts]) => ({ name: `validate, ${example}`, texts, findings: 0, bar: BARS.valid, judge })),
    valid.map(([example, texts]) => ({
      name: `validate with a tenant, ${example}`,
      texts,
      findings: 0,
      bar: BARS.tenant,
      judge: (payload: unknown) => informed.validate(payload).findings.length,
    })),
    [
      {
        name: 'validate, three findings',
        texts: textsOf('card', withThreeFaults),
        findings: 3,
        bar: BARS.threeFindings,
        judge,
      },
      { name: 'validate, documented card with its warning', texts: textsOf('card'), findings: 1, judge },
    ],
    [
      {
        name: 'validate, a fault of shape',
        texts: textsOf('card', withoutWarning, withShapeFault),
        findings: 1,
        judge,
      },
      {
        name: 'validateText, card',
        texts: textsOf('card', withoutWarning),
        findings: 0,
        judge: (_, text) => plain.validateText(text).findings.length,
      },
    ],
  ];
}
