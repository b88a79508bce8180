import { describe, expect, it } from 'vitest';
import { extensionIndexOf, PLACE_OF_EACH, placeOfElement, placeOfExtension } from './place.ts';
import type { ElementName, TransactionView } from './transaction-view.ts';

const EMPTY = {} as TransactionView;
const FULL = {
  resourceType: 'Basic',
  identifiers: [],
  code: {},
  allocations: [{ extension: 7 }, { extension: 8 }],
  type: { extension: 1 },
  method: { extension: 2 },
  amount: { extension: 3 },
} as unknown as TransactionView;

describe('An element', () => {
  it.each<[ElementName | 'body', readonly (string | number)[], number | undefined]>([
    ['body', [], undefined],
    ['resourceType', ['resourceType'], undefined],
    ['identifiers', ['identifier'], undefined],
    ['code', ['code'], undefined],
    ['allocations', ['extension', 7], undefined],
    ['type', ['extension', 1, 'valueCodeableConcept'], 1],
    ['method', ['extension', 2, 'valueCodeableConcept'], 2],
    ['amount', ['extension', 3, 'valueMoney'], 3],
    ['location', [], undefined],
  ])('%s has its place in a payload that has it, and the body in one that has not', (element, place, extension) => {
    expect([placeOfElement(FULL, element), extensionIndexOf(FULL, element)]).toEqual([place, extension]);
    expect([placeOfElement(EMPTY, element), extensionIndexOf(EMPTY, element)]).toEqual([[], undefined]);
  });

  it('that stands several times has a place each time', () => {
    expect([
      PLACE_OF_EACH.identifiers({ index: 2 } as never),
      PLACE_OF_EACH.moneys({ extension: 3, child: -1 } as never),
      PLACE_OF_EACH.moneys({ extension: 3, child: 0 } as never),
      PLACE_OF_EACH.allocations({ extension: 4 } as never),
      PLACE_OF_EACH.targets({ extension: 4, child: 1 } as never),
      placeOfExtension({ extension: 0, child: 0 }),
    ]).toEqual([
      ['identifier', 2],
      ['extension', 3, 'valueMoney'],
      ['extension', 3, 'extension', 0, 'valueMoney'],
      ['extension', 4],
      ['extension', 4, 'extension', 1, 'valueReference'],
      ['extension', 0, 'extension', 0],
    ]);
  });
});
