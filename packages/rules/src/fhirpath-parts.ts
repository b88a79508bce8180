import { CURRENCIES } from './currencies.generated.ts';
import { DOCUMENTED_EXTENSIONS, type DocumentedExtension } from './extension-urls.ts';

/** FHIRPath of the extensions of an element: `extension.where(url = '…')`. */
export function extensionPath(element: DocumentedExtension['element']): string {
  return `extension.where(url = '${documented(element).url}')`;
}

/** FHIRPath of the values of an element that have the documented type. */
export function valuePath(element: DocumentedExtension['element']): string {
  const name = (documented(element).valueName as string).slice('value'.length);
  const isComplex = name === 'Money' || name === 'CodeableConcept';
  return `${extensionPath(element)}.value.ofType(${isComplex ? name : name.toLowerCase()})${isComplex ? '' : '.where(hasValue())'}`;
}

/** FHIRPath of the codings of an element that are of the system it is bound to. */
export function boundCodingPath(element: 'type' | 'method'): string {
  return `${valuePath(element)}.${boundCodings(element)}`;
}

/** FHIRPath from a CodeableConcept to its codings of the system that the element is bound to. */
export function boundCodings(element: 'type' | 'method'): string {
  return `coding.where(system = 'http://terminology.hl7.org/CodeSystem/${element === 'type' ? 'payment-type' : 'v2-0570'}')`;
}

/** FHIRPath that is true on a payment (or adjustment) whose type is known for sure. */
export function isOfType(type: 'payment' | 'adjustment'): string {
  return `${extensionPath('type')}.first().value.${boundCodings('type')}.code.distinct() = '${type}'`;
}

/** FHIRPath that is true on a payment whose method is one of these. */
export function hasMethod(...codes: readonly string[]): string {
  const one = codes.map((code) => `$this = '${code}'`).join(' or ');
  return `${extensionPath('method')}.first().value.${boundCodings('method')}.code.distinct().select(${one}) = true`;
}

/** FHIRPath that is true where the body is no payment by one of these methods, or where `expression` is. */
export function onPayment(codes: readonly string[], expression: string): string {
  const byMethod = codes.length === 0 ? '' : ` and ${hasMethod(...codes)}`;
  return `where(${isOfType('payment')}${byMethod}).all(${expression})`;
}

/** FHIRPath that is true where the body names none of these methods, whatever its type, or where `expression` is. */
export function byMethod(codes: readonly string[], expression: string): string {
  return `where(${hasMethod(...codes)}).all(${expression})`;
}

/** FHIRPath of every documented Money: amount, tendered amount, and the amounts in allocations. */
export function everyMoneyPath(): string {
  return `(${valuePath('amount')} | ${valuePath('tenderedAmount')} | ${allocatedPath()})`;
}

/** FHIRPath of the amounts in allocations. */
export function allocatedPath(): string {
  return `${extensionPath('allocations')}.extension.where(url = 'amount').value.ofType(Money)`;
}

/** FHIRPath that is true where the code, an expression, is in the ISO 4217 list. */
export function isActiveCurrency(code: string): string {
  return `${code}.matches('^(${Object.keys(CURRENCIES).join('|')})$')`;
}

function documented(element: DocumentedExtension['element']): DocumentedExtension {
  return DOCUMENTED_EXTENSIONS.find((extension) => extension.element === element) as DocumentedExtension;
}
