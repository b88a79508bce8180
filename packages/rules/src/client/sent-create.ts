import { sentIdentifier } from '../sent-identifier.ts';
import { hospitalOf, type Step } from './client-sequence.ts';

/** A create as it was sent, by what makes it the same transaction as another one. */
export interface SentCreate {
  /** Hospital, type and identifier; where these cannot be read, the whole body. */
  readonly key: string;
  readonly hospital: string;
  /** The place of the identifier in its list; `undefined` when type or identifier cannot be read. */
  readonly identifierIndex: number | undefined;
  readonly target: { readonly type: 'Encounter' | 'Account'; readonly id: string } | undefined;
}

/** The create in an exchange; `undefined` when it is something else. */
export function readCreate({ view }: Step): SentCreate | undefined {
  const { payload, address, exchange } = view;
  if (payload === undefined) return undefined;
  const hospital = hospitalOf(address);
  const transaction = payload.transaction;
  const identifier = sentIdentifier(transaction);
  const isReadable = transaction?.transactionType !== undefined && identifier !== undefined;
  return {
    key: JSON.stringify(
      isReadable ? [hospital, transaction.transactionType, identifier.value] : [hospital, exchange.request.body],
    ),
    hospital,
    identifierIndex: isReadable ? identifier.index : undefined,
    target: transaction?.targets[0]?.refersTo,
  };
}
