import { afterEach, describe, expect, test } from 'vitest';
import { checkPayment } from '../../test/payloads.ts';
import { openSession } from '../../test/session.ts';
import { createMock, listFaults, SANDBOX_TENANT } from '../index.ts';
import { serveMock, type ServedMock } from '../node.ts';
import { readFault } from './fault.ts';

describe('A fault is written NAME[=VALUE][@RATE][*TIMES]', () => {
  test.each([
    ['latency', { name: 'latency', value: 500, rate: 1, times: Number.POSITIVE_INFINITY }],
    ['latency=20@0.5*3', { name: 'latency', value: 20, rate: 0.5, times: 3 }],
    ['reset-after-write*1', { name: 'reset-after-write', value: 0, rate: 1, times: 1 }],
    ['throttled=7', { name: 'throttled', value: 7, rate: 1, times: Number.POSITIVE_INFINITY }],
  ])('%s', (text, fault) => {
    expect(readFault(text)).toEqual(fault);
  });

  test.each([
    '',
    'nothing',
    'latency=',
    'latency=-1',
    'latency@2',
    'latency@0',
    'reset-after-write=5',
    'latency*',
    'toString',
  ])('not "%s"', (text) => {
    expect(() => readFault(text)).toThrow(
      /^"[^"]*" is no fault; write NAME\[=VALUE\]\[@RATE\]\[\*TIMES\], with a rate above 0 to 1 and one of latency, /,
    );
  });

  test('and each is told with how it is written', () => {
    for (const { name, syntax } of listFaults())
      expect([syntax.startsWith(name), readFault(name).name]).toEqual([true, name]);
  });
});

describe('Without a socket', () => {
  test('an answer lost after the write leaves the posting behind', async () => {
    const session = openSession({ faults: ['reset-after-write*1'] });
    const token = await session.token();
    await expect(session.create(checkPayment(), { token })).rejects.toMatchObject({
      message: 'fetch failed',
      cause: { code: 'ECONNRESET' },
    });
    const again = await session.create(checkPayment(), { token });
    expect([session.balance('G63392601'), again.status]).toEqual(['387.88', 422]);
    expect(
      session.mock
        .exchanges()
        .slice(-2)
        .map(({ response, faults }) => [response?.status, faults]),
    ).toEqual([
      [undefined, ['reset-after-write']],
      [422, []],
    ]);
  });

  test('an answer lost before the write leaves nothing behind', async () => {
    const session = openSession({ faults: ['reset-before-write*1'] });
    const token = await session.token();
    await expect(session.create(checkPayment(), { token })).rejects.toThrow(TypeError);
    expect([session.balance('G63392601'), session.mock.journal()]).toEqual(['400.00', []]);
    expect((await session.create(checkPayment(), { token })).status).toBe(201);
  });

  test.each([
    ['throttled=3*1', 429, '3', 'throttled'],
    ['unavailable=9*1', 503, '9', 'transient'],
  ])('%s is answered before anything takes effect', async (fault, status, retryAfter, code) => {
    const session = openSession({ faults: [fault] });
    const token = await session.token();
    const refused = await session.create(checkPayment(), { token });
    const taken = await session.create(checkPayment(), { token });
    expect([refused.status, refused.headers['retry-after'], refused.json.issue[0].code, taken.status]).toEqual([
      status,
      retryAfter,
      code,
      201,
    ]);
  });

  test('a rate hits some, the same ones each time', async () => {
    const run = async (faultSeed: string): Promise<number[]> => {
      const session = openSession({ faults: ['unavailable@0.3'], faultSeed });
      const token = await session.token();
      const got = await Promise.all(Array.from({ length: 200 }, () => session.send('/Account/F703726', { token })));
      return got.map(({ status }) => status);
    };
    const [first, again, other] = await Promise.all([run('a'), run('a'), run('b')]);
    const hit = first.filter((status) => status === 503).length;
    expect([first, hit > 30 && hit < 90]).toEqual([again, true]);
    expect(other).not.toEqual(first);
  });

  test('latency holds the answer back', async () => {
    const session = openSession({ faults: ['latency=60'] });
    const start = performance.now();
    await session.send('/metadata');
    expect(performance.now() - start).toBeGreaterThan(55);
  });

  test('a truncated body breaks off', async () => {
    const session = openSession({ faults: ['truncated-body'] });
    await expect(session.send('/metadata')).rejects.toThrow('terminated');
  });
});

describe('Over a socket', () => {
  const served: ServedMock[] = [];
  afterEach(async () => {
    await Promise.all(served.splice(0).map((one) => one.close()));
  });

  async function ask(fault: string, signal: AbortSignal | null = null): Promise<string> {
    const one = await serveMock(createMock({ faults: [fault] }));
    served.push(one);
    const response = await fetch(`${one.origin}/r4/${SANDBOX_TENANT}/metadata`, { signal });
    const text = await response.text();
    return `${response.status} ${(JSON.parse(text) as { resourceType: string }).resourceType}`;
  }

  test('truncated-body', async () => {
    await expect(ask('truncated-body*1')).rejects.toThrow(TypeError);
  });

  test('wrong-content-length', async () => {
    await expect(ask('wrong-content-length*1', AbortSignal.timeout(500))).rejects.toThrow(/timeout|aborted/);
  });

  test('endless-body', async () => {
    await expect(ask('endless-body', AbortSignal.timeout(300))).rejects.toThrow(/timeout|aborted/);
  });

  test('slow-headers', async () => {
    const start = performance.now();
    expect([await ask('slow-headers=300'), performance.now() - start > 250]).toEqual(['200 CapabilityStatement', true]);
  });

  test.each(['reset-before-write', 'reset-after-write'])('%s', async (fault) => {
    const one = await serveMock(createMock({ faults: [fault] }));
    served.push(one);
    const create = fetch(`${one.origin}/r4/${SANDBOX_TENANT}/Basic`, { method: 'POST', body: '{}' });
    await expect(create).rejects.toMatchObject({
      message: 'fetch failed',
      cause: { code: expect.stringMatching(/ECONNRESET|UND_ERR_SOCKET/) },
    });
  });
});
