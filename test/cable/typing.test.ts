import { describe, expect, test } from 'vitest';
import { parseCables } from '../../server/src/cable';
import { typingPlacesAt } from '../../server/src/cable/typing';
import { PORT_ELLERY, sample } from '../features/sample';

/** What may be typed at the `‸`: each kind with the text that it would replace. */
function placesIn(marked: string): string[] {
  const { text, cursors } = sample(marked);
  const file = parseCables(text, { assumeCable: true });
  return typingPlacesAt(file, cursors[0] ?? 0).map(({ kind, start, end }) => `${kind} “${text.slice(start, end)}”`);
}

/** The sample cable with one of its lines typed anew; nothing below is left where `cut`. */
function typed(line: string, by: string, cut = false): string[] {
  const whole = sample(PORT_ELLERY).text;
  const at = whole.indexOf(line);
  if (at === -1) throw new Error(`The sample has no “${line}”.`);
  return placesIn(whole.slice(0, at) + by + (cut ? '' : whole.slice(at + line.length)));
}

describe('the address', () => {
  const DTG = 'P 141659Z FEB 08';
  test.each([
    ['PP RUEHXA RUEHXB', 'P‸', ['routingPrecedence “P”', 'addressLabel “P”']],
    ['PP RUEHXA RUEHXB', 'PP RU‸', ['indicator “RU”']],
    ['PP RUEHXA RUEHXB', 'PP RUEHXA RUEHXB\nRUE‸', ['indicator “RUE”', 'addressLabel “RUE”']],
    ['DE RUEHXA #0258/01 0451659', 'DE RUE‸', ['indicator “RUE”']],
    ['DE RUEHXA #0258/01 0451659', 'DE RUEHXA #02‸', []],
    [DTG, 'P‸', ['prosign “P”', 'addressLabel “P”']],
    [DTG, 'O P‸', ['prosign “P”']],
    [DTG, 'O‸ P 141659Z FEB 08', ['prosign “O”', 'addressLabel “O”']],
    [DTG, 'P 1416‸59Z FEB 08', []],
    ['FM AMEMBASSY PORT ELLERY', 'FM AMEMB‸', ['sender “AMEMB”']],
    ['TO RUEHC/SECSTATE WASHDC PRIORITY 1234', 'TO ‸', ['addressee “”']],
    ['INFO RUEHXB/AMEMBASSY MARROW PRIORITY 0017', 'INFO RUE‸', ['addressee “RUE”']],
    ['INFO RUEHXB/AMEMBASSY MARROW PRIORITY 0017', 'INFO USEU BR‸', ['addressee “USEU BR”']],
    [
      'INFO RUEHXB/AMEMBASSY MARROW PRIORITY 0017',
      'INF‸',
      ['addressee “INF”', 'addressLabel “INF”', 'headerLine “INF”'],
    ],
    ['RUEHXC/AMCONSUL NEW SKERRY', 'RUEHXC/AMCONSUL NEW‸ SKERRY', ['addressee “RUEHXC/AMCONSUL NEW”']],
  ])('%s typed as %j', (line, by, places) => {
    expect(typed(line, by)).toEqual(places);
  });

  test('a line that nothing follows yet', () => {
    expect(typed(DTG, 'P‸', true)).toEqual(['prosign “P”', 'addressLabel “P”']);
    expect(typed('RUEHXC/AMCONSUL NEW SKERRY', '‸', true)).toEqual([
      'addressee “”',
      'addressLabel “”',
      'headerLine “”',
    ]);
  });
});

describe('the header', () => {
  test.each([
    ['SIPDIS', 'SIP‸', ['headerLine “SIP”']],
    ['SIPDIS', 'SENSITIVE, SIP‸', ['caption “SIP”']],
    ['PORT ELLERY 000258\n', 'PORT ELLERY 000258 SIP‸\n', ['caption “SIP”']],
    ['E.O. 12958: DECL: 02/14/2018', 'E.O. 129‸', ['headerLine “E.O. 129”']],
    ['E.O. 12958: DECL: 02/14/2018', 'E.O. 12958‸', ['orderLine “E.O. 12958”']],
    ['E.O. 12958: DECL: 02/14/2018', 'E.O. 12958: ‸', ['declassification “”']],
    ['E.O. 12958: DECL: 02/14/2018', 'E.O. 12958: DE‸CL: 02/14/2018', ['declassification “DECL”']],
    ['TAGS: PREL EFIS\n', 'TAGS:‸\n', ['tag “”']],
    ['TAGS: PREL EFIS\n', 'TAGS: PR‸\n', ['tag “PR”']],
    ['TAGS: PREL EFIS\n', 'TAGS: PREL, E‸FIS\n', ['tag “EFIS”']],
    ['TAGS: PREL EFIS\n', 'TAGS: OVIP (PERS‸ON, A.) EFIS\n', []],
    ['ETRD XX', 'ETRD X‸', ['tag “X”']],
    ['SUBJECT: HERRING', 'SUBJECT: (‸) HERRING', ['portionMark “()”']],
    ['SUBJECT: HERRING', 'SUBJECT: HERR‸', []],
    ['B. 07 PORT ELLERY 2652', 'B. 07 PORT EL‸', ['post “PORT EL”', 'citation “07 PORT EL”']],
    ['B. 07 PORT ELLERY 2652', 'B. 07 PORT ELLERY 26‸', ['citation “07 PORT ELLERY 26”']],
    ['1.4 (b) and (d)', '1.‸', ['reason “1.”']],
    ['1.4 (b) and (d)', '1.4 (‸)', ['reasonLetter “()”']],
    ['1.4 (b) and (d)', '1.4 (b) and d‸', ['reasonLetter “d”']],
    ['Counselor A. Person for', 'Couns‸ A. Person for', []],
  ])('%s typed as %j', (line, by, places) => {
    expect(typed(line, by)).toEqual(places);
  });

  test('the first word of a line may continue the item above or begin another', () => {
    expect(typed('ETRD XX', 'S‸')).toEqual(['tag “S”', 'headerLine “S”']);
  });

  test('below the subject the text may begin', () => {
    const line = 'Classified By: Political Counselor A. Person for reasons 1.4 (b) and (d).';
    expect(typed(line, '‸', true)).toContain('paragraph “”');
  });
});

describe('the text', () => {
  test.each([
    ['¶3. (U) We', '¶3. (‸) We', ['portionMark “()”']],
    ['¶3. (U) We', '¶3. (S/N‸', ['portionMark “(S/N”']],
    ['¶3. (U) We', '¶3. ‸We', ['portionMark “”']],
    ['¶3. (U) We', '¶3. We‸', []],
    ['¶3. (U) We', '¶‸', ['paragraph “¶”']],
    ['¶3. (U) We', '‸', ['paragraph “”']],
    ['¶3. (U) We', '(‸', ['portionMark “(”']],
    ['¶3. (U) We', 'TO RUEH‸', []],
    ['PERSON\n', 'PERSON\n‸', []],
  ])('%s typed as %j', (line, by, places) => {
    expect(typed(line, by)).toEqual(places);
  });
});

describe('a text without a header', () => {
  test.each([
    ['‸', ['document “”', 'prosign “”']],
    ['\n\ncab‸', ['document “cab”']],
    ['Some notes.\n‸', []],
    ['‸\nSome notes.', ['document “”', 'prosign “”']],
  ])('%j', (text, places) => {
    expect(placesIn(text)).toEqual(places);
  });
});

test('a SMART cable has its own labels, and the same items', () => {
  const smart = `
    UNCLASSIFIED
    SBU

    MRN: 10 PORT ELLERY 1052
    Date/DTG: Aug 03, 2010 / 031406Z AUG 10
    From: AMEMBASSY PORT ELLERY
    Action: WASHDC, SECSTATE ROUTINE
    E.O.: 13526
    TAGS: PREL, EF‸
    Subject: HERRING

    1. (U) We asked.
    `;
  expect(placesIn(smart)).toEqual(['tag “EF”']);
});

test('a line longer than any of the format is text', () => {
  expect(typed('TAGS: PREL EFIS\n', `TAGS: ${'PREL '.repeat(500)}‸\n`)).toEqual([]);
});
