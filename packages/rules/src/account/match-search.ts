import { isResource, itemsOf, ownMember, textOf } from '../exchange/own-member.ts';
import type { BundleView, SearchView } from '../exchange/exchange-view.ts';
import type { Place } from '../place.ts';
import { accountTypeOf } from './account-view.ts';
import { idOfReference, plainType, type SearchContext, valuesOf } from './search-request.ts';

const ASSOCIATED_ENCOUNTER = 'https://fhir-ehr.cerner.com/r4/StructureDefinition/associated-encounter';

/** For each entry, where its resource is no match of the search: no Account, one that was seen before, or one with another value than asked for. A field that is absent tells nothing, since fields come only if valued. */
export function findMismatches(
  { entries }: BundleView,
  search: SearchView,
  context: SearchContext,
): readonly (readonly Place[])[] {
  const asked = valuesOf(search, '_id').flatMap((list) => list.split(','));
  const ids = asked.length === 0 ? undefined : new Set(asked);
  const seen = new Set<string>();
  return entries.map(({ resource }) => {
    if (resource === undefined) return [[]];
    if (!isResource(resource, 'Account')) return [['resourceType']];
    const id = ownMember(resource, 'id');
    if (typeof id !== 'string' || seen.has(id) || ids?.has(id) === false) return [['id']];
    seen.add(id);
    return findOtherValues(resource, search, context);
  });
}

function findOtherValues(resource: unknown, search: SearchView, context: SearchContext): readonly Place[] {
  const mismatches: Place[] = [];
  if (!isTypeAskedFor(resource, search, context)) mismatches.push(['type']);
  if (search.parameters.has('_id')) return mismatches;
  if (!isReferredTo(referencesIn(resource, 'subject'), valuesOf(search, 'patient'), idOfReference))
    mismatches.push(['subject']);
  if (!isNumberAskedFor(resource, search)) mismatches.push(['identifier']);
  if (!isReferredTo(guarantorsOf(resource), valuesOf(search, '-guarantor'), personOf)) mismatches.push(['guarantor']);
  const encounters = itemsOf(ownMember(resource, 'extension')).filter(
    (extension) => ownMember(extension, 'url') === ASSOCIATED_ENCOUNTER,
  );
  if (
    !isReferredTo(
      encounters.map((extension) => referenceIn(ownMember(extension, 'valueReference'))),
      valuesOf(search, '-encounter'),
      idOfReference,
    )
  )
    mismatches.push(['extension']);
  return mismatches;
}

function isTypeAskedFor(resource: unknown, search: SearchView, { reading }: SearchContext): boolean {
  const shown = accountTypeOf(textOf(ownMember(ownMember(resource, 'type'), 'text')) ?? '');
  const asked = valuesOf(search, 'type').map((type) => accountTypeOf(plainType(type, reading)));
  return shown === undefined || asked.length === 0 || asked.includes(undefined) || asked.includes(shown);
}

function isNumberAskedFor(resource: unknown, search: SearchView): boolean {
  const shown = itemsOf(ownMember(resource, 'identifier')).map((identifier) => ownMember(identifier, 'value'));
  const asked = valuesOf(search, 'identifier').map((value) => value.slice(value.indexOf('|') + 1));
  return shown.length === 0 || asked.every((number) => shown.includes(number));
}

/** Whether what is asked for is among the references shown, compared by a part of their ids. */
function isReferredTo(
  shown: readonly (string | undefined)[],
  asked: readonly string[],
  partOf: (reference: string) => string,
): boolean {
  const parts = shown.flatMap((reference) => (reference === undefined ? [] : [partOf(reference)]));
  return parts.length === 0 || asked.every((reference) => parts.includes(partOf(reference)));
}

/** Ids of guarantors are read as guarantor and patient; a search finds all Accounts of the guarantor (AMB-82). */
function personOf(reference: string): string {
  return idOfReference(reference).split('-')[0] ?? '';
}

function guarantorsOf(resource: unknown): readonly (string | undefined)[] {
  return itemsOf(ownMember(resource, 'guarantor')).map((guarantor) => referenceIn(ownMember(guarantor, 'party')));
}

function referencesIn(resource: unknown, name: string): readonly (string | undefined)[] {
  return itemsOf(ownMember(resource, name)).map(referenceIn);
}

function referenceIn(value: unknown): string | undefined {
  return textOf(ownMember(value, 'reference'));
}
