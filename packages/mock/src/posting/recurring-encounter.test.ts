import { describe, expect, test } from 'vitest';
import { openSession, OPEN_ROOT, type Session } from '../../test/session.ts';
import { adjustment, checkPayment } from '../../test/payloads.ts';
import { arrangeWorld, defaultWorld } from '../index.ts';

const ENCOUNTER = '97950001';
const target = `Encounter/${ENCOUNTER}`;

describe('A recurring encounter shows one account a month', () => {
  test.each([
    ['true', true],
    ['absent', undefined],
  ])('a payment with the flag %s settles the oldest first', async (_, flag) => {
    const session = openSession();
    await session.create(
      checkPayment({ target, amount: 160, ...(flag === undefined ? {} : { applyFirstInFirstOut: flag }) }),
    );
    expect(await months(session)).toEqual(['2024-03-01 0.00', '2024-04-01 0.00', '2024-05-01 15.00']);
  });

  test('a payment with the flag false opens the current month', async () => {
    const session = openSession();
    await session.create(checkPayment({ target, amount: 40, applyFirstInFirstOut: false }));
    expect(await months(session)).toEqual([
      '2024-03-01 100.00',
      '2024-04-01 50.00',
      '2024-05-01 25.00',
      '2024-06-01 -40.00',
    ]);
  });

  test('a second one finds it open', async () => {
    const session = openSession();
    for (const identifier of ['first', 'second']) {
      await session.create(checkPayment({ identifier, target, amount: 40, applyFirstInFirstOut: false }));
    }
    expect((await months(session)).at(-1)).toBe('2024-06-01 -80.00');
  });

  test('an adjustment goes to the current month', async () => {
    const session = openSession();
    await session.create(adjustment({ target }));
    expect((await months(session)).at(-1)).toBe('2024-06-01 -1.00');
  });

  test('the current month is the one of the hospital', async () => {
    const session = openSession();
    session.clock.set('2024-07-01T04:59:59Z');
    await session.create(checkPayment({ target, amount: 1, applyFirstInFirstOut: false }));
    session.clock.set('2024-07-01T05:00:00Z');
    await session.create(checkPayment({ identifier: 'later', target, amount: 2, applyFirstInFirstOut: false }));
    expect((await months(session)).slice(-2)).toEqual(['2024-06-01 -1.00', '2024-07-01 -2.00']);
  });

  test('the world may be arranged to any months', async () => {
    const activities = {
      [ENCOUNTER]: [
        { month: '2023-12', balance: '10.00' },
        { month: '2024-01', balance: '10.00' },
      ],
    };
    const session = openSession({ world: arrangeWorld(defaultWorld(), { activities }) });
    await session.create(checkPayment({ target, amount: 15 }));
    expect(await months(session)).toEqual(['2023-12-01 0.00', '2024-01-01 5.00']);
  });
});

/** What the world outside sees: the day on which each month begins in the hospital, and its balance. */
async function months(session: Session): Promise<string[]> {
  const { json } = await session.send(`${OPEN_ROOT}/Account?-encounter=${ENCOUNTER}&type=guarantor-balance&_count=50`);
  return json.entry.map(
    ({
      resource,
    }: {
      resource: { servicePeriod: { start: string }; extension: { valueMoney: { value: string } }[] };
    }) => {
      const day = new Date(resource.servicePeriod.start).toLocaleDateString('sv-SE', { timeZone: 'America/Chicago' });
      return `${day} ${resource.extension[0]?.valueMoney.value}`;
    },
  );
}
