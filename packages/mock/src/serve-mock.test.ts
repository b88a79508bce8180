import { connect } from 'node:net';
import { afterAll, describe, expect, test } from 'vitest';
import { checkPayment } from '../test/payloads.ts';
import { createMock, MockError, SANDBOX_TENANT } from './index.ts';
import { serveMock, type ServedMock } from './node.ts';

const served: ServedMock[] = [];
afterAll(async () => {
  await Promise.all(served.splice(0).map((one) => one.close()));
});

async function serve(options: Parameters<typeof serveMock>[1] = {}): Promise<ServedMock> {
  const one = await serveMock(createMock(), options);
  served.push(one);
  return one;
}

describe('A mock that listens', () => {
  test('does the whole workflow over a socket: token, balance, payment, balance', async () => {
    const mock = createMock();
    const one = await serveMock(mock);
    served.push(one);
    const { baseUrl, tokenUrl, clients } = mock.describe(one.origin);
    const [client] = clients;
    const asked = await fetch(tokenUrl, {
      method: 'POST',
      headers: { authorization: `Basic ${btoa(`${client?.id}:${client?.secret}`)}` },
      body: new URLSearchParams({ grant_type: 'client_credentials', scope: client?.registeredScopes.join(' ') ?? '' }),
    });
    const authorization = `Bearer ${((await asked.json()) as { access_token: string }).access_token}`;
    const balance = async (): Promise<string | undefined> => {
      const read = await fetch(`${baseUrl}/Account/G63392601`, { headers: { authorization } });
      const account = (await read.json()) as { extension: { valueMoney?: { value: string } }[] };
      return account.extension[0]?.valueMoney?.value;
    };
    const before = await balance();
    const created = await fetch(`${baseUrl}/Basic`, {
      method: 'POST',
      headers: { authorization, 'content-type': 'application/fhir+json' },
      body: JSON.stringify(checkPayment()),
    });
    expect([
      created.status,
      created.headers.get('content-length'),
      created.headers.get('transfer-encoding'),
      await created.text(),
    ]).toEqual([201, '0', null, '']);
    expect(created.headers.get('location')).toBe(`${baseUrl}/Basic/FT-PL-3335800133`);
    expect([before, await balance()]).toEqual(['400.00', '387.88']);
  });

  test('answers bytes that are no HTTP with 400 and goes on', async () => {
    const { port, origin } = await serve();
    const answer = await sendRaw(port, '\u0000\u0001 nonsense\r\n\r\n');
    expect(answer).toMatch(/^HTTP\/1\.1 400 /);
    expect((await fetch(`${origin}/jwk`)).status).toBe(200);
  });

  test('answers an address that is no address', async () => {
    const { port } = await serve();
    const answers = await Promise.all(
      [
        'GET //// HTTP/1.1\r\nHost: x',
        'GET /%zz HTTP/1.1\r\nHost: x',
        'GET /r4/%ff/Account HTTP/1.1\r\nHost: x',
        'GET / HTTP/1.1\r\nHost: a b',
      ].map((head) => sendRaw(port, `${head}\r\nConnection: close\r\n\r\n`)),
    );
    for (const answer of answers) {
      expect(answer).toMatch(/^HTTP\/1\.1 4\d\d /);
      expect(answer).not.toMatch(/\bat .*\.ts|node:internal/);
    }
  });

  test.each([
    ['GET /jwk HTTP/1.0', 200],
    ['GET http://example.org:99/jwk HTTP/1.1\r\nHost: x', 200],
    ['OPTIONS * HTTP/1.1\r\nHost: x', 400],
    ['GET /jwk HTTP/1.1\r\nHost: a@b', 400],
    ['GET /jwk HTTP/1.1\r\nHost: a/b', 400],
    ['GET /jwk HTTP/1.1\r\nHost: a\r\nHost: b', 400],
    ['GET /r4/../jwk HTTP/1.1\r\nHost: x', 200],
    ['GET /jwk HTTP/1.1\r\nHost: x\r\n__proto__: y\r\nconstructor: z', 200],
  ])('answers %j with %d', async (head, status) => {
    const { port } = await serve();
    expect(await sendRaw(port, `${head}\r\nConnection: close\r\n\r\n`)).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
  });

  test('takes a token that comes twice for none', async () => {
    const mock = createMock();
    const one = await serveMock(mock);
    served.push(one);
    const { tokenUrl, clients } = mock.describe(one.origin);
    const asked = await fetch(tokenUrl, {
      method: 'POST',
      headers: { authorization: `Basic ${btoa(`${clients[0]?.id}:${clients[0]?.secret}`)}` },
      body: new URLSearchParams({ grant_type: 'client_credentials', scope: 'system/Account.read' }),
    });
    const line = `Authorization: Bearer ${((await asked.json()) as { access_token: string }).access_token}\r\n`;
    const read = (lines: string): Promise<string> =>
      sendRaw(
        one.port,
        `GET /r4/${SANDBOX_TENANT}/Account/F703726 HTTP/1.1\r\nHost: x\r\n${lines}Connection: close\r\n\r\n`,
      );
    expect((await read(line)).slice(9, 12)).toBe('200');
    expect((await read(line + line)).slice(9, 12)).toBe('401');
  });

  test('goes on when a caller leaves in the middle of a body', async () => {
    const { port, origin } = await serve();
    await new Promise<void>((left) => {
      const socket = connect(port, '127.0.0.1', () => {
        socket.write(`POST /r4/${SANDBOX_TENANT}/Basic HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n\r\n{`, () => {
          socket.resetAndDestroy();
        });
      });
      socket.on('close', () => left());
    });
    expect((await fetch(`${origin}/jwk`)).status).toBe(200);
  });

  test('refuses a body that never says how long it is once it is too long', async () => {
    const { origin } = await serve();
    const endless = new ReadableStream({ pull: (controller) => controller.enqueue(new Uint8Array(65_536).fill(32)) });
    const token = 'any';
    const answered = await fetch(`${origin}/r4/ec2458f2-1e24-41c8-b71b-0e701af7583d/Basic`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/fhir+json' },
      body: endless,
      duplex: 'half',
    } as RequestInit).then(
      ({ status }) => status,
      () => 'cut off',
    );
    expect([401, 413, 'cut off']).toContain(answered);
    expect((await fetch(`${origin}/jwk`)).status).toBe(200);
  });
});

describe.concurrent('A client that keeps a mock waiting is cut off', () => {
  test.each([
    ['in the middle of the headers', 'POST /r4/x/Basic HTTP/1.1\r\nHost: x\r\n'],
    ['before it says anything', ''],
  ])(
    '%s',
    async (_, text) => {
      const { port, origin } = await serve();
      const start = performance.now();
      await sendRaw(port, text);
      expect(performance.now() - start).toBeLessThan(9_000);
      expect((await fetch(`${origin}/jwk`)).status).toBe(200);
    },
    15_000,
  );

  test('in the middle of the body, while others are answered', async () => {
    const { port, origin } = await serve();
    const slow = sendRaw(port, `POST /r4/${SANDBOX_TENANT}/Basic HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n\r\n{`);
    expect((await fetch(`${origin}/jwk`)).status).toBe(200);
    expect(await slow).toMatch(/^(HTTP\/1\.1 408 [^]*)?$/);
  }, 25_000);
});

describe('A mock that cannot listen says so in one line', () => {
  test('when the port is in use', async () => {
    const { port } = await serve();
    const error = await serveMock(createMock(), { port }).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(MockError);
    expect(error).toMatchObject({
      code: 'port-in-use',
      message: `Port ${port} on 127.0.0.1 is in use; choose another one, or 0 for any free port.`,
    });
  });

  test.each([-1, 65_536, 1.5, Number.NaN])('when %f is no port', async (port) => {
    const error = await serveMock(createMock(), { port }).catch((reason: unknown) => reason);
    expect(error).toMatchObject({
      code: 'invalid-port',
      message: `${port} is no port; use 0 for any free one, or 1 to 65535.`,
    });
  });

  test('when the address is not of this machine', async () => {
    const error = await serveMock(createMock(), { hostname: '192.0.2.1' }).catch((reason: unknown) => reason);
    expect(error).toMatchObject({ code: 'invalid-port' });
  });
});

function sendRaw(port: number, text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(text));
    let answer = '';
    socket.on('data', (chunk) => {
      answer += chunk.toString();
    });
    socket.on('error', reject);
    socket.on('close', () => resolve(answer));
  });
}
