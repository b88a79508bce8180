import { DOCUMENTED_EXTENSIONS } from './extension-urls.ts';
import { isValueName } from './value-name.ts';
import type {
  AllocationView,
  ElementName,
  IdentifierView,
  MoneyView,
  RepeatedElements,
  TargetView,
  TransactionView,
} from './transaction-view.ts';

/** Member names and list indexes from the body down to a value. */
export type Place = readonly (string | number)[];

const VALUE_NAMES: ReadonlyMap<string, string | undefined> = new Map(
  DOCUMENTED_EXTENSIONS.map(({ element, valueName }) => [element, valueName]),
);

/** Where an element of the payload stands; the body itself when the element is absent or malformed. */
export function placeOfElement(tx: TransactionView, element: ElementName | 'body'): Place {
  switch (element) {
    case 'body':
      return [];
    case 'resourceType':
      return tx.resourceType === undefined ? [] : ['resourceType'];
    case 'identifiers':
      return tx.identifiers === undefined ? [] : ['identifier'];
    case 'code':
      return tx.code === undefined ? [] : ['code'];
    case 'allocations':
      return tx.allocations?.[0] === undefined ? [] : ['extension', tx.allocations[0].extension];
    default: {
      const view = tx[element];
      return view ? ['extension', view.extension, VALUE_NAMES.get(element) as string] : [];
    }
  }
}

/** The index of the extension that says this element; `undefined` when there is none, or when the element is said elsewhere. */
export function extensionIndexOf(tx: TransactionView, element: ElementName | 'body'): number | undefined {
  switch (element) {
    case 'body':
    case 'resourceType':
    case 'identifiers':
    case 'code':
    case 'allocations':
      return undefined;
    default:
      return tx[element]?.extension;
  }
}

/** Where one of several elements stands: the identifier, the Money, the allocation's extension, the target's Reference. */
export const PLACE_OF_EACH: { readonly [R in keyof RepeatedElements]: (element: RepeatedElements[R]) => Place } = {
  identifiers: (identifier: IdentifierView) => ['identifier', identifier.index],
  moneys: (money: MoneyView) => [...placeOfExtension(money), 'valueMoney'],
  allocations: (allocation: AllocationView) => ['extension', allocation.extension],
  targets: (target: TargetView) => [...placeOfExtension(target), 'valueReference'],
};

/** Where an extension stands; `child` is -1 for one of the body. */
export function placeOfExtension(extension: { readonly extension: number; readonly child: number }): Place {
  return extension.child < 0
    ? ['extension', extension.extension]
    : ['extension', extension.extension, 'extension', extension.child];
}

/** JSON Pointer (RFC 6901). */
export function toPointer(place: Place): string {
  let pointer = '';
  for (const step of place)
    pointer += `/${typeof step === 'number' || isPlainName(step) ? step : step.replaceAll('~', '~0').replaceAll('/', '~1')}`;
  return pointer;
}

/** FHIRPath from the resource down; a choice such as `valueMoney` of an extension is `.value`. */
export function toFhirPath(place: Place, root = 'Basic'): string {
  let path = root;
  for (let index = 0; index < place.length; index++) {
    const step = place[index] as string | number;
    if (typeof step === 'number') path += `[${step}]`;
    else if (typeof place[index - 1] === 'number' && isValueName(step)) path += '.value';
    else path += isPlainName(step) ? `.${step}` : `.\`${step.replaceAll('\\', '\\\\').replaceAll('`', '\\`')}\``;
  }
  return path;
}

/** A name that neither notation needs to escape. */
function isPlainName(name: string): boolean {
  return /^[A-Za-z_][A-Za-z0-9_]*$/.test(name);
}
