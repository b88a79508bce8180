import { observeBalance, type BalanceReading } from '../engine/balance.ts';
import type { HeldToken } from '../engine/held-token.ts';
import type { Operation, Session } from '../engine/session.ts';
import { exact, isMore, sum } from '../money/at-risk.ts';
import type { PlannedServer } from '../engine/plan.ts';
import type { DoctorCheck } from './doctor-report.ts';
import { remedyForStatus } from './remedy-for-status.ts';

const HAS_BALANCE = ['guarantorAccount', 'encounter', 'recurringEncounter', 'settledRecurringEncounter'] as const;

/** Whether the test data of the configuration can be read, and how long its balances last. */
export async function checkFixtures(
  session: Session,
  token: HeldToken | undefined,
  plan: PlannedServer,
): Promise<DoctorCheck[]> {
  const { fixtures } = session.configuration;
  const references = HAS_BALANCE.flatMap((name) => {
    const id = fixtures[name];
    return id === undefined
      ? []
      : [{ name, reference: `${name === 'guarantorAccount' ? 'Account' : 'Encounter'}/${id}` }];
  });
  const checks = await Promise.all([
    ...references.map(({ name, reference }) => checkBalance(session, token, name, reference, plan)),
    ...searchesOf(session).map(({ name, operation }) => checkReadable(session, token, name, operation)),
  ]);
  return checks.length === 0
    ? [
        {
          id: 'fixtures',
          outcome: 'warn',
          whose: 'configuration',
          message: 'There are no fixtures: most scenarios will be skipped.',
          remedy: `Fill in fixtures in the configuration.`,
        },
      ]
    : checks;
}

async function checkBalance(
  session: Session,
  token: HeldToken | undefined,
  name: string,
  reference: string,
  plan: PlannedServer,
): Promise<DoctorCheck> {
  const id = `fixture.${name}`;
  const { reading, failure = '', exchanged } = await observeBalance(session, reference, token, 'doctor');
  if (!reading)
    return {
      id,
      outcome: 'fail',
      whose: 'configuration',
      message: `${reference} cannot be read: ${failure}.`,
      remedy: remedyForStatus(exchanged.at(-1)?.delivery.response?.status, name),
    };
  if (Object.keys(reading.accounts).length === 0)
    return {
      id,
      outcome: 'warn',
      whose: 'configuration',
      message: `${reference} has no guarantor balance yet: a posting would make one.`,
    };
  return {
    id,
    outcome: 'pass',
    message: `${reference} shows a balance of ${reading.amount} ${reading.currencies.join(', ')}.${runsLeft(reading, reference, plan)}`,
  };
}

/** For how many runs a balance lasts until it turns into a credit. */
function runsLeft({ amount, currencies }: BalanceReading, reference: string, { scenarios }: PlannedServer): string {
  const posted = scenarios
    .flatMap(({ creates }) =>
      creates.filter(({ target, isAccepted }) => target === reference && isAccepted).flatMap(({ moneys }) => moneys),
    )
    .filter(({ currency }) => currencies.includes(currency))
    .map((money) => money.amount);
  const each = sum(posted);
  if (posted.length === 0 || !isMore(each, '0')) return '';
  const runs = Math.max(0, Math.floor(Number(exact(amount).digits) / 10 ** exact(amount).scale / Number(each)));
  return ` A run posts ${each}: it lasts for ${runs} more runs before it turns into a credit.`;
}

function searchesOf({ configuration: { fixtures } }: Session): { name: string; operation: Operation }[] {
  const { financialAccount, statement, guarantor } = fixtures;
  return [
    ...(financialAccount === undefined
      ? []
      : [{ name: 'financialAccount', operation: { kind: 'read' as const, id: financialAccount } }]),
    ...(statement === undefined
      ? []
      : [{ name: 'statement', operation: { kind: 'read' as const, id: statement.account } }]),
    ...(guarantor === undefined
      ? []
      : [
          {
            name: 'guarantor',
            operation: { kind: 'search' as const, parameters: { '-guarantor': guarantor, type: 'financial-account' } },
          },
        ]),
  ];
}

async function checkReadable(
  session: Session,
  token: HeldToken | undefined,
  name: string,
  operation: Operation,
): Promise<DoctorCheck> {
  const id = `fixture.${name}`;
  const answer = await session.exchange({
    root: session.configuration.baseUrl,
    operation,
    token,
    judge: operation.kind === 'search' ? 'judgeAccountSearch' : 'judgeAccountRead',
    purpose: { scenario: 'doctor', identifier: null, target: null },
  });
  const status = 'delivery' in answer ? answer.delivery.response?.status : undefined;
  if (status === 200) return { id, outcome: 'pass', message: `fixtures.${name} can be read.` };
  const failure = status === undefined ? 'no answer' : `status ${status}`;
  return {
    id,
    outcome: 'fail',
    whose: 'configuration',
    message: `fixtures.${name} cannot be read: ${failure}.`,
    remedy: remedyForStatus(status, name),
  };
}
