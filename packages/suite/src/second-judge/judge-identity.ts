import { type Court, EXCEPTIONS } from './court.ts';
import { isBroken, textOf } from './elements.ts';
import { faultOf } from './fault-of.ts';
import { at, itemsOf, member, type Tree } from './json-tree.ts';

const USES = ['usual', 'official', 'temp', 'secondary', 'old'];
const LONGEST = 250;

/** Which resource it is, under which identifiers. */
export function judgeIdentity(court: Court, body: Tree): void {
  const resourceType = member(body, 'resourceType');
  if (resourceType === undefined) court.blame('resource-type-basic', '');
  else if (!isBroken(resourceType, 'string') && textOf(resourceType) !== 'Basic') {
    court.blame('resource-type-basic', '/resourceType');
  }
  judgeIdentifiers(court, member(body, 'identifier'));
  judgeCode(court, member(body, 'code'));
}

function judgeIdentifiers(court: Court, list: Tree | undefined): void {
  if (list === undefined) court.blame('identifier-required', '');
  if (list === undefined || isBroken(list, ['Identifier'])) return;
  const identifiers = itemsOf(list, '/identifier');
  const sound = identifiers.filter(({ item }) => faultOf(item, 'Identifier') === undefined);
  const withoutValue = sound.filter(({ item }) => member(item, 'value') === undefined);
  if (court.reading === 'strict') {
    for (const { pointer } of withoutValue) court.blame('identifier-value-required', pointer);
  } else if (withoutValue.length === identifiers.length) court.blame('identifier-value-required', '/identifier');

  for (const { item, pointer } of sound) {
    const value = textOf(member(item, 'value'));
    if (value !== undefined) judgeIdentifierValue(court, value, at(pointer, 'value'));
    const use = textOf(member(item, 'use'));
    if (use !== undefined && !USES.includes(use)) court.blame('identifier-use-supported', at(pointer, 'use'));
  }
}

function judgeIdentifierValue(court: Court, value: string, pointer: string): void {
  if (!/^[A-Za-z0-9]+$/.test(value)) court.blame('identifier-alphanumeric', pointer);
  const length = court.reading === 'strict' ? value.length : [...value].length;
  if (length > LONGEST) court.blame('identifier-max-length', pointer);
}

function judgeCode(court: Court, code: Tree | undefined): void {
  if (code === undefined) court.blame('code-required', '');
  if (code === undefined || isBroken(code, 'CodeableConcept')) return;
  const list = member(code, 'coding');
  if (isBroken(list, ['Coding'])) return;
  const codings = itemsOf(list, '/code/coding');
  const codes = codings.map(({ item, pointer }) => ({ code: member(item, 'code'), item, pointer }));
  const isUnreadable = codes.some(({ code, item }) => isBroken(item, 'Coding') || isBroken(code, 'string'));
  const written = codes.filter(({ code }) => code !== undefined);
  if (!written.some(({ code }) => textOf(code) === 'FinancialTransaction') && !isUnreadable) {
    court.blame('code-financial-transaction', written[0] === undefined ? '/code' : at(written[0].pointer, 'code'));
  }
  for (const { item, pointer } of codings.slice(1)) {
    if (!isBroken(item, 'Coding')) court.blame('code-single-coding', pointer);
  }
  for (const { item, pointer } of codings) {
    if (member(item, 'system') !== undefined && !isBroken(member(item, 'system'), 'string')) {
      court.blame('code-single-coding', at(pointer, 'system'), EXCEPTIONS.warnInStrict);
    }
  }
}
