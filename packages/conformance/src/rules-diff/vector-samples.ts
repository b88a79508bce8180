import type { Exchange, JudgeContext, JudgeName, NamedPayload, TenantContext } from '@countercheck/rules';
import type { Sample } from './sample.ts';

/** A vector, as `vector-format.schema.json` describes it; what it expects is not asked here. */
interface Vector {
  readonly id: string;
  readonly resource?: unknown;
  readonly text?: string;
  readonly base64?: string;
  readonly tenant?: TenantContext;
  readonly judge?: JudgeName | 'validateBatch';
  readonly context?: JudgeContext;
  readonly exchange?: Exchange;
  readonly exchanges?: readonly Exchange[];
  readonly payloads?: readonly NamedPayload[];
}

/** The samples in a parsed file of vectors. */
export function vectorSamples(file: { readonly vectors: readonly unknown[] }): Sample[] {
  return file.vectors.map((vector) => toSample(vector as Vector));
}

function toSample(vector: Vector): Sample {
  const name = `vector ${vector.id}`;
  const { judge, exchange, exchanges, payloads, context = {}, tenant } = vector;
  if (payloads !== undefined) return { name, payloads };
  if (judge !== undefined && judge !== 'validateBatch')
    return { name, judge, context, exchanges: exchanges ?? (exchange === undefined ? [] : [exchange]) };
  return { name, body: bodyOf(vector), ...(tenant && { tenant }) };
}

function bodyOf({ text, base64, resource }: Vector): string | Uint8Array {
  if (text !== undefined) return text;
  return base64 === undefined ? JSON.stringify(resource) : Buffer.from(base64, 'base64');
}
