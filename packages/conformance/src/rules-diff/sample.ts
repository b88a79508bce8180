import type { Exchange, JudgeContext, JudgeName, NamedPayload, TenantContext } from '@countercheck/rules';

/** Something that two versions of the rules judge, so that their verdicts can be compared. */
export type Sample = PayloadSample | ExchangeSample | BatchSample;

/** The body of a create, as text or, where it is no text, as bytes. */
export interface PayloadSample {
  readonly name: string;
  readonly body: string | Uint8Array;
  readonly tenant?: TenantContext;
}

/** One exchange, or the exchanges of a client. */
export interface ExchangeSample {
  readonly name: string;
  readonly judge: JudgeName;
  readonly exchanges: readonly Exchange[];
  readonly context: JudgeContext;
}

export interface BatchSample {
  readonly name: string;
  readonly payloads: readonly NamedPayload[];
}
