import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type CableFile, parseCables } from '../../server/src/cable';
import { violations } from '../cable/walk';

const fixtures = readdirSync('fixtures', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.txt'))
  .map((name) => readFileSync(join('fixtures', name), 'latin1'));

/** Stretches of which cables are made, so that arbitrary texts reach every branch of the parser. */
const pieces = fc.constantFrom(
  ...[
    'VZCZCXRO1234',
    'OO RUEHXX',
    'DE RUEHFR #0258/01 0441659',
    'ZNY CCCCC ZZH',
    'O 131659Z FEB 08',
    'FM AMEMBASSY PARIS',
  ],
  ...[
    'TO RUEHC/SECSTATE WASHDC 1959',
    'INFO ',
    'XMT ',
    'RUEHBS/USEU BRUSSELS',
    'C O N F I D E N T I A L',
    'SECTION 01 OF 02',
    'PARIS 000258',
  ],
  ...[
    'SIPDIS',
    'E.O. 12958: DECL: 02/12/2018',
    'TAGS: ',
    '[PREL](#)',
    '(VANCE, CYRUS)',
    'SUBJECT: ',
    'REF: A. ',
    '¶B. ',
    'Classified By: ',
  ],
  ...[
    '1.4 (b)',
    '11. (C) ',
    '¶2. ',
    '\uFFFD3. ',
    '- ',
    '(SBU) ',
    '(',
    ')',
    '#### ',
    '-----',
    'PARIS 00000258 002 OF 002',
    'PAGE 02',
    'NNNN',
  ],
  ...[
    '\n',
    '\r\n',
    '\r',
    '\n\n',
    ' ',
    '\t',
    '\u2028',
    '\u0000',
    '\uD800',
    '¶',
    'REASO NS',
    '$^{\\circ}$',
    '<http://x> fm',
    ',',
    '/',
    '//',
    ':',
    '.',
  ],
  ...[
    'This record is a partial extract of the original cable.',
    'STAPLETON',
    'visit our website',
    'THE MINISTER SAID',
    'He said so.',
  ],
);
/** Lines of archive prints, of headers printed twice, and of text whose line ends were lost. */
const printPieces = fc.constantFrom(
  ...[
    'PAGE 01 LIMA 00258 01 OF 02 141659Z',
    'PAGE 02 LIMA 00258 01 OF 02 141659Z',
    'PAGE 01 LIMA 00258 02 OF 02 141659Z',
    'PAGE 01 QUITO 00017 141659Z ACTION ARA-10',
    'Declassified/Released US Department of State EO Systematic Review 30 JUN 2005',
    'Message Text',
    'Message Attributes',
    'Draft Date: 01 APR 1974',
    'CONFIDENTIAL',
    'text at the end of a long line of a page that is over  CONFIDENTIAL',
    'NNN',
    'ACTION ARA-10',
    'INFO OCT-01 ISO-00 /018 W',
    '--------------------- 012345',
    'DRAFTED BY EUR/NE:T.HOLBORN',
    'APPROVED BY EUR:M.ASHDOWN',
    'C O N F I D E N T I A L SECTION 2 OF 2 LIMA 0258',
  ],
  ...[
    'DE RUEHPE #0258/01 0451659',
    'Classified By: A...',
    'id: 1',
    'refid: 08LIMA258',
    'header:',
    '55988',
    '------- header ends -------',
    'RHEHNSC/NSC WASHDC","C O N F I D E N T I A L LIMA',
    '000258',
    '<code><pre>',
    '</pre></code>',
    "<a id='par1' href='#par1'>¶</a>",
    'Cable dated:2002-11-22T13:46:00',
    '\\',
  ],
  ...[
    'UNCLAS LIMA 000258  SIPDIS  E.O. 12958: N/A TAGS: PREL SUBJECT: BELLS  1. (U) A bell.  2. (U) Two.  DANE',
    `S E C R E T LIMA 000258 E.O. 12958: DECL: OADR TAGS: PREL SUBJECT: X ${'word '.repeat(40)} 1. (S) A. ----- 2. (S) B.`,
    `------- SUMMARY ------- 1. (C) ${'word '.repeat(40)}. 2. (C) B.`,
    `VZCZCXRO0042 OO RUEHPE DE RUEHPE #0258 0451659 FM AMEMBASSY LIMA TO RUEHC/SECSTATE WASHDC ${'RUEHQT/AMEMBASSY QUITO '.repeat(9)}`,
    'OT RUEHC/SECSTATE WASHDC',
    'RUEHC SECSTATE WASHDC IMEDIATE 12',
    'AMEMBASSY LIMA',
    'TO PAGE 02 LIMA 00258 141659Z',
  ],
  ...['\n', '\n\n', '\r\n', ' ', '\n', '\n'],
);
const printLike = fc
  .array(fc.oneof({ weight: 5, arbitrary: printPieces }, { weight: 2, arbitrary: pieces }), { maxLength: 60 })
  .map((found) => found.join('\n'));

const cableLike = fc
  .array(fc.oneof({ weight: 6, arbitrary: pieces }, fc.string({ maxLength: 6 })), { maxLength: 60 })
  .map((found) => found.join(''));

/** A fixture after a few accidents: lines lost, doubled, joined, swapped, cut, letters changed. */
const damaged = fc
  .tuple(
    fc.constantFrom(...fixtures),
    fc.array(fc.tuple(fc.nat(6), fc.nat(), fc.nat(), pieces), { minLength: 1, maxLength: 8 }),
  )
  .map(([text, accidents]) => accidents.reduce(accident, text));

function accident(text: string, [kind, a, b, piece]: [number, number, number, string]): string {
  const lines = text.split('\n');
  const line = a % lines.length;
  const at = text.length === 0 ? 0 : b % text.length;
  switch (kind) {
    case 0:
      return lines.filter((_, i) => i !== line).join('\n');
    case 1:
      return lines.flatMap((content, i) => (i === line ? [content, content] : [content])).join('\n');
    case 2:
      return lines.slice(0, line).join('\n') + (lines[line] ?? '') + lines.slice(line + 1).join('\n');
    case 3:
      return text.slice(0, at) + piece + text.slice(at);
    case 4:
      return text.slice(0, at) + piece + text.slice(at + piece.length);
    case 5:
      return text.slice(at) + text.slice(0, at);
    default:
      return text.slice(0, at);
  }
}

const HEAD = 'VZCZCXRO0042\nOO RUEHFR\nFM AMEMBASSY PARIS\n';

describe('any text at all', () => {
  test.each([
    ['arbitrary text', fc.string({ unit: 'binary', maxLength: 400 })],
    ['pieces of cables', cableLike],
    ['pieces of prints, copies and flattened text', printLike],
    ['damaged cables', damaged],
  ])('%s is read without an exception, and nothing is lost', (_, texts) => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(violations(parseCables(text))).toEqual([]);
        expect(violations(parseCables(text, { assumeCable: true }))).toEqual([]);
      }),
      { numRuns: 600 },
    );
  });

  test('every fixture keeps the invariants', () => {
    for (const text of fixtures) expect(violations(parseCables(text))).toEqual([]);
  });

  test.each([
    ['nothing', ''],
    ['blank lines', '\n'.repeat(10_000)],
    ['NUL', '\u0000'.repeat(10_000)],
    ['lone surrogates', '\uD800\uDFFF\uDC00'.repeat(3_000)],
    ['one long line', 'A'.repeat(1_000_000)],
    ['one long line of a cable', `VZCZCXRO1234\nOO RUEHFR\n${'C O N F I D E N T I A L '.repeat(40_000)}`],
    ['many labels on a line', `VZCZCXRO1234\nOO RUEHFR\n${'TAGS: PREL SUBJECT: REF: '.repeat(20_000)}`],
    ['many addressees on a line', `VZCZCXRO1234\nOO RUEHFR\nTO ${'RUEHFR/AMEMBASSY PARIS '.repeat(20_000)}`],
    ['more addressees on a line than a call takes arguments', `${HEAD}TO${' RUEH/A'.repeat(200_000)}`],
    ['more tags than a call takes arguments', `${HEAD}TAGS: ${'FR '.repeat(200_000)}`],
    ['more references than a call takes arguments', `${HEAD}REF: A. ${'A,'.repeat(200_000)}`],
    ['routing indicators over many lines', `VZCZCXRO1234\nOO RUEHFR\n${'RUEHFR RUEHXA\n'.repeat(60_000)}`],
    ['an underline of twenty million hyphens', `${HEAD}SUBJECT: X\n\n1. (C) x\n\nHEAD\n---\n${'-'.repeat(20_000_000)}`],
    ['letters that grow in capitals', `${HEAD}SUBJECT: X\nREF: AﬃﬃﬃB 123\n\nﬆADIS SIPDIS`],
    ['white space of other scripts', `${HEAD}ZNY CCCCC ZZH\u00A0\nP 141530Z FEB 08 ZDK\u3000\nSUBJECT: X\u2028`],
    ['many brackets', `VZCZCXRO1234\nOO RUEHFR\nTAGS: ${'('.repeat(200_000)}`],
    [
      'many cables with a signature behind the last sentence',
      `${HEAD}SUBJECT: X\n\n1. (C) Eels are patient.\n\n2. (C) COMMENT: They are. END COMMENT. OAKES\n\n`.repeat(8000),
    ],
    ['heads of pages', `${HEAD}SUBJECT: X\n${'PAGE 02 LIMA 00258 041407Z\nSECRET\n\nSECRET\n'.repeat(40_000)}`],
    ['first pages', `${HEAD}SUBJECT: X\n${'PAGE 01 LIMA 00258 041407Z\n'.repeat(60_000)}`],
    [
      'first pages of other telegrams',
      `${HEAD}${'PAGE 01 LIMA 00258 041407Z\nTAGS: X\nPAGE 01 LIMA 00259 041407Z\nTAGS: X\n'.repeat(20_000)}`,
    ],
    ['attributes', `PAGE 01 LIMA 00258 041407Z\nTAGS: X\nMessage Attributes\n${'Label: value\nmore\n'.repeat(60_000)}`],
    [
      'attributes without end',
      `PAGE 01 LIMA 00258 041407Z\nTAGS: X\nMessage Attributes\nLabel: value\n${'more\n'.repeat(200_000)}`,
    ],
    ['a flattened line of labels', `UNCLAS LIMA 000258 ${'TAGS: PREL SUBJECT: X REF: '.repeat(40_000)}`],
    [
      'a flattened line of paragraphs',
      `UNCLAS LIMA 000258 TAGS: PREL SUBJECT: X ${'1. (U) 2. (U) ----- '.repeat(40_000)}`,
    ],
    [
      'a flattened line of numbers',
      `UNCLAS LIMA 000258 TAGS: PREL SUBJECT: X 1. (U) ${Array.from({ length: 60_000 }, (_, i) => `  ${i % 1100}. (U)`).join('')}`,
    ],
    [
      'a flattened line of addressees',
      `VZCZCXRO1234 OO RUEHFR FM AMEMBASSY LIMA TO ${'RUEHFR/AMEMBASSY PARIS '.repeat(40_000)} UNCLAS LIMA 000258 TAGS: PREL`,
    ],
    [
      'a flattened line of blanks',
      `UNCLAS LIMA 000258 TAGS: PREL${' '.repeat(500_000)}SUBJECT: X${' '.repeat(500_000)}`,
    ],
    ['headers cut off', `${HEAD}UNCLAS LIMA 000258\n${'SUBJECT: X...\n'.repeat(60_000)}`],
    ['copies of a header', 'DE RUEHPE #0258 0451659\nUNCLAS LIMA 000258\nSUBJECT: X\n'.repeat(20_000)],
    ['lines of backslashes', `${HEAD}SUBJECT: X\n${'\\\n'.repeat(200_000)}`],
    ['many blank lines in a header', `VZCZCXRO1234\nOO RUEHFR\nSUBJECT: X${'\n'.repeat(200_000)}Y`],
  ])('%s', (_, text) => {
    expect(violations(parseCables(text))).toEqual([]);
  });

  test('a hundred thousand paragraphs', () => {
    const paragraphs = Array.from({ length: 100_000 }, (_, i) => `¶${i + 1}. (C) Text.`).join('\n\n');
    const file = parseCables(
      `VZCZCXRO1234\nOO RUEHFR\nC O N F I D E N T I A L PARIS 000258\nSUBJECT: X\n\n${paragraphs}\n`,
    );
    // Three digits are the most that a paragraph number has; what lies beyond stays text and is kept.
    expect(file.cables[0]?.body.items.filter((item) => item.kind === 'paragraph')).toHaveLength(999);
    expect(violations(file)).toEqual([]);
  });
});

/** The lines are functions, which are never equal. */
const withoutLines = (file: CableFile) => ({ ...file, lines: undefined });

describe('a text read after an edit', () => {
  const pairs = fc
    .tuple(
      fc.array(fc.constantFrom(...fixtures), { minLength: 1, maxLength: 4 }),
      fc.array(fc.tuple(fc.nat(6), fc.nat(), fc.nat(), fc.oneof(pieces, printPieces)), { maxLength: 3 }),
    )
    .map(([texts, accidents]) => {
      const before = texts.join('\n');
      return [before, accidents.reduce(accident, before)] as const;
    });

  test('is read as if it had never been another, whatever was taken over', () => {
    fc.assert(
      fc.property(pairs, ([before, after]) => {
        expect(withoutLines(parseCables(after, { previous: parseCables(before) }))).toEqual(
          withoutLines(parseCables(after)),
        );
      }),
      { numRuns: 400 },
    );
  });

  test('takes over the cables before the edit, and moves those after it', () => {
    const cables = ['1', '2', '3'].map(
      (digit) =>
        `O 141659Z FEB 08\nFM AMEMBASSY LIMA\nTO SECSTATE WASHDC\nUNCLAS LIMA 00025${digit}\nTAGS: PREL\nSUBJECT: BELLS\n\n1. (U) A.\n\n`,
    );
    const before = parseCables(cables.join(''));
    const edited = cables.join('').replace('1. (U) A.\n\nO', '1. (U) A longer text.\n\nO');
    const after = parseCables(edited, { previous: before });
    expect(before.cables).toHaveLength(3);
    expect(after.cables[0]).not.toBe(before.cables[0]);
    expect(after.cables[2]?.start).toBe((before.cables[2]?.start ?? 0) + ' longer text'.length);
    const last = parseCables(edited.replace(/A\.\n\n$/, 'B.\n\n'), { previous: after });
    expect(last.cables[0]).toBe(after.cables[0]);
    expect(last.cables[1]).toBe(after.cables[1]);
  });
});
