import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compactJson } from './compact-json.ts';

interface Message {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | null;
}

export interface VectorExchange {
  readonly request: Message & { readonly method: string; readonly url: string };
  readonly response: (Message & { readonly status: number }) | null;
  readonly at?: string;
}

type Reading = 'default' | 'strict' | 'lenient';

interface VectorFinding {
  readonly rule: string;
  readonly severity: string;
  readonly path: string;
}

/** An exchange, a sequence or a batch with the findings that are due, as packages/rules/vectors/exchange holds them. */
export interface Vector {
  readonly id: string;
  readonly why: string;
  readonly about?: readonly string[];
  readonly context?: unknown;
  readonly exchange?: VectorExchange;
  readonly exchanges?: readonly VectorExchange[];
  readonly payloads?: readonly { readonly name: string; readonly resource: unknown }[];
  readonly findings: Readonly<Record<Reading, readonly VectorFinding[]>>;
}

const READINGS = ['default', 'strict', 'lenient'] as const;

export function readExchangeVectors(root: string): Vector[] {
  const folder = join(root, 'packages/rules/vectors/exchange');
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .toSorted()
    .flatMap((name) => (JSON.parse(readFileSync(join(folder, name), 'utf8')) as { vectors: Vector[] }).vectors);
}

/** The first reading in which a rule speaks of a vector. */
export function readingThatFinds(vector: Vector, rule: string): Reading | undefined {
  return READINGS.find((reading) => vector.findings[reading].some((finding) => finding.rule === rule));
}

function prettyBody(body: string | null): string[] {
  if (body === null || body === '') return [];
  try {
    return ['', ...compactJson(JSON.parse(body)).split('\n')];
  } catch {
    return ['', ...body.split('\n')];
  }
}

function renderHeaders(headers: Readonly<Record<string, string>>): string[] {
  return Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
}

function renderExchange({ request, response, at }: VectorExchange): string[] {
  const asked = [`${request.method} ${request.url}`, ...renderHeaders(request.headers), ...prettyBody(request.body)];
  const answered =
    response === null
      ? ['(no answer)']
      : [`HTTP ${response.status}`, ...renderHeaders(response.headers), ...prettyBody(response.body)];
  return [...(at === undefined ? [] : [`at ${at}`]), ...asked, '', ...answered];
}

/** A vector as one reads HTTP: each request with its answer, or each payload with its name. */
export function renderVector({ exchange, exchanges = [], payloads = [], context }: Vector): string {
  const all = exchange === undefined ? exchanges : [exchange];
  const known =
    context === undefined || JSON.stringify(context) === '{}' ? [] : [`(known: ${JSON.stringify(context)})`, ''];
  const lines = [
    ...all.flatMap((each, index) => [...(index === 0 ? [] : ['', '']), ...renderExchange(each)]),
    ...payloads.flatMap(({ name, resource }) => [`${name}:`, ...compactJson(resource).split('\n')]),
  ];
  return [...known, ...lines].join('\n');
}
