/** A mock without a socket, or anything else that answers requests. */
type Fetch = (request: Request) => Promise<Response>;

/** What an application finds in its environment. */
export type Environment = Readonly<Record<string, string>>;

/** How three small applications pay one bill: right, and wrong in the two ways that cost money or time. */
export interface PaymentClient {
  pay(payload: Record<string, unknown>): Promise<string>;
}

/** Asks for both write scopes and Account.read, looks at the balance when an answer is lost, and never sends a payment twice. */
export function createRightClient(fetch: Fetch, environment: Environment): PaymentClient {
  const scope = 'system/Basic.write system/FinancialTransaction.write system/Account.read';
  return {
    pay: async (payload) => {
      const { token, granted } = await askToken(fetch, environment, scope);
      if (!granted.includes('system/FinancialTransaction.write')) return 'not allowed';
      const account = 'G63392574';
      const before = await readBalance(fetch, environment, token, account);
      try {
        const { status } = await create(fetch, environment, token, payload);
        return status === 201 ? 'paid' : 'refused';
      } catch {
        const after = await readBalance(fetch, environment, token, account);
        return after === before ? 'not paid' : 'paid';
      }
    },
  };
}

/** Sends a payment again when the answer is lost, under a new identifier so that it is taken. */
export function createRepeatingClient(fetch: Fetch, environment: Environment): PaymentClient {
  const scope = 'system/Basic.write system/FinancialTransaction.write';
  return {
    pay: async (payload) => {
      const { token } = await askToken(fetch, environment, scope);
      for (let attempt = 1; ; attempt += 1) {
        try {
          const { status } = await create(fetch, environment, token, {
            ...payload,
            identifier: [{ value: `attempt${attempt}`, use: 'usual' }],
          });
          return status === 201 ? 'paid' : 'refused';
        } catch {
          if (attempt === 3) return 'lost';
        }
      }
    },
  };
}

/** Asks for scopes of users and creates whatever it is granted. */
export function createWrongScopesClient(fetch: Fetch, environment: Environment): PaymentClient {
  return {
    pay: async (payload) => {
      const { token } = await askToken(fetch, environment, 'system/Basic.write user/FinancialTransaction.write');
      const { status } = await create(fetch, environment, token, payload);
      return status === 201 ? 'paid' : 'refused';
    },
  };
}

async function askToken(
  fetch: Fetch,
  environment: Environment,
  scope: string,
): Promise<{ token: string; granted: readonly string[] }> {
  const {
    COUNTERCHECK_TOKEN_URL: url = '',
    COUNTERCHECK_CLIENT_ID: id,
    COUNTERCHECK_CLIENT_SECRET: secret,
  } = environment;
  const answer = await fetch(
    new Request(url, {
      method: 'POST',
      headers: {
        authorization: `Basic ${btoa(`${id}:${secret}`)}`,
        'content-type': 'application/x-www-form-urlencoded',
      },
      body: new URLSearchParams({ grant_type: 'client_credentials', scope }).toString(),
    }),
  );
  const granted = (await answer.json()) as { access_token: string; scope: string };
  return { token: granted.access_token, granted: granted.scope.split(' ') };
}

function create(fetch: Fetch, environment: Environment, token: string, payload: object): Promise<Response> {
  const headers = {
    authorization: `Bearer ${token}`,
    'content-type': 'application/fhir+json',
    accept: 'application/fhir+json',
  };
  return fetch(
    new Request(`${environment['COUNTERCHECK_BASE_URL']}/Basic`, {
      method: 'POST',
      headers,
      body: JSON.stringify(payload),
    }),
  );
}

async function readBalance(
  fetch: Fetch,
  environment: Environment,
  token: string,
  account: string,
): Promise<string | undefined> {
  const headers = { authorization: `Bearer ${token}`, accept: 'application/fhir+json' };
  const answer = await fetch(new Request(`${environment['COUNTERCHECK_BASE_URL']}/Account/${account}`, { headers }));
  const { extension = [] } = (await answer.json()) as { extension?: { valueMoney?: { value: string } }[] };
  return extension[0]?.valueMoney?.value;
}
