import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseCables } from '../../server/src/cable';
import { violations } from '../cable/walk';

/** Stretches of SMART cables, and of the mail, stamps and Markdown around them. */
const smartPieces = fc.constantFrom(
  ...[
    'MRN:   10 BERLIN 1052',
    'Date/DTG:   Aug 03, 2010 / 031406Z AUG 10',
    '| **MRN:** | 23 LIMA 2544 |',
    'Info Office: PRF_EUR,',
  ],
  ...[
    'From:    AMEMBASSY BERLIN',
    'Action:   WASHDC, SECSTATE IMMEDIATE',
    'E.O.:   13526',
    'TAGS:   PREL, GM',
    'Captions: SIPDIS',
  ],
  ...[
    'Reference:  A) 10 STATE 12',
    '           B) 10 LIMA 3<br>C)',
    'Pass Line: ',
    'Subject:   (U) Bells',
    'Info: ',
    'XMT:  CARACAS, AMEMBASSY',
  ],
  ...[
    'Signature:    OAKES',
    'Drafted By:  POL:Larch, Felix',
    'Cleared By:',
    'Released By:',
    'Attachments:',
    'Dissemination Rule: Released Copy',
  ],
  ...[
    'UNCLASSIFIED',
    'SBU',
    'Page 2 of 3',
    'B5',
    '---',
    '> Released in Full',
    '### 3. (SBU) ',
    '1. ~~(SBU)~~ He',
    '| :--- | :--- |',
  ],
  ...[
    'ANKARA, AMEMBASSY ROUTINE; ',
    'Larch, Felix IMMEDIATE, ',
    '          ',
    'O 031406Z AUG 10',
    'FM AMEMBASSY LIMA',
    'UNCLAS LIMA 000012',
  ],
);

/** Stretches of military messages. */
const genadminPieces = fc.constantFrom(
  ...[
    'RTTUZYUW RUEWMCS0001 3201324-UUUU--RUCRNAD.',
    'ZNR UUUUU ZUI RUEWMCS0001',
    'R 271249Z JAN 21 MID600050175875U',
    'ROUTINE',
  ],
  ...[
    'FM CNO WASHINGTON DC//N1//',
    'TO NAVADMIN',
    'INFO RHMFIUU/CNO WASHINGTON DC//N1//',
    'AIG 99',
    'ZEN/BUOY TENDER//',
    'BT',
  ],
  ...[
    'UNCLAS //N01000//',
    'CLASSIFICATION: UNCLASSIFIED//',
    'NAVADMIN 075/06',
    'PASS TO OFFICE CODES:',
    'MSGID/GENADMIN/CNO/N1//',
  ],
  ...[
    'SUBJ/BELL TOWERS//',
    'SUBJ/BELLS',
    'REF/A/MSG/CNO/081401ZDEC2005//',
    'AMPN/REF A IS NAVADMIN 313/05//',
    'NARR/',
    'POC/LARCH/LT//',
  ],
  ...[
    '// GENTEXT/REMARKS/1. TEXT',
    'RMKS/1. TEXT',
    'RMKS/',
    '//',
    '/',
    '// BT',
    '2. MORE',
    'END 3.',
    '4. LAST',
    '(1) A',
    'RELEASED BY ',
  ],
  ...['#0001', 'NNNN', 'ABCD/EF'],
);

/** Texts that begin as one of the other layouts does, so that their parsers run on all that follows. */
const ofLayout = (heads: readonly string[], own: fc.Arbitrary<string>) =>
  fc
    .tuple(
      fc.subarray([...heads], { minLength: 2 }),
      fc.array(
        fc.oneof(
          { weight: 5, arbitrary: own },
          { weight: 4, arbitrary: fc.constantFrom('\n', '\n', '\n\n', '\r\n', ' ', '\f', '   ') },
          { weight: 1, arbitrary: fc.string({ maxLength: 6 }) },
        ),
        { maxLength: 60 },
      ),
    )
    .map(([head, rest]) => `${head.join('\n')}\n${rest.join('')}`);
const smartLike = ofLayout(
  ['MRN: 10 BERLIN 1052', 'Date/DTG: Aug 03, 2010 / 031406Z AUG 10', 'TAGS: PREL'],
  smartPieces,
);
const genadminLike = ofLayout(['R 271249Z JAN 21', 'NAVADMIN 075/06', 'SUBJ/BELLS//'], genadminPieces);

const SMART = 'MRN: 10 BERLIN 1052\nDate/DTG: Aug 03, 2010 / 031406Z AUG 10\nSubject: Bells\n';
const GENADMIN = 'R 271249Z JAN 21\nNAVADMIN 075/06\nSUBJ/BELLS//\n';

describe('any text of another layout', () => {
  test.each([
    ['pieces of SMART cables', smartLike],
    ['pieces of military messages', genadminLike],
  ])('%s are read without an exception, and nothing is lost', (_, texts) => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(violations(parseCables(text))).toEqual([]);
      }),
      { numRuns: 600 },
    );
  });

  test.each([
    ['more addressees in one Info than a call takes arguments', `${SMART}Info: ${'LIMA, AMEMBASSY;'.repeat(200_000)}`],
    ['more lines of addressees than a call takes arguments', `${SMART}${'Info: A\n'.repeat(100_000)}`],
    ['more clearances than a call takes arguments', `${SMART}1. (U) x\nCleared By: ${'A<br>'.repeat(200_000)}`],
    ['labels of the end over and over', `${SMART}1. (U) x\n${'Signature: A\n'.repeat(100_000)}`],
    ['thirty thousand SMART cables', SMART.repeat(30_000)],
    ['stamps over and over', `${SMART}1. (U) x\n${'Page 2 of 3\n'.repeat(200_000)}`],
    ['captions over and over', `${SMART}Captions: ${'A, '.repeat(200_000)}`],
    ['more fields in a set than a call takes arguments', `${GENADMIN}POC${'/A'.repeat(200_000)}`],
    ['more sets on a line than a call takes arguments', `${GENADMIN}POC/A${'// POC/A'.repeat(100_000)}`],
    ['more sets than a call takes arguments', `${GENADMIN}${'REF/A/DOC//\n'.repeat(150_000)}`],
    ['a set that never ends', `${GENADMIN}NARR/${'AND/OR\n'.repeat(200_000)}`],
    ['numbers at the ends of lines', `${GENADMIN}RMKS/${'A 3.\n'.repeat(200_000)}`],
    ['messages over and over', `${GENADMIN}BT\n`.repeat(20_000)],
  ])('%s', (_, text) => {
    expect(violations(parseCables(text))).toEqual([]);
  });
});
