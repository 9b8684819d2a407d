import { describe, expect, test } from 'vitest';
import { type BodyItem, parseCables } from '../../server/src/cable';
import { sampleCable as cable } from './sample';

const numbers = (items: readonly BodyItem[]) =>
  items.flatMap((item) =>
    item.kind === 'paragraph' ? [item.number ? `${item.number.value} ${item.number.pilcrow}` : '-'] : [],
  );
const headings = (items: readonly BodyItem[]) =>
  items.flatMap((item) => (item.kind === 'heading' ? [item.title.value] : []));

describe('paragraph numbers follow from their sequence', () => {
  test.each([
    ['the pilcrow read as 1', ['11. (C) A.', '12. (C) B.', '13. (C) C.'], ['1 misread', '2 misread', '3 misread']],
    ['kept and misread in turn', ['11. (C) A.', '¶2. (C) B.', '13. (C) C.'], ['1 misread', '2 kept', '3 misread']],
    [
      'a true 11 after 10',
      Array.from({ length: 12 }, (_, i) => `${i + 1}. (C) A.`),
      Array.from({ length: 12 }, (_, i) => `${i + 1} none`),
    ],
    ['a number lost behind a bullet', ['1. (C) A.', '- (SBU) B.', '3. (C) C.'], ['1 none', '2 lost', '3 none']],
    ['two numbers lost', ['1. (C) A.', '(C) B.', '(C) C.', '4. (C) D.'], ['1 none', '2 lost', '3 lost', '4 none']],
    ['a mark without a number at the end', ['1. (C) A.', '(C) B.'], ['1 none', '-']],
    ['a number skipped by the drafter', ['1. (C) A.', '3. (C) B.'], ['1 none', '3 none']],
    ['the same number twice', ['1. (C) A.', '2. (C) B.', '2. (C) C.'], ['1 none', '2 none', '2 none']],
    ['a year at the start of a line', ['1. (C) A.', '1968. A good year.', '2. (C) B.'], ['1 none', '2 none']],
    ['a list inside a paragraph', ['1. (C) Wanted:', '1. bells;', '2. ropes.', '2. (C) B.'], ['1 none', '2 none']],
    ['no marks at all', ['1. A.', '2. B.', '3. C.'], ['1 none', '2 none', '3 none']],
    ['no blank, no full stop', ['1.(C) A.', '2 (C) B.', '¶3 (C) C.'], ['1 none', '2 none', '3 kept']],
    ['the mark before the number', ['1. (C) A.', '(C) 2. B.', '3. (C) C.'], ['1 none', '2 none', '3 none']],
  ])('%s', (_, paragraphs, expected) => {
    expect(numbers(cable(paragraphs.join('\n\n')).body.items)).toEqual(expected);
  });
});

describe('headings', () => {
  test.each([
    ['capitals on a line of their own', 'THE TOWER\n\n1. (C) A.', ['THE TOWER']],
    ['an abbreviation in lower case', '1. (C) A.\n\nKAZAKH CiO?\n\n2. (C) B.', ['KAZAKH CiO?']],
    ['an underline', 'The Tower\n---------\n\n1. (C) A.', ['The Tower']],
    ['an underline after a blank line', 'The Tower\n\n---------\n\n1. (C) A.', ['The Tower']],
    ['an underline broken by a blank', `The Tower\n${'-'.repeat(45)} ----\n1. (C) A.`, ['The Tower']],
    ['Markdown', '#### THE TOWER\n\n1. (C) A.', ['THE TOWER']],
    ['a few words before a paragraph', '1. (C) A.\n\nMeeting at the Tower\n\n2. (C) B.', ['Meeting at the Tower']],
    ['an underline, and no blank line above', '1. (C) He left.\nThe Tower\n---------\n2. (C) B.', ['The Tower']],
    ['a sentence above a rule is none', '1. (C) A.\nhe said to us.\n------\n2. (C) B.', []],
    ['after a page mark', '1. (C) A.\nLIMA 00000258 002 OF 002\nThe Tower\n---------\n2. (C) B.', ['The Tower']],
    ['END SUMMARY is none', '1. (C) SUMMARY.\n\nEND SUMMARY\n\n2. (C) B.', []],
    [
      'a sentence broken by a blank line is none',
      '1. (C) The chairmanship\n\nwill be settled in Lima\n\n2. (C) B.',
      [],
    ],
  ])('%s', (_, text, expected) => {
    expect(headings(cable(text).body.items)).toEqual(expected);
  });
});

describe('a paragraph', () => {
  test('goes on after a page mark and after a blank line', () => {
    const text = '1. (C) The bells are\n\nLIMA 00000258 002 OF 002\n\nto be rung.\n\n2. (C) B.';
    const { body } = cable(text);
    const [first] = body.items;
    expect(body.items.map((item) => item.kind)).toEqual(['paragraph', 'pageMark', 'paragraph']);
    expect(first && first.end - first.start).toBe(text.indexOf('\n\n2.'));
  });

  test('ends before the notice and the signature', () => {
    const { body, close } = cable(
      "1. (C) A.\n\nPlease visit Lima's Classified Website at:\nhttp://lima.example/index.c fm\n\nBELL",
    );
    expect(body.items).toHaveLength(1);
    expect(close.signature?.value).toBe('BELL');
    expect(close.notices).toHaveLength(1);
  });

  test.each(['Lu', 'van Voorst', 'VAN VOORST', 'O’Neill', 'JONES PARRIS'])('%s is a signature', (name) => {
    expect(cable(`1. (C) A.\n\n${name}`).close.signature?.value).toBe(name);
  });

  test('a stamp below the signature', () => {
    const { close } = cable('1. (C) A.\n\nBELL\n\nCONFIDENTIAL');
    expect(close.signature?.value).toBe('BELL');
  });

  test('(U) after the references is no reference', () => {
    const { header, body } = cable('(U) The bells are rung.');
    expect(header.references?.items).toHaveLength(1);
    expect(numbers(body.items)).toEqual(['-']);
  });
});

describe('the header is read by kind of line', () => {
  test('a wrapped subject that begins with TO is no TO line', () => {
    const { header, envelope } = cable(
      '1. (C) A.',
      '\nTO LIMA\n\nClassified By: DCM A. Bell for reasons 1.4 (b) and (d)',
    );
    expect(header.subject?.title.value).toBe('THE BELLS OF LIMA TO LIMA');
    expect(envelope.action).toHaveLength(1);
  });

  test('REF and Classified By on the subject line', () => {
    const { header } = cable(
      '1. (C) A.',
      'AND CUSCO REF: A. STATE 4284 B. 07 LIMA 31 Classified By: DCM A. Bell, 1.4 (b,d)',
    );
    expect(header.subject?.title.value).toBe('THE BELLS OF LIMA AND CUSCO');
    expect(
      header.references?.items.map((item) => [
        item.letter?.value,
        item.year?.value,
        item.post?.value,
        item.serial?.value,
      ]),
    ).toEqual([
      ['A', undefined, 'STATE', '4284'],
      ['B', 7, 'LIMA', '31'],
    ]);
    expect(header.classifiedBy?.who.value).toBe('DCM A. Bell');
    expect(header.classifiedBy?.reasons[0]?.letters.map((letter) => letter.value)).toEqual(['b', 'd']);
  });

  test('a page mark between two header lines', () => {
    const { header } = cable(
      '1. (C) A.',
      'REF: STATE 4284\nLIMA 00000258 001.2 OF 002\n\nClassified By: DCM A. Bell for reasons 1.4 (b)',
    );
    expect(header.pageMarks).toHaveLength(1);
    expect(header.classifiedBy?.who.value).toBe('DCM A. Bell');
  });

  test.each([
    ['TGAS: PREL', 'TGAS', 'TAGS'],
    ['SUBEJCT: BELLS', 'SUBEJCT', 'SUBJECT'],
    ['CLASIFIED BY DCM JANE DOE, REASONS 1.4 (B)', 'CLASIFIED', 'CLASSIFIED'],
  ])('%s is a label misspelt', (line, written, repair) => {
    const text = `VZCZCXRO0042\nPP RUEHPE\nFM AMEMBASSY LIMA\nC O N F I D E N T I A L LIMA 000258\n${line}\n\n1. (C) A.\n`;
    const damage = parseCables(text).cables[0]?.damage ?? [];
    expect(damage.map((found) => [found.kind, text.slice(found.start, found.end), found.repair])).toEqual([
      ['misspeltLabel', written, repair],
    ]);
  });

  test.each([
    ['C O N F I D E N T I A L LIMA 000258', 'confidential', 'LIMA', '000258'],
    ['CONFIDENTIAL LIMA 000258', 'confidential', 'LIMA', '000258'],
    ['CC O N F I D E N T I A L LIMA 000258', 'confidential', 'LIMA', '000258'],
    ['O N F I D E N T I A L LIMA 000258', 'confidential', 'LIMA', '000258'],
    ['S E C R E T SECTION 01 OF 03 LA PAZ 000258', 'secret', 'LA PAZ', '000258'],
    ['UNCLAS LA PAZ 2238 SECTION 2 OF 2', 'unclassified', 'LA PAZ', '2238'],
    ['UNCLAS E F T O LONDON 002883', 'unclassified', 'LONDON', '002883'],
    ['S E C R E T//NOFORN LIMA 000258', 'secret', 'LIMA', '000258'],
    ['T O P S E C R E T LIMA 000258', 'topSecret', 'LIMA', '000258'],
    ['LIMITED OFFICIAL USE LA PAZ 0015', 'limitedOfficialUse', 'LA PAZ', '0015'],
  ])('%s', (line, level, post, serial) => {
    const { classification } =
      parseCables(`VZCZCXRO0042\nPP RUEHPE\n${line}\nSUBJECT: BELLS\n`).cables[0]?.header ?? {};
    expect([classification?.level.value, classification?.post?.value, classification?.serial?.value]).toEqual([
      level,
      post,
      serial,
    ]);
  });
});

describe('several cables in a file', () => {
  const one = (serial: string) =>
    `O 141659Z FEB 08\nFM AMEMBASSY LIMA\nTO SECSTATE WASHDC\nUNCLAS LIMA ${serial}\nE.O. 12958: N/A\nTAGS: PREL\nSUBJECT: BELLS\n\n1. (U) A.\n\nBELL\n`;
  const extract = (serial: string) =>
    `UNCLAS LIMA ${serial}\nE.O. 12958: N/A\nTAGS: PREL\nSUBJECT: BELLS\n\n1. (U) A.\n\nBELL\n`;

  test.each([
    ['telegrams', [one('000258'), one('000259'), one('000260')]],
    ['extracts', [extract('000258'), extract('000259')]],
    ['a telegram and an extract', [one('000258'), extract('000259')]],
  ])('%s', (_, cables) => {
    const file = parseCables(cables.join('\n'));
    expect(file.cables.map((found) => found.header.classification?.serial?.value)).toEqual(
      cables.map((_, i) => `000${258 + i}`),
    );
    expect(file.cables.map((found) => found.close.signature?.value)).toEqual(cables.map(() => 'BELL'));
  });

  test('a header printed twice is one cable', () => {
    const envelope =
      'VZCZCXYZ0001\nPP RUEHWEB\n\nDE RUEHPE #0258 0451659\nZNR UUUUU ZZH\nP 141659Z FEB 08\nFM AMEMBASSY LIMA\nTO RUEHC/SECSTATE WASHDC 8108\n';
    const file = parseCables(
      `${envelope}id: 1\nrefid: 08LIMA258\nheader:\n${envelope}\n---------- header ends ----------\n\n${extract('000258')}`,
    );
    expect(file.cables).toHaveLength(1);
    expect(file.cables[0]?.envelope.action).toHaveLength(1);
  });

  test('the same section line again is no second cable', () => {
    const text = one('000258').replace('UNCLAS LIMA', 'UNCLAS SECTION 01 OF 02 LIMA');
    const second =
      'UNCLAS SECTION 02 OF 02 LIMA 000258\n\nSIPDIS\n\nE.O. 12958: N/A\nTAGS: PREL\nSUBJECT: BELLS\n\n2. (U) B.\n';
    const file = parseCables(text.replace('\nBELL\n', `\n${second}\nBELL\n`));
    expect(file.cables).toHaveLength(1);
    expect(numbers(file.cables[0]?.body.items ?? [])).toEqual(['1 none', '2 none']);
    expect(file.cables[0]?.body.items.map((item) => item.kind)).toContain('interruption');
  });
});

test('text that is no cable has no cables and no findings', () => {
  const memo = 'MEMORANDUM\n\nSUBJECT: Lunch\n\n1. (U) Soup.\n2. (U) Bread.\n';
  expect(parseCables(memo)).toMatchObject({ cables: [], evidence: [], preamble: { start: 0, end: memo.length } });
});

test.each(['Two costs \uFFFD5 today.', 'The price:\n\uFFFD5 a bell.'])(
  'U+FFFD before a sum tells nothing of the encoding',
  (text) => {
    expect(
      parseCables(`VZCZCXRO0042\nPP RUEHPE\nUNCLAS LIMA 000258\nSUBJECT: BELLS\n\n1. (U) ${text}\n`).damage,
    ).toEqual([]);
  },
);

test.each([
  ['AND (d) $^{\\circ}$', 1],
  ['AND (d) $\\mathrm{X}$', 1],
  ['PAYING $100_MILLION OR $200', 0],
])('%s holds %i formulas', (line, count) => {
  const { damage } = cable('1. (C) A.', `Classified By: DCM A. Bell for reasons 1.4 (b) ${line}`);
  expect(damage.filter((found) => found.kind === 'latex')).toHaveLength(count);
});

test('a file read in the wrong encoding is damaged once', () => {
  const text = 'VZCZCXRO0042\nPP RUEHPE\nUNCLAS LIMA 000258\nSUBJECT: BELLS\n\n\uFFFD1. (U) A.\n\n\uFFFD2. (U) B.\n';
  expect(parseCables(text).damage).toEqual([
    { kind: 'wrongDecoding', start: text.indexOf('\uFFFD'), end: text.indexOf('\uFFFD') + 1 },
  ]);
});

describe('a text that somebody says is a cable', () => {
  const assumed = (text: string) => parseCables(text, { assumeCable: true });

  test('is read from its first filled line as far as it goes', () => {
    const text = '\n  \nTAGS: PREL, EFIS\nSUBJECT: HERRING\n';
    const { preamble, cables } = assumed(text);
    expect(preamble).toEqual({ start: 0, end: 4 });
    expect(cables).toMatchObject([
      { layout: 'unknown', header: { tags: { items: [{ value: 'PREL' }, { value: 'EFIS' }] } } },
    ]);
    expect(parseCables(text).cables).toEqual([]);
  });

  test('is the same as without the word when it has the marks of one', () => {
    const text = 'VZCZCXRO0042\nPP RUEHPE\nUNCLAS LIMA 000258\nSUBJECT: BELLS\n';
    expect(JSON.stringify(assumed(text))).toBe(JSON.stringify(parseCables(text)));
  });

  test('is none when it is blank', () => {
    for (const text of ['', ' \r\n\t\n', '\ufeff']) expect(assumed(text).cables).toEqual([]);
  });
});
