import { type Defect, inLine, without, plantIn, put } from './plant';

const TAGS = /^TAGS:? [A-Z]{4}/;
const SUBJECT = /^SUBJECT: *\S/;
const REF = /^REF:/;
/** The second item of a list, on the line of the first or on its own. */
const LETTER_B = /^(?:REF: {0,3}A\. .{0,60}| {0,5})\bB\. (?:\d\d )?[A-Z]/;
const BY = /^Classified By:/i;

export const subjectDefects: readonly Defect[] = [
  // TAGS
  inLine('TAGS: letters swapped', TAGS, put('TAGS', 'TGAS')),
  inLine('TAGS: colon lost', /^TAGS:/, put('TAGS:', 'TAGS')),
  inLine('TAGS: semicolon for the colon', /^TAGS:/, put('TAGS:', 'TAGS;')),
  inLine(
    'TAGS: a code misspelt',
    /^TAGS:? .*\bP(?:REL|GOV)\b/,
    put(/\bP(REL|GOV)\b/, (tag) => (tag === 'PREL' ? 'PERL' : 'PGVO')),
  ),
  inLine('TAGS: two run together', /^TAGS:? .*\b[A-Z]{4},? [A-Z]{4}\b/, put(/\b([A-Z]{4}),? ([A-Z]{4})\b/, '$1$2')),
  inLine('TAGS: one twice', TAGS, put(/(TAGS:? )([A-Z]{4})(,?)/, '$1$2$3 $2$3')),
  without('TAGS line taken out', TAGS),
  // SUBJECT, REF, Classified By
  inLine('SUBJECT: letters swapped', SUBJECT, put('SUBJECT', 'SUBEJCT')),
  inLine('SUBJECT: colon lost', SUBJECT, put('SUBJECT:', 'SUBJECT')),
  inLine('SUBJECT: a blank in it', SUBJECT, put('SUBJECT', 'SUB JECT')),
  without('SUBJECT line taken out', /^SUBJECT:.{0,70}$/),
  inLine('REF: letters swapped', REF, put('REF', 'RFE')),
  inLine('REF: colon lost', REF, put('REF:', 'REF')),
  inLine('REF: a letter twice', LETTER_B, put('B. ', 'A. ')),
  inLine('REF: a letter skipped', LETTER_B, put('B. ', 'D. ')),
  {
    name: 'REF: to itself',
    knowable: false,
    plant(cable) {
      const own =
        /^(?:C O N F I D E N T I A L|S E C R E T|UNCLAS)(?: SECTION \d\d OF \d\d)? ([A-Z]+(?: [A-Z]+){0,3}) (\d{6})\s*$/m.exec(
          cable,
        );
      return own
        ? plantIn(cable, /^REF: [A-Z ]{3,20}\d{1,6}\s*$/, () => `REF: ${own[1] ?? ''} ${Number(own[2])}`, false)
        : undefined;
    },
  },
  inLine('Classified By: misspelt', /^Classified By/, put('Classified', 'Clasified')),
  inLine('Classified By: letters swapped', /^Classified By/, put('Classified', 'Classifeid')),
  inLine('Classified By: colon lost', BY, put(/^(Classified By):/i, '$1')),
  inLine('Classified By: no such letter', /1\.4 ?\([a-h]/i, put(/(1\.4 ?\()[a-h]/i, '$1k'), false),
  inLine('Classified By: no such section', /1\.4 ?\([a-h]/i, put('1.4', '1.9')),
  inLine('Classified By: stop lost', /1\.4 ?\([a-h]/i, put('1.4', '14')),
  inLine('Classified By: bracket lost', /1\.4 ?\([a-h]\)/i, put(/(1\.4 ?)\(/, '$1')),
  inLine('Classified By: closing bracket lost', /1\.4 ?\([a-h]\)/i, put(/(1\.4 ?\([a-h])\)/i, '$1')),
  inLine(
    'Classified By: a word broken',
    /\breasons?\b/i,
    put(/reason/i, (word) => `${word.slice(0, 4)} ${word.slice(4)}`),
  ),
];
