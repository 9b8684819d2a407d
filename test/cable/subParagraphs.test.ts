import { expect, test } from 'vitest';
import { sampleCable, sampleText } from './sample';
import { violations } from './walk';
import { parseCables } from '../../server/src/cable';

/** The lettered parts of the first paragraph, as `letter:text`. */
function partsOf(paragraph: string): readonly string[] {
  const text = sampleText(paragraph);
  const file = parseCables(text);
  expect(violations(file)).toEqual([]);
  const [first] = sampleCable(paragraph).body.items;
  if (first?.kind !== 'paragraph') throw new Error('The sample begins with no paragraph.');
  return (first.subParagraphs ?? []).map(
    ({ letter, opening, end }) => `${letter.value}:${text.slice(opening.start, end).replace(/\s+/g, ' ')}`,
  );
}

test.each([
  ['letters with stops', '1. (C) He named two:\n\nA. The large bell.\n\nB. The small one,\nwhich is cracked.'],
  ['letters in brackets', '1. (C) He named two:\n(A) The large bell.\n(B) The small one,\nwhich is cracked.'],
  [
    'small letters behind dashes',
    '1. (C) He named two:\n\n-- a) The large bell.\n\n-- b) The small one,\nwhich is cracked.',
  ],
  [
    'a page mark between',
    '1. (C) He named two:\nA. The large bell.\n\nLIMA 00000258  002 OF 003\n\nB. The small one,\nwhich is cracked.',
  ],
])('%s', (_, paragraph) => {
  const [first, second] = partsOf(paragraph);
  expect(first).toMatch(/^A:The large bell\./);
  expect(second).toBe('B:The small one, which is cracked.');
});

test.each([
  ['numbers in brackets', '1. (C) He named two:\n(1) The large bell.\n(2) The small one,\nwhich is cracked.'],
  ['numbers with a bracket', '1. (C) He named two:\n- 1) The large bell.\n- 2) The small one,\nwhich is cracked.'],
])('%s', (_, paragraph) => {
  expect(partsOf(paragraph)).toEqual(['1:The large bell.', '2:The small one, which is cracked.']);
});

test('numbers past nine', () => {
  const items = Array.from({ length: 11 }, (_, i) => `(${String(i + 1)}) Bell.`).join('\n');
  expect(partsOf(`1. (C) He named many:\n${items}`)).toHaveLength(11);
});

test('numbers inside lettered parts are of these', () => {
  expect(partsOf('1. (C) Two:\n\nA. One:\n(1) large,\n(2) small.\n\nB. Another.')).toEqual([
    'A:One: (1) large, (2) small.',
    'B:Another.',
  ]);
});

test('a part ends where the next paragraph begins', () => {
  expect(partsOf('1. (C) Two:\n\nA. One bell.\n\nB. Another.\n\n2. (C) No more.')).toEqual([
    'A:One bell.',
    'B:Another.',
  ]);
});

test.each([
  ['a single letter', '1. (C) We asked\nA. Doe, who said no.'],
  ['letters with a gap', '1. (C) We asked\nA. Doe, who said no, and\nC. Roe.'],
  ['letters that do not begin with A', '1. (C) We asked\nB. Doe, who said no, and\nC. Roe.'],
  ['two styles', '1. (C) We asked\nA. Doe, who said no, and\n(B) Roe.'],
  ['a number alone', '1. (C) We asked\n(1) Doe, who said no.'],
  ['numbers that do not begin with one', '1. (C) We asked\n(2) Doe and\n(3) Roe.'],
  ['words', '1. (C) We asked\nall of them, and\nbells rang.'],
])('none in %s', (_, paragraph) => {
  expect(partsOf(paragraph)).toEqual([]);
});
