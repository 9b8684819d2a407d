import { expect, test } from 'vitest';
import { citationsOf, copiesOf, firstCopy } from '../../server/src/library/citations';
import { citingOf, resolve } from '../../server/src/library/resolve';
import { libraryOf, namesOf, put, type Told } from './library';

/** The files that the first reference of `citing.txt` leads to. */
function found(
  refs: string,
  files: Readonly<Record<string, readonly Told[] | string>>,
  sent = '141659Z JUN',
): string[] {
  const index = libraryOf({ ...files, 'citing.txt': [{ number: '08 MARROW 500', refs, sent }] });
  const [cable = -1] = index.cablesOf('folder/citing.txt');
  const [reference] = index.referencesOf(cable);
  if (!reference) throw new Error('The cable has no reference.');
  return namesOf(index, resolve(index, reference.number, citingOf(index, cable)));
}

test('a year in the reference is the year of the cable', () => {
  const files = { 'a.txt': [{ number: '07 VALDORO 98' }], 'b.txt': [{ number: '08 VALDORO 98' }] };
  expect(found('07 VALDORO 98', files)).toEqual(['a.txt']);
  expect(found('2008 VALDORO 98', files)).toEqual(['b.txt']);
  expect(found('06 VALDORO 98', files)).toEqual([]);
});

test('without a year it is the cable of the same year', () => {
  const files = { 'a.txt': [{ number: '07 VALDORO 98' }], 'b.txt': [{ number: '08 VALDORO 98', sent: '021200Z MAR' }] };
  expect(found('VALDORO 98', files)).toEqual(['b.txt']);
});

test('a serial that was not reached yet is of the year before', () => {
  const files = {
    'a.txt': [{ number: '07 VALDORO 900', sent: '011200Z NOV' }],
    'b.txt': [{ number: '08 VALDORO 900', sent: '011200Z NOV' }],
  };
  expect(found('VALDORO 900', files)).toEqual(['a.txt']);
});

test('a serial of the own post that was reached is of the same year, whatever the folder has', () => {
  const files = {
    'a.txt': [{ number: '07 MARROW 499', sent: '011200Z NOV' }],
    'b.txt': [{ number: '07 MARROW 501', sent: '011200Z NOV' }],
  };
  expect(found('MARROW 499', files)).toEqual([]);
  expect(found('MARROW 501', files)).toEqual(['b.txt']);
});

test('a cable of long ago with the same serial is another one', () => {
  expect(found('VALDORO 98', { 'a.txt': [{ number: '07 VALDORO 98', sent: '051200Z JAN' }] })).toEqual([]);
  expect(found('VALDORO 98', { 'a.txt': [{ number: '04 VALDORO 98', sent: '051200Z DEC' }] })).toEqual([]);
});

test('a cable of the same day is found, one of next week is not', () => {
  expect(found('VALDORO 98', { 'a.txt': [{ number: '08 VALDORO 98', sent: '151200Z JUN' }] })).toEqual(['a.txt']);
  expect(found('VALDORO 98', { 'a.txt': [{ number: '08 VALDORO 98', sent: '221200Z JUN' }] })).toEqual([]);
});

test('two spellings of a post are one', () => {
  expect(found('NEWSKERRY 7', { 'a.txt': [{ number: '08 NEW SKERRY 7' }] })).toEqual(['a.txt']);
});

test('a cable without a year in the text has that of the name of its file', () => {
  const text =
    'C O N F I D E N T I A L VALDORO 000098\n\nE.O. 12958: DECL: 02/14/2018\nTAGS: PREL\nSUBJECT: COD\n\n1. (C) Cod.\n';
  expect(found('07 VALDORO 98', { '07VALDORO98.txt': text })).toEqual(['07VALDORO98.txt']);
});

test('all copies of a cable are given, and one stands for them', () => {
  const index = libraryOf({ 'b.txt': [{ number: '07 VALDORO 98' }], 'a.txt': [{ number: '07 VALDORO 98' }] });
  const [cable = -1] = index.cablesOf('folder/b.txt');
  expect(namesOf(index, copiesOf(index, cable))).toEqual(['a.txt', 'b.txt']);
  expect(index.uri(firstCopy(index, cable))).toBe('folder/a.txt');
});

test('who cites a cable: each citing cable once, by date, copies and itself not counted', () => {
  const index = libraryOf({
    'cited.txt': [{ number: '08 VALDORO 98', sent: '021200Z MAR', refs: 'A. 08 VALDORO 98' }],
    'late.txt': [{ number: '08 MARROW 501', sent: '021200Z MAY', refs: 'A. VALDORO 98 B. 08 VALDORO 98' }],
    'early.txt': [{ number: '08 MARROW 500', sent: '021200Z APR', refs: 'A. MARROW 1 B. VALDORO 98' }],
    'early-copy.txt': [{ number: '08 MARROW 500', sent: '021200Z APR', refs: 'A. MARROW 1 B. VALDORO 98' }],
    'other-year.txt': [{ number: '08 MARROW 502', sent: '021200Z MAY', refs: 'A. 07 VALDORO 98' }],
  });
  const [cable = -1] = index.cablesOf('folder/cited.txt');
  const citing = () => citationsOf(index, cable).map((reference) => [index.uri(reference.cable), reference.index]);
  expect(citing()).toEqual([
    ['folder/early-copy.txt', 1],
    ['folder/late.txt', 0],
  ]);
  index.remove('folder/late.txt');
  put(index, 'early-copy.txt', [{ number: '08 MARROW 500' }]);
  expect(citing()).toEqual([['folder/early.txt', 1]]);
});
