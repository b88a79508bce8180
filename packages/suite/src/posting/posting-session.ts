import { arrangeWorld, createClock, createMock, defaultWorld, type Mock, type SettableClock } from '@countercheck/mock';
import type { Books } from './books.ts';

const ORIGIN = 'https://mock.test';
export const RECURRING = '97950001';

/** The mock by its requests and answers alone. */
export interface PostingSession {
  /** The status of the answer. */
  create(payload: unknown, options?: { readonly isAnonymous?: boolean }): Promise<number>;
  /** The cents of each month of the recurring encounter, as the Account API shows them. */
  readMonths(): Promise<Record<string, number>>;
  /** The cents of an account; `undefined` when it shows no balance. */
  readAccount(id: string): Promise<number | undefined>;
  moveTo(month: string): void;
  readonly mock: Mock;
}

/** An Account, as far as it is read here. */
interface ShownAccount {
  readonly servicePeriod: { readonly start: string };
  readonly extension?: readonly { readonly url: string; readonly valueMoney?: { readonly value: string } }[];
}

/** A mock whose recurring encounter owes what the books say. The clock stands in the middle of the month. */
export async function openPosting(
  months: Books['months'][string],
  month: string,
  deviations: readonly string[] = [],
): Promise<PostingSession> {
  const activities = Object.entries(months).map(([of, cents]) => ({ month: of, balance: textOf(cents) }));
  const clock: SettableClock = createClock(`${month}-15T17:00:00Z`);
  const mock = createMock({
    world: arrangeWorld(defaultWorld(), { activities: { [RECURRING]: activities } }),
    clock,
    deviations,
    origin: ORIGIN,
  });
  const { baseUrl, tokenUrl, clients } = mock.describe(ORIGIN);
  const client = clients.find(({ context, scopeVersion }) => context === 'system' && scopeVersion === 'v1');
  if (client === undefined) throw new Error('The world has no system application.');
  const askToken = async (): Promise<string> => {
    const answer = await mock.fetch(
      new Request(tokenUrl, {
        method: 'POST',
        headers: {
          authorization: `Basic ${btoa(`${client.id}:${client.secret}`)}`,
          'content-type': 'application/x-www-form-urlencoded',
        },
        body: new URLSearchParams({
          grant_type: 'client_credentials',
          scope: client.registeredScopes.join(' '),
        }).toString(),
      }),
    );
    const { access_token: token } = (await answer.json()) as { access_token: string };
    return token;
  };
  let token: string | undefined;
  const get = async (path: string): Promise<unknown> => {
    token ??= await askToken();
    const headers = { authorization: `Bearer ${token}`, accept: 'application/fhir+json' };
    return (await mock.fetch(new Request(`${baseUrl}/${path}`, { headers }))).json();
  };
  return {
    mock,
    create: async (payload, { isAnonymous = false } = {}) => {
      token ??= await askToken();
      const headers = {
        'content-type': 'application/fhir+json',
        ...(isAnonymous ? {} : { authorization: `Bearer ${token}` }),
      };
      const request = new Request(`${baseUrl}/Basic`, { method: 'POST', headers, body: JSON.stringify(payload) });
      return (await mock.fetch(request)).status;
    },
    readMonths: async () => {
      const bundle = (await get(`Account?-encounter=${RECURRING}&type=guarantor-balance&_count=100`)) as {
        readonly entry?: readonly { readonly resource: ShownAccount }[];
      };
      return Object.fromEntries(
        (bundle.entry ?? []).map(({ resource }) => [resource.servicePeriod.start.slice(0, 7), centsOf(resource)]),
      );
    },
    readAccount: async (id) => {
      const account = (await get(`Account/${id}`)) as ShownAccount;
      return account.extension === undefined ? undefined : centsOf(account);
    },
    moveTo: (to) => {
      clock.set(`${to}-15T17:00:00Z`);
      token = undefined;
    },
  };
}

/** `-12.50` for -1250. */
function textOf(cents: number): string {
  const digits = String(Math.abs(cents)).padStart(3, '0');
  return `${cents < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

function centsOf({ extension = [] }: ShownAccount): number {
  const balance = extension.find(({ url }) => url.endsWith('/account-balance'))?.valueMoney;
  if (balance === undefined) throw new Error('The Account shows no balance.');
  return Number(balance.value.replace('.', ''));
}
