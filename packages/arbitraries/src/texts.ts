import { type Arbitrary, constantFrom, oneof, string } from 'fast-check';
import { SIMPLEST_FIRST } from './simplest-first.ts';

const DIGITS = [...'0123456789'];
const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'];
/** What people type into a field, with what breaks careless programs: quotes, slashes, letters beyond ASCII and beyond UTF-16 units. */
const TYPED = [...DIGITS, ...LETTERS, ...'-_./&+\'"\\<>%é字ıſ😀'];

/** Digits alone, leading zeros included. */
export function digits(length: { readonly minLength: number; readonly maxLength: number }): Arbitrary<string> {
  return string({ ...length, size: 'max', unit: constantFrom(...DIGITS) });
}

/** Values of an identifier: letters and digits of ASCII, 1 to 250 of them, mostly few. */
export function identifierValues(): Arbitrary<string> {
  const unit = constantFrom(...DIGITS, ...LETTERS);
  return oneof(
    SIMPLEST_FIRST,
    { arbitrary: digits({ minLength: 1, maxLength: 10 }), weight: 4 },
    { arbitrary: string({ minLength: 1, maxLength: 36, unit }), weight: 4 },
    { arbitrary: string({ minLength: 248, maxLength: 250, size: 'max', unit }), weight: 1 },
  );
}

/** Texts that a hospital could have configured as an alias or a location: never blank, at most 40 characters. */
export function configuredTexts(): Arbitrary<string> {
  return oneof(
    SIMPLEST_FIRST,
    { arbitrary: digits({ minLength: 4, maxLength: 4 }), weight: 3 },
    { arbitrary: string({ minLength: 1, maxLength: 40, unit: constantFrom(...TYPED) }), weight: 1 },
  );
}

/** Ids of resources: letters, digits, hyphens and dots, 1 to 64 of them. */
export function resourceIds(): Arbitrary<string> {
  const unit = constantFrom(...DIGITS, ...LETTERS, '-', '.');
  return oneof(
    SIMPLEST_FIRST,
    { arbitrary: digits({ minLength: 1, maxLength: 9 }), weight: 4 },
    { arbitrary: string({ minLength: 1, maxLength: 64, unit }), weight: 1 },
    { arbitrary: string({ minLength: 63, maxLength: 64, size: 'max', unit }), weight: 1 },
  );
}
