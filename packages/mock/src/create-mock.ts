import { answerRequest, type Answering } from './answer-request.ts';
import { createAssertionMemory } from './authorization/assertion-memory.ts';
import { createTokenStore } from './authorization/token-store.ts';
import { createPayloadJudge } from './basic/judge-payload.ts';
import { createClock } from './clock.ts';
import { addressesOf, describeMock } from './describe-mock.ts';
import { applyDeviations, findDeviations } from './deviations/apply-deviations.ts';
import { createExchangeLog } from './exchange-log.ts';
import { createFaultDice } from './faults/fault-dice.ts';
import { toDeliveredResponse } from './faults/deliver.ts';
import { readFault } from './faults/fault.ts';
import type { Shared } from './fhir/call.ts';
import { toArrival } from './http/arrival.ts';
import { MockError } from './mock-error.ts';
import type { Mock, MockOptions } from './mock.ts';
import { renderPage } from './page/render-page.ts';
import { createPlaces } from './places.ts';
import { decisions } from './policy.ts';
import { recomputeBalances } from './posting/journal.ts';
import { createLedger } from './posting/ledger.ts';
import { createRandomness } from './randomness.ts';
import { createReadingOf } from './reading-of.ts';
import { defaultWorld } from './world/default-world.ts';
import { findWorldFault } from './world/find-world-fault.ts';
import { balancesOf, createTenantState, tenantContextOf, type TenantState } from './world/tenant-state.ts';

const MEBIBYTE = 1024 * 1024;
/** `.invalid` never resolves (RFC 2606): without a socket nobody can mistake it for a server. */
const NO_SOCKET_ORIGIN = 'http://mock.invalid';

/** Makes a mock. Throws MockError for a world, deviation or fault that cannot be. */
export function createMock(options: MockOptions = {}): Mock {
  const {
    world = defaultWorld(),
    clock = createClock(),
    randomness = createRandomness(),
    maxBodyBytes = MEBIBYTE,
  } = options;
  const fault = findWorldFault(world);
  if (fault !== undefined) throw new MockError('invalid-world', `${fault.path.join('.')}: ${fault.problem}.`);
  const tenants = new Map(world.tenants.map((tenant) => [tenant.id, createTenantState(tenant)]));
  const clients = new Map(world.clients.map((client) => [client.id, client]));
  const readings = { reading: options.reading ?? 'default', readings: options.readings ?? {} } as const;
  const deviations = findDeviations(options.deviations ?? [], readings);
  const log = createExchangeLog();
  const shared: Shared = {
    policy: applyDeviations({ ...decisions, judgePayload: createPayloadJudge(readings) }, deviations),
    readingOf: createReadingOf(readings),
    randomness,
    tenants,
    tokens: createTokenStore(randomness, options.store),
    ledger: createLedger((id) => tenants.get(id), options.store),
    maxBodyBytes,
  };
  const origin = (given: string | undefined): string => given ?? options.origin ?? NO_SOCKET_ORIGIN;
  const tenantOf = (id: string | undefined): TenantState => {
    const tenant = id === undefined ? tenants.values().next().value : tenants.get(id);
    if (tenant === undefined)
      throw new MockError(
        'unknown-tenant',
        `No tenant ${id} in this world; there is ${[...tenants.keys()].join(', ')}.`,
      );
    return tenant;
  };
  const judgeContext: Mock['judgeContext'] = (given, id) => {
    const tenant = tenantOf(id);
    const client = world.clients.find(
      ({ context, tenants: enabled }) => context === 'system' && enabled.includes(tenant.id),
    );
    return {
      ...readings,
      ...addressesOf(origin(given), tenant.id),
      tenant: tenantContextOf(tenant),
      ...(client === undefined ? {} : { tenants: client.tenants, registeredScopes: client.registeredScopes }),
    };
  };
  const answering: Answering = {
    shared,
    clock,
    log,
    deviations,
    rollDice: createFaultDice((options.faults ?? []).map(readFault), createRandomness(options.faultSeed)),
    findPlace: createPlaces({
      shared,
      findClient: (id) => clients.get(id),
      isFirstUse: createAssertionMemory(),
      renderPage: (address) =>
        renderPage({
          origin: address,
          tenants: [...tenants.values()],
          journal: shared.ledger.journal,
          exchanges: log.list(),
          contextOf: (id) => judgeContext(address, id),
        }),
    }),
    onBug: options.onBug ?? crash,
  };
  const answer: Mock['answer'] = (arrival) => answerRequest(arrival, answering);
  return {
    fetch: async (request) => toDeliveredResponse(await answer(toArrival(request))),
    answer,
    describe: (given) => describeMock(world, origin(given)),
    judgeContext,
    tenantContext: (id) => tenantContextOf(tenantOf(id)),
    journal: () => shared.ledger.journal,
    balances: (id) => balancesOf(tenantOf(id)),
    recomputeBalances: (id) => {
      const tenant = tenantOf(id);
      return recomputeBalances(
        balancesOf(createTenantState(tenant.facts)),
        shared.ledger.journal.filter((entry) => entry.tenant === tenant.id),
      );
    },
    exchanges: () => log.list(),
    clearExchanges: () => log.clear(),
  };
}

/** A bug crashes whoever has not said what to do about it. */
function crash(error: unknown): void {
  queueMicrotask(() => {
    throw error;
  });
}
