import type { ExchangePlace } from '../exchange/exchange-place.ts';
import { below } from '../exchange/exchange-place.ts';
import { itemsOf, ownMember, textOf } from '../exchange/own-member.ts';
import type { JsonObject } from '../json-value.ts';
import type { AccountType } from '../tenant-context.ts';

/** An extension of an Account and where it stands in the list. */
export interface AccountExtension {
  readonly index: number;
  readonly url: string | undefined;
  readonly extension: unknown;
}

/** An Account in an answer. */
export interface AccountView {
  readonly resource: JsonObject;
  readonly place: ExchangePlace;
  readonly id: string | undefined;
  /** The type, when it is one that is documented. */
  readonly type: AccountType | undefined;
  readonly extensions: readonly AccountExtension[];
}

/** The names under which the types are served. Two of them mean the same (AMB-09). */
const TYPES: ReadonlyMap<string, AccountType> = new Map([
  ['charge-group', 'charge-group'],
  ['financial-account', 'financial-account'],
  ['guarantor-balance', 'guarantor-balance'],
  ['insurance-balance', 'insurance-balance'],
  ['insurance-benefit', 'insurance-balance'],
  ['statement', 'statement'],
]);
const STRUCTURE_DEFINITIONS = 'https://fhir-ehr.cerner.com/r4/StructureDefinition/';

/** The account type of that name, exactly as it is spelled. */
export function accountTypeOf(name: string): AccountType | undefined {
  return TYPES.get(name);
}

export function viewAccount(resource: JsonObject, place: ExchangePlace): AccountView {
  const typeName = textOf(ownMember(ownMember(resource, 'type'), 'text'));
  return {
    resource,
    place,
    id: textOf(ownMember(resource, 'id')),
    type: typeName === undefined ? undefined : accountTypeOf(typeName),
    extensions: itemsOf(ownMember(resource, 'extension')).map((extension, index) => ({
      index,
      url: textOf(ownMember(extension, 'url')),
      extension,
    })),
  };
}

/** The extensions of that id. */
export function extensionsOf({ extensions }: AccountView, id: string): readonly AccountExtension[] {
  return extensions.filter(({ url }) => url === STRUCTURE_DEFINITIONS + id);
}

/** A place in the Account. */
export function inAccount({ place }: AccountView, ...steps: readonly (string | number)[]): ExchangePlace {
  return below(place, ...steps);
}
