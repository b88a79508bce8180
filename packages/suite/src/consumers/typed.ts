import { transactions } from '@countercheck/arbitraries';
import { diffReports, type Report, REPORTERS, runDoctor } from '@countercheck/conformance';
import { createMock, type Grade, gradeClient, type Mock } from '@countercheck/mock';
import { serveMock, systemClock, systemRandomness } from '@countercheck/mock/node';
import { readWorld } from '@countercheck/mock/world';
import {
  cashPayment,
  createValidator,
  type FinancialTransaction,
  type Finding,
  type RequirementId,
  validate,
  type ValidationResult,
} from '@countercheck/rules';
import type { Arbitrary } from 'fast-check';

/** Uses the types of every package as a strict project would; it is compiled, not run. */
export const payment: FinancialTransaction = cashPayment({
  identifier: '14266754',
  alias: '0111',
  amount: { value: 12, currency: 'USD' },
  tendered: { value: 20, currency: 'USD' },
  target: { account: 'G63392574' },
});

export const result: ValidationResult = validate(payment, { reading: 'strict', readings: { 'AMB-02': 'lenient' } });
export const rules: readonly RequirementId[] = result.findings.map(({ rule }: Finding): RequirementId => rule);
export const anything: Arbitrary<FinancialTransaction> = transactions({ kinds: ['cash-payment'] });

export async function grade(): Promise<Grade> {
  const mock: Mock = createMock({ clock: systemClock, randomness: systemRandomness, world: readWorld('{}') });
  const { close } = await serveMock(mock, { port: 0 });
  await close();
  return gradeClient(mock);
}

export function render(before: Report, now: Report): string {
  return diffReports(before, now).broken.length > 0 ? REPORTERS.markdown(now, { color: false }) : typeof runDoctor;
}

// @ts-expect-error -- a reading that does not exist
createValidator({ reading: 'strikt' });
// @ts-expect-error -- a payment without its amount
cashPayment({ identifier: '1', alias: '0111', target: { account: 'G1' } });
