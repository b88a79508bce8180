import { describe, expect, test } from 'vitest';
import { folderOfGlob, globToPattern, isGlob } from './glob.ts';

const PATHS = [
  'a.json',
  'b.json',
  'ab.json',
  '.hidden.json',
  'day/a.json',
  'day/night/b.json',
  'day/.git/c.json',
  'a+b.json',
  'a(1).json',
];

const matched = (glob: string): string[] => PATHS.filter((path) => globToPattern(glob).test(path));

describe('a glob', () => {
  test.each([
    ['*.json', ['a.json', 'b.json', 'ab.json', 'a+b.json', 'a(1).json']],
    ['?.json', ['a.json', 'b.json']],
    ['[ab].json', ['a.json', 'b.json']],
    ['[!a].json', ['b.json']],
    ['{a,b}.json', ['a.json', 'b.json']],
    ['{a,day/{a,night/b}}.json', ['a.json', 'day/a.json', 'day/night/b.json']],
    ['day/*.json', ['day/a.json']],
    ['**/*.json', ['a.json', 'b.json', 'ab.json', 'day/a.json', 'day/night/b.json', 'a+b.json', 'a(1).json']],
    ['day/**/b.json', ['day/night/b.json']],
    ['day/**', ['day/a.json', 'day/night/b.json']],
    ['.*.json', ['.hidden.json']],
    ['a+*.json', ['a+b.json']],
    ['a(?).json', ['a(1).json']],
    ['a*.txt', []],
  ])('%s matches %j', (glob, expected) => {
    expect(matched(glob)).toEqual(expected);
  });

  test('with a bracket that is never closed means the bracket itself', () => {
    expect(globToPattern('a[b').test('a[b')).toBe(true);
    expect(globToPattern('a[b').test('ab')).toBe(false);
  });

  test('is told from a name by its wildcards', () => {
    expect(['a.json', 'a*', 'a?', '[a]', '{a}'].filter(isGlob)).toEqual(['a*', 'a?', '[a]', '{a}']);
  });

  test('begins below the folder before its first wildcard', () => {
    expect(['*.json', 'day/*.json', 'day/n*/x.json', '/*.json', '/day/**'].map(folderOfGlob)).toEqual([
      '',
      'day',
      'day',
      '/',
      '/day',
    ]);
  });
});
