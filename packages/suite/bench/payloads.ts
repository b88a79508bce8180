import { readJson } from '../src/repository.ts';

/** The parts of a documented payload that the bench varies. */
interface Payload {
  readonly identifier: [{ value: string }];
  readonly extension: Extension[];
}

interface Extension {
  readonly url: string;
  valueString?: string;
  valueDate?: string;
  valueCodeableConcept?: { coding: { display?: string }[] } | null;
  valueMoney?: { value: number };
  extension?: Extension[];
}

export type Example = 'cash' | 'card' | 'check' | 'adjustment';

/** So many different texts of each payload: their values take no more room than a processor keeps at hand. */
const TEXTS = 64;

/** Texts of the documented payload that differ in identifier and amount, each edited. */
export function textsOf(example: Example, ...edits: readonly ((payload: Payload) => void)[]): string[] {
  return Array.from({ length: TEXTS }, (_, index) => {
    const payload = readJson(`packages/profile/fhir/package/example/Basic-${example}.json`) as Payload;
    payload.identifier[0].value = String(33_358_000 + index);
    setAmounts(payload.extension, (1200 + index) / 100);
    for (const edit of edits) edit(payload);
    return JSON.stringify(payload);
  });
}

function setAmounts(extensions: Extension[], value: number): void {
  for (const { valueMoney, extension } of extensions) {
    if (valueMoney !== undefined) valueMoney.value = value;
    setAmounts(extension ?? [], value);
  }
}

/** As documented, but without what makes a warning: a brand in small letters, the display of another method. */
export function withoutWarning({ extension }: Payload): void {
  for (const { url, valueCodeableConcept, ...rest } of extension) {
    if (url.endsWith('card-brand')) find(extension, 'card-brand').valueString = String(rest.valueString).toUpperCase();
    const coding = valueCodeableConcept?.coding[0];
    if (coding?.display === 'Check') coding.display = "Cashier's Check";
  }
}

/** Three findings in three elements. */
export function withThreeFaults({ extension }: Payload): void {
  find(extension, 'card-brand').valueString = 'VISAX';
  find(extension, 'account-number').valueString = '12a4';
  find(extension, 'date').valueDate = '2026-13';
}

/** A null where a concept should be: the payload must be walked through. */
export function withShapeFault({ extension }: Payload): void {
  find(extension, 'method').valueCodeableConcept = null;
}

function find(extensions: Extension[], name: string): Extension {
  return extensions.find(({ url }) => url.endsWith(name)) as Extension;
}
