import type { EmbeddedWorld, Scenario, ServerUnderTest } from '@countercheck/conformance';

type Embedded = Extract<ServerUnderTest, { kind: 'embedded-mock' }>;

type Operation =
  | { kind: 'fetch'; method: string; url: string; headers: [string, string][]; body: string; answer: string }
  | { kind: 'advance'; millis: number }
  | { kind: 'token'; context: 'user' | 'patient'; answer: string };

/** What each scenario did to its world and what it got, by scenario. */
export type Traces = Map<string, Operation[]>;

/** The server, with everything that scenarios do to it written down. */
export function tracedServer(server: Embedded, traces: Traces): Embedded {
  return {
    ...server,
    async openWorld(arrangement, about) {
      const operations: Operation[] = [];
      traces.set(about.scenario, operations);
      return tracedWorld(await server.openWorld(arrangement, about), operations);
    },
  };
}

function tracedWorld(world: EmbeddedWorld, operations: Operation[]): EmbeddedWorld {
  return {
    ...world,
    async fetch(request) {
      const { method, url, headers } = request;
      const operation = { kind: 'fetch' as const, method, url, headers: [...headers], body: '', answer: '' };
      operations.push(operation);
      operation.body = await request.clone().text();
      const response = await world.fetch(request);
      operation.answer = await answerOf(response.clone());
      return response;
    },
    advance(millis) {
      operations.push({ kind: 'advance', millis });
      world.advance(millis);
    },
    async tokenFor(context) {
      const token = await world.tokenFor(context);
      operations.push({ kind: 'token', context, answer: JSON.stringify(token) });
      return token;
    },
  };
}

/**
 * Whether a scenario would see nothing new of another server: it is deterministic, so the same answers lead to the
 * same requests and to the same outcome. A scenario that sends several requests at once is always said to see more.
 */
export async function seesNothingNew(
  { id, arrange, steps }: Scenario,
  traces: Traces,
  server: Embedded,
  seed: number,
): Promise<boolean> {
  const operations = traces.get(id);
  if (operations === undefined || steps.some(({ kind }) => kind === 'parallel')) return false;
  const world = await server.openWorld(arrange, { scenario: id, seed });
  for (const operation of operations) if (!(await isAnsweredAlike(operation, world))) return false;
  return true;
}

async function isAnsweredAlike(operation: Operation, world: EmbeddedWorld): Promise<boolean> {
  if (operation.kind === 'advance') {
    world.advance(operation.millis);
    return true;
  }
  if (operation.kind === 'token') return JSON.stringify(await world.tokenFor(operation.context)) === operation.answer;
  const { method, url, headers, body, answer } = operation;
  const response = await world.fetch(new Request(url, { method, headers, ...(body !== '' && { body }) }));
  return (await answerOf(response)) === answer;
}

async function answerOf(response: Response): Promise<string> {
  return JSON.stringify([response.status, [...response.headers], await response.text()]);
}
