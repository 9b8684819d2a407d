import { expect, test } from 'vitest';
import { posts } from '../../server/src/codes/posts';
import { sampleCable, sampleText } from './sample';

/** The references of 08LIMA258 as `letter:id`, or as `letter:text` where they name no cable. */
function references(written: string): readonly string[] {
  const header = `REF: ${written}`;
  const text = sampleText('1. (C) Text.', header);
  const { items = [] } = sampleCable('1. (C) Text.', header).header.references ?? {};
  return items.map(({ letter, id, start, end }) => {
    const name = id ?? text.slice(start, end).replace(/\s+/g, ' ');
    return letter ? `${letter.value}:${name}` : name;
  });
}

test.each([
  ['one', 'STATE 4284', ['08STATE4284']],
  ['zeros before the serial', 'STATE 00004284', ['08STATE4284']],
  ['letters', 'A. STATE 4284 B. QUITO 12 (NOTAL)', ['A:08STATE4284', 'B:08QUITO12']],
  ['letters in brackets', '(A) STATE 4284; (B) 07 QUITO 12', ['A:08STATE4284', 'B:07QUITO12']],
  ['letters printed twice', 'A. (A) STATE 4284\nB. B) QUITO 12', ['A:08STATE4284', 'B:08QUITO12']],
  [
    'pilcrows',
    'A. STATE 4284\n     ¶B. QUITO 12\n\n¶C. (C) RIO 9',
    ['A:08STATE4284', 'B:08QUITO12', 'C:08RIODEJANEIRO9'],
  ],
  ['a letter without a sign', 'A. SECSTATE 4284\nB KUALA LUMPUR 739', ['A:08STATE4284', 'B:08KUALALUMPUR739']],
  ['the label again', 'A 07 QUITO 74 REF B 08 QUITO 84', ['A:07QUITO74', 'B:08QUITO84']],
  ['colons behind the letters', 'A: QUITO 1 B: QUITO 2', ['A:08QUITO1', 'B:08QUITO2']],
  ['numbers before the items', '1) QUITO 1 2) QUITO 2', ['08QUITO1', '08QUITO2']],
  ['two serials of one post', 'STATE 7472 AND 7677', ['08STATE7472', '08STATE7677']],
  ['a list of serials', 'QUITO 12, 13, AND 14', ['08QUITO12', '08QUITO13', '08QUITO14']],
  ['serials behind a slash', 'QUITO 936/935', ['08QUITO936', '08QUITO935']],
  ['no blanks', '09CAIRO0561', ['09CAIRO561']],
  ['hyphens', '10-OTTAWA-57', ['10OTTAWA57']],
  ['the year in brackets', '(07) STATE 4284', ['07STATE4284']],
  ['the year behind', 'STATE 4284 (07)', ['07STATE4284']],
  ['four digits of the year', '2007 STATE 4284, 1999 QUITO 2', ['07STATE4284', '99QUITO2']],
  ['the letter O in the year', 'O4 ANKARA 870', ['04ANKARA870']],
  [
    'nothing between the items',
    'SAO PAULO 433 BRASILIA 709 2007 SAO PAULO 542',
    ['08SAOPAULO433', '08BRASILIA709', '07SAOPAULO542'],
  ],
  ['a line end in an item', 'A. STATE 4284, B. 04\nQUITO 92 (NOTAL)', ['A:08STATE4284', 'B:04QUITO92']],
  ['small letters', 'a. quito 12', ['A:08QUITO12']],
  ['a word broken by a line end', '07 TR IPOLI 723', ['07TRIPOLI723']],
  ['stops and hyphens in a name', 'ST. PETERSBURG 12; PORT-AU-PRINCE 44', ['08STPETERSBURG12', '08PORTAUPRINCE44']],
  ['a bare number is of the own post', '57', ['08LIMA57']],
  ['a serial not reached yet is of the year before', 'LIMA 4500', ['07LIMA4500']],
  ['of another post it is not', 'QUITO 4500', ['08QUITO4500']],
  ['a post with an article', 'THE HAGUE 566, 07 THE HAGUE 1900', ['08THEHAGUE566', '07THEHAGUE1900']],
  ['two digits behind a comma are no year before AND', 'QUITO 44, 45 AND 52', ['08QUITO44', '08QUITO45', '08QUITO52']],
  ['two digits behind a slash', 'QUITO 44/45', ['08QUITO44', '08QUITO45']],
  ['dashes behind the letters', 'A- QUITO 44, B- QUITO 45', ['A:08QUITO44', 'B:08QUITO45']],
  ['a colon behind', '1) STATE 047381: A) STATE 46969', ['08STATE47381', 'A:08STATE46969']],
  ['a label on each line', 'A: QUITO 44\nREF B: STATE 52', ['A:08QUITO44', 'B:08STATE52']],
  [
    'an item behind a blank line',
    'A. QUITO 44\n\nB. DOE-ROE E-MAIL 3/11\n\nC. LIMA 12',
    ['A:08QUITO44', 'B:B. DOE-ROE E-MAIL 3/11', 'C:08LIMA12'],
  ],
  ['numbers before the items, semicolons between', '1) QUITO 1; 2) STATE 2', ['08QUITO1', '08STATE2']],
  ['a sign before the serial', 'STATE #45, QUITO NO. 46', ['08STATE45', '08QUITO46']],
  ['the year before a slash', '07/STATE 45', ['07STATE45']],
  ['letters behind the items', 'STATE 45 (A), QUITO 46 (B)', ['08STATE45', '08QUITO46']],
  ['a range in words', 'STATE 45 THROUGH 47', ['08STATE45', '08STATE47']],
  ['a regional office', 'REO HILLAH 12', ['08HILLAH12']],
  [
    'a letter that belongs to the label, before what is no cable',
    'A DOE LETTER TO MINISTER ROE\nREF B STATE 76108',
    ['A:A DOE LETTER TO MINISTER ROE', 'B:08STATE76108'],
  ],
  [
    'numbers before the items, a line each',
    '1. QUITO 1\n     2. STATE 2\n     3. LIMA 3',
    ['08QUITO1', '08STATE2', '08LIMA3'],
  ],
  ['letters on lines of their own', 'A.\nQUITO 1\nB.\nSTATE 2', ['A:08QUITO1', 'B:08STATE2']],
  ['a serial broken by a line end', 'A. STATE 42\n845\nB. QUITO 1', ['A:08STATE42845', 'B:08QUITO1']],
  ['a year behind a line end', 'STATE 42\n07 QUITO 1', ['08STATE42', '07QUITO1']],
  ['the year behind a slash', 'STATE 45/07, QUITO 1234/06', ['07STATE45', '06QUITO1234']],
  ['the year before a stop', 'A. 07. STATE 45', ['A:07STATE45']],
  ['two spellings of one post', 'KIEV 45, KYIV 46, DEPT 47', ['08KYIV45', '08KYIV46', '08STATE47']],
  ['a bare number behind a later letter', '(A) STATE 111; (B) 112', ['A:08STATE111', 'B:08STATE112']],
  ['a bare number with a note', 'STATE 55 AND 56 NOTAL', ['08STATE55', '08STATE56']],
  ['a list that goes on behind a blank line', 'STATE 55, QUITO 3,\n\nLIMA 12', ['08STATE55', '08QUITO3', '08LIMA12']],
  ['the word for a reference before it', 'A. REFTEL STATE 5', ['A:08STATE5']],
  ['none', 'NONE', []],
  ['and previous', 'QUITO 12 AND PREVIOUS', ['08QUITO12']],
  ['a date behind', 'QUITO 12 OF JUNE 5, 2007', ['07QUITO12']],
  ['an airgram', 'A-62 APRIL 6, 1973 AND QUITO 39', ['A-62 APRIL 6, 1973', '08QUITO39']],
  ['a page mark between', 'A. QUITO 12\nLIMA 00000258 001.2 OF 002\nB. QUITO 13', ['A:08QUITO12', 'B:08QUITO13']],
  ['backslashes at line ends', 'A. QUITO 12 \\\n \\\n B. QUITO 13', ['A:08QUITO12', 'B:08QUITO13']],
  ['a mail', 'A. DOE-ROE EMAIL OF 12/06/07 B. QUITO 13', ['A:A. DOE-ROE EMAIL OF 12/06/07', 'B:08QUITO13']],
  [
    'a mail with a name before its date',
    'STATE 3, E-MAIL OF DOE 12 MAY 2007',
    ['08STATE3', 'E-MAIL OF DOE 12 MAY 2007'],
  ],
  [
    'reports',
    'A. TD-314/12345 B. IIR 6 906 0012 07 C. QUITO 4',
    ['A:A. TD-314/12345', 'B:B. IIR 6 906 0012 07', 'C:08QUITO4'],
  ],
  ['a day in the news', 'PARIS POINTS NOV 22', ['PARIS POINTS NOV 22']],
  ['a date-time group', 'USDAO QUITO MSG 242015Z', ['USDAO QUITO MSG 242015Z']],
  ['no number', 'QUITO', ['QUITO']],
])('%s', (_, written, expected) => expect(references(written)).toEqual(expected));

test.each([
  ['SECSTATE 1', '08STATE1'],
  ['HCMC 1', '08HOCHIMINHCITY1'],
  ['UNVIE 1', '08UNVIEVIENNA1'],
  ['USEU BRUSSELS 1', '08USEUBRUSSELS1'],
  ['USUN 1', '08USUNNEWYORK1'],
  ['U.S. MISSION GENEVA 1', '08GENEVA1'],
  ['AMEMBASSY QUITO 1', '08QUITO1'],
  ['MEXICO CITY 1', '08MEXICO1'],
  ['São Paulo 1', '08SAOPAULO1'],
])('%s is %s', (written, id) => expect(references(written)).toEqual([id]));

test('each part has its own place', () => {
  const header = 'REF: B. 07 QUITO 0012 (NOTAL)';
  const text = sampleText('1. (C) Text.', header);
  const [item] = sampleCable('1. (C) Text.', header).header.references?.items ?? [];
  const { letter, year, post, serial } = item ?? {};
  expect([letter, year, post, serial].map((part) => part && text.slice(part.start, part.end))).toEqual([
    'B',
    '07',
    'QUITO',
    '0012',
  ]);
  expect(item && text.slice(item.start, item.end)).toBe('B. 07 QUITO 0012 (NOTAL)');
});

test('a year behind lies in its item', () => {
  const header = 'REF: A. STATE 4284 (07) B. QUITO 12 (06)';
  const text = sampleText('1. (C) Text.', header);
  const { items = [] } = sampleCable('1. (C) Text.', header).header.references ?? {};
  expect(items.map(({ start, end }) => text.slice(start, end))).toEqual(['A. STATE 4284 (07)', 'B. QUITO 12 (06)']);
  expect(items.map(({ id }) => id)).toEqual(['07STATE4284', '06QUITO12']);
});

test('every post of the table can be referred to', () => {
  const unread = posts()
    .map(({ name }) => name.toUpperCase())
    .filter((name) => references(`A. 07 ${name} 1234`)[0]?.startsWith('A:07') !== true);
  expect(unread).toEqual([]);
});

test.each([
  [
    'prose that a lost line end let follow',
    'STATE 4284\nthe ministers met in the town hall and spoke of the old bells',
  ],
  ['a summary without a number', 'STATE 4284\nSUMMARY: The bells of Lima rang, and everybody who heard them came.'],
])('%s is text', (_, written) => {
  const cable = sampleCable('1. (C) Text.', `REF: ${written}`);
  expect(cable.header.references?.items.map(({ id }) => id)).toEqual(['08STATE4284']);
  expect(cable.body.items[0]?.kind).toBe('text');
});

test('a sentence that speaks of the reference is no list of them', () => {
  const { header } = sampleCable('1. (C) Text.', 'RESPONSE TO REFTEL: QUITO 12 AGREES.\nREF: STATE 4284');
  expect(header.references?.items.map(({ id }) => id)).toEqual(['08STATE4284']);
});
