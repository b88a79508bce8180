import type { Draft, MutableJson, MutableObject } from '@countercheck/rules';
import { copyOf } from '../copy-of.ts';
import { put, type Slot, slotsOf, valueAt } from '../mutations/edit.ts';
import { isAt, type MovingBorder, pick } from './moving-border.ts';

const ALL = ['default', 'strict', 'lenient'] as const;
const UNKNOWN = ['curency', 'Value', 'comment', 'subjects', 'constructor', 'hasOwnProperty', 'values', 'resourcetype'];

export const SHAPE_BORDERS: readonly MovingBorder[] = [
  {
    rule: 'null-forbidden',
    side: 'fails',
    border: 'null somewhere',
    readings: ALL,
    edit: (draft, choice) =>
      put(
        pick(
          slotsWith(draft, () => true),
          choice,
        ),
        null,
      ),
  },
  {
    rule: 'empty-element-forbidden',
    side: 'fails',
    border: 'an object or a list somewhere without members or entries',
    readings: ALL,
    edit: (draft, choice) => {
      const slot = pick(
        slotsWith(draft, (value) => typeof value === 'object' && value !== null),
        choice,
      );
      put(slot, Array.isArray(valueAt(slot)) ? [] : {});
    },
  },
  {
    rule: 'blank-string-forbidden',
    side: 'fails',
    border: 'nothing but white space in a text somewhere',
    readings: ALL,
    edit: (draft, choice) => put(pick(texts(draft), choice >> 3), pick(['', ' ', '\t', ' \n ', '   '], choice)),
  },
  {
    rule: 'control-character-forbidden',
    side: 'fails',
    border: 'a control character in a text somewhere',
    readings: ALL,
    edit: (draft, choice) => {
      const slot = pick(texts(draft), choice >> 3);
      const text = valueAt(slot) as string;
      const place = choice % (text.length + 1);
      put(
        slot,
        text.slice(0, place) + pick(['\u0000', '\u0007', '\u001b', '\u001f', '\u000b'], choice) + text.slice(place),
      );
    },
  },
  {
    rule: 'json-type',
    side: 'fails',
    border: 'a value of another JSON type somewhere',
    readings: ['default', 'strict'],
    edit: (draft, choice) => {
      const slot = pick(
        slotsWith(draft, () => true),
        choice,
      );
      put(slot, otherType(valueAt(slot), choice));
    },
  },
  {
    rule: 'element-supported',
    side: 'fails',
    border: 'a member that the documents do not have, somewhere',
    readings: ['default', 'strict'],
    edit: (draft, choice) => {
      const objects = slotsWith(draft, isObject).map((slot) => valueAt(slot) as MutableObject);
      put({ holder: pick([draft.resource, ...objects], choice >> 3), key: pick(UNKNOWN, choice) }, 'x');
    },
  },
  {
    rule: 'extension-documented',
    side: 'fails',
    border: 'an extension of nearly a documented address',
    readings: ['default', 'strict'],
    edit: (draft, choice) => {
      const url = pick(draft.extensions, choice >> 3)['url'] as string;
      const others = [
        `${url}s`,
        url.slice(0, -1),
        `${url} `,
        url.replace('https:', 'http:'),
        url.toUpperCase(),
        `${url}/`,
        `${url}?x`,
      ];
      insert(draft.extensions, choice, { url: pick(others, choice), valueString: 'x' });
    },
  },
  {
    rule: 'extension-single',
    side: 'fails',
    border: 'one of the extensions again, somewhere in the list',
    readings: ALL,
    edit: (draft, choice) => {
      const singles = draft.extensions.filter((extension) => !isAt(extension, 'allocations'));
      insert(draft.extensions, choice, copyOf(pick(singles, choice >> 4)));
    },
  },
  {
    rule: 'extension-single',
    side: 'fails',
    border: 'target or amount twice in the allocation',
    readings: ['default', 'strict'],
    edit: (draft, choice) => insert(draft.children, choice, copyOf(pick(draft.children, choice >> 4))),
  },
  {
    rule: 'extension-value-or-children',
    side: 'fails',
    border: 'an extension with no value, or with two',
    readings: ALL,
    edit: (draft, choice) => {
      const extension = pick([...draft.extensions, ...draft.children], choice >> 1);
      const name = contentOf(extension);
      if (choice % 2 === 0) delete extension[name];
      else extension[name === 'valueCode' ? 'valueString' : 'valueCode'] = 'x';
    },
  },
  {
    rule: 'extension-value-type',
    side: 'fails',
    border: 'a value under the name of another type',
    readings: ['default', 'strict'],
    edit: (draft, choice) => {
      const extension = pick([...draft.extensions, ...draft.children], choice >> 2);
      const name = contentOf(extension);
      const value = extension[name] as MutableJson;
      delete extension[name];
      if (name === 'extension') extension['valueString'] = 'x';
      else extension[pick(otherNames(name), choice)] = typeof value === 'object' ? 'x' : String(value);
    },
  },
  {
    rule: 'modifier-extension-forbidden',
    side: 'fails',
    border: 'a modifier extension of the transaction',
    readings: ALL,
    edit: (draft, choice) => {
      draft.resource['modifierExtension'] = [
        { url: pick(['https://example.org/void', 'urn:x'], choice), valueBoolean: true },
      ];
    },
  },
];

function otherNames(name: string): string[] {
  return ['valueCode', 'valueUri', 'valueMarkdown', 'valueId'].filter((other) => other !== name);
}

function contentOf(extension: MutableObject): string {
  return Object.keys(extension).find((name) => name !== 'url') as string;
}

function insert(list: MutableObject[], choice: number, entry: MutableObject): void {
  list.splice(choice % (list.length + 1), 0, entry);
}

/** Without addresses and whole extensions: what those are wrong about, the extension that they stand for lacks too. */
function slotsWith(draft: Draft, matches: (value: MutableJson) => boolean): Slot[] {
  return slotsOf(draft.resource).filter(
    (slot) => slot.key !== 'url' && !isExtension(valueAt(slot)) && matches(valueAt(slot)),
  );
}

function texts(draft: Draft): Slot[] {
  return slotsWith(draft, (value) => typeof value === 'string');
}

function isExtension(value: MutableJson): boolean {
  return isObject(value) && 'url' in (value as MutableObject);
}

function isObject(value: MutableJson): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function otherType(value: MutableJson, choice: number): MutableJson {
  const others: MutableJson[] = [7, true, 'x', { id: 'x' }, ['x']];
  const kind = (one: MutableJson): string => (Array.isArray(one) ? 'list' : typeof one);
  return pick(
    others.filter((other) => kind(other) !== kind(value)),
    choice,
  );
}
