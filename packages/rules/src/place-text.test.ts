import { describe, expect, it } from 'vitest';
import { type Place, toFhirPath, toPointer } from './place.ts';
import { isUsualPointer, placeText } from './place-text.ts';

describe('A place', () => {
  it.each<[Place, string, string]>([
    [[], 'Basic', ''],
    [['code'], 'Basic.code', '/code'],
    [['extension', 3, 'valueMoney', 'value'], 'Basic.extension[3].value.value', '/extension/3/valueMoney/value'],
    [['extension', 0, 'xvalueMoney'], 'Basic.extension[0].xvalueMoney', '/extension/0/xvalueMoney'],
    [['valueMoney'], 'Basic.valueMoney', '/valueMoney'],
    [['extension', 0, 'url'], 'Basic.extension[0].url', '/extension/0/url'],
    [['extension', 0, 'valued'], 'Basic.extension[0].valued', '/extension/0/valued'],
    [['a b'], 'Basic.`a b`', '/a b'],
    [['a/b~c'], 'Basic.`a/b~c`', '/a~1b~0c'],
    [['~1//'], 'Basic.`~1//`', '/~01~1~1'],
    [['`\\`'], 'Basic.`\\`\\\\\\``', '/`\\`'],
    [['1a'], 'Basic.`1a`', '/1a'],
    [['a1_'], 'Basic.a1_', '/a1_'],
    [['_a'], 'Basic._a', '/_a'],
    [['é'], 'Basic.`é`', '/é'],
    [['a-b'], 'Basic.`a-b`', '/a-b'],
    [[''], 'Basic.``', '/'],
    [[0, 1], 'Basic[0][1]', '/0/1'],
  ])('%j has a path and a pointer', (place, path, pointer) => {
    expect([toFhirPath(place), toPointer(place)]).toEqual([path, pointer]);
    const { path: keptPath, pointer: keptPointer } = placeText(place);
    expect([keptPath, keptPointer]).toEqual([path, pointer]);
  });

  it('is called after another root where that is asked', () => {
    expect(toFhirPath(['type', 0], 'response')).toBe('response.type[0]');
  });
});

describe('The text of a place', () => {
  const usual: Place[] = [
    ['identifier', 0, 'value'],
    ['identifier', 0, 'use'],
    ['code', 'coding', 1, 'display'],
    ['extension', 31, 'valueMoney', 'currency'],
    ['extension', 2, 'valueString'],
    ['extension', 2, 'valueCodeableConcept', 'coding', 0, 'system'],
    ['extension', 2, 'valueReference', 'reference'],
    ['extension', 2, 'valueDate'],
    ['extension', 2, 'valueBoolean'],
  ];

  it.each(usual.map((place) => [place]))('is put together once for %j', (place) => {
    expect(isUsualPointer(`${toPointer(place)}?`)).toBe(false);
    const text = placeText(place);
    expect(placeText([...place])).toBe(text);
    expect(isUsualPointer(text.pointer)).toBe(true);
  });

  it.each<[Place]>([[['extension', 32]], [['subject']], [['identifier', 0, '4111111111111111']]])(
    'is put together anew for %j, which repeats what a payload says',
    (place) => {
      const text = placeText(place);
      expect(text).toEqual({ path: toFhirPath(place), pointer: toPointer(place) });
      expect(placeText(place)).not.toBe(text);
      expect(isUsualPointer(text.pointer)).toBe(false);
    },
  );

  it('is kept for two thousand places, not for as many as somebody sends', () => {
    const indexes = Array.from({ length: 32 }, (_, index) => index);
    const places = indexes.flatMap((a) => indexes.flatMap((b) => indexes.map((c) => ['coding', a, 'value', b, c])));
    const isKept = (place: Place): boolean => isUsualPointer(placeText(place).pointer);
    expect(isKept(['identifier', 3, 'use'])).toBe(true);
    expect(places.filter(isKept).length).toBeLessThan(2000);
    expect(places.filter(isKept).length).toBeGreaterThan(1800);
    expect(isKept(['identifier', 3, 'use'])).toBe(true);
    expect(isKept(['identifier', 4, 'use'])).toBe(false);
  });
});
