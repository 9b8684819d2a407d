import type { Evidence, EvidenceKind } from './model';

/** A kind of mark, the characters that it can begin with (any capital when empty), and the line's shape. */
type Mark = readonly [kind: EvidenceKind, first: string, line: RegExp];

/**
 * The marks by which a text is known for a cable. Each looks at one line, without its leading blanks; none can backtrack
 * (bounded repeats only). A strong mark occurs in nothing but a cable.
 */
const strongMarks: readonly Mark[] = [
  ['transmissionId', 'V', /^VZCZC[A-Z]{3}\d{3,4}/],
  ['routingLine', 'ZOPR', /^(?:ZZ|OO|PP|RR)(?: R[A-Z]{3,7}){1,20}\s*$/],
  ['stationLine', 'D', /^DE R[A-Z]{3,7} #\d{2,4}/],
  ['securityLine', 'Z', /^ZN[RY] [A-Z]{5}(?=\s|$|\/)/],
  [
    'dateTimeGroup',
    'ZOPRYW0123',
    /^(?:(?:[ZOPRYW] ){1,3}\d{6}Z?|\d{6}Z) ?(?:JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)[A-Z]{0,6} \d{2}(?:\d{2})?(?=\s|$)/i,
  ],
  ['addressee', 'TI', /^(?:TO|INFO) (?:R[A-Z]{3,7}\/|(?:SECSTATE|AMEMBASSY|AMCONSUL) [A-Z]{3})/],
  [
    'classificationLine',
    'UCST',
    /^(?:UNCLAS(?:SIFIED)?(?: SECTION \d{1,2} OF \d{1,2})?|(?:CONFIDENTIAL|(?:TOP )?SECRET) SECTION \d{1,2} OF \d{1,2}) [A-Z][A-Z .']{2,30}\d{4,6}(?=\s|$)/,
  ],
  [
    'classificationLine',
    'CcOoSsEeTtUu',
    /^(?:(?:CC? ?)?O N F I D E N T I A L|(?:SS? ?)?E C R E T|T O P S E C R E T|U N C L A S) {1,2}(?:SECTION \d{1,2} OF \d{1,2} )?[A-Z][A-Z .']{1,60}\d{3}/i,
  ],
  ['caption', 'Ss', /^SIPDIS(?=\s*$|[ ,]{1,2}[A-Z])/i],
  [
    'executiveOrder',
    'Ee',
    /^E\.?O\.?M? ?(?:10501|11652|12065|12356|12958|13292|13526):? ?(?:DECL\b|N\/A|NA\b|GDS\b|XGDS\b|ADS\b|XDS\b|NGDS\b|OADR\b|RDS\b|DNG\b)/i,
  ],
  ['pageMark', '', /^[A-Z][A-Z .]{1,14} 00\d{6} {1,4}\d{3}(?:\.\d)? OF \d{3}(?=\s|$)/],
  ['extractNote', 'T', /^This record is a partial extract of the original cable/],
  [
    'archiveBanner',
    'PD',
    /^(?:PAGE 0?1 {1,8}[A-Z][A-Z .]{1,16}\d{4,6} .{0,20}\d{6}Z|Declassified\/Released US .{20,30}Systematic Review)/,
  ],
  ['messageRecordNumber', 'M|', /^(?:MRN:[ \t]{0,60}|\| \*\*MRN:\*\* \| )\d{2} [A-Z][A-Z .]{2,25}\d/],
  ['dateTimeGroup', 'D|', /^(?:\| \*\*)?Date.?DTG:.{0,80}\d{6}Z/],
  ['messageTextFormat', 'MS', /^(?:MSGID\/[A-Z]|SUBJ\/[^/\s]{2})/],
  ['messageTextFormat', 'NAM', /^(?:NAVADMIN|ALNAV|ALCOM|ALPERSCOM|ALCOAST|ALMAR|MARADMIN) {1,2}\d{1,4}\/\d{2}\s*$/],
  ['messageTextFormat', 'ZOPR', /^[ZOPR][A-Z]{2}UZYUW /i],
];

/** Weak marks occur in letters, memoranda and manuals too. */
const weakMarks: readonly Mark[] = [
  ['fromLine', 'F', /^FM [A-Z]{2}/],
  [
    'classificationLine',
    'CSTL',
    /^(?:CONFIDENTIAL|SECRET|TOP SECRET|LIMITED OFFICIAL USE) [A-Z][A-Z .']{2,30}\d{4,6}(?=\s|$)/,
  ],
  ['caption', 'NSEL', /^(?:NOFORN|SENSITIVE|EXDIS|NODIS|LIMDIS|STADIS)\s*$/],
  ['executiveOrder', 'Ee', /^E\.?O\.?M? ?\d{5}/i],
  ['tags', 'T', /^TAGS:[ \t]{1,60}[A-Z]{2,5}(?=[,;]|$)/],
  ['tags', 'T', /^TAGS?:? {0,4}(?:\[|<a |[A-Z]{2,5}(?=[\s,;]|$))/],
  ['subject', 'Ss', /^SUBJ(?:ECT)?[: ]/i],
  ['classifiedBy', 'Cc', /^Classified By[: ]/i],
  [
    'portionMark',
    '-¶\uFFFD0123456789',
    /^(?:- )?[¶\uFFFD]?\d{1,3}\.? {0,3}\((?:[CSU]|SBU|LOU|C\/NF|S\/NF|S\/\/NF|U\/\/FOUO|C-ENTIRE TEXT|C - ENTIRE TEXT)\)/i,
  ],
];

/** What marks a line that was joined to the one before it. */
const joined = / TAGS:? [A-Z]{2}/;

/** The marks that can begin with a character, strong ones first: most lines of prose have none. */
const byFirst = new Map<string, Mark[]>();
for (const mark of [...strongMarks, ...weakMarks]) {
  for (const char of mark[1] || 'ABCDEFGHIJKLMNOPQRSTUVWXYZ') byFirst.set(char, [...(byFirst.get(char) ?? []), mark]);
}

/** How much of a text is looked at. A cable shows its marks in its first lines, behind a prelude at most. */
export const WINDOW = 16_384;

/**
 * The marks of a cable in the head of a text (its first 16,384 characters), the first of each kind, in the order of the
 * text. Empty for other text. Cost: linear in the head.
 */
export function recognise(text: string, from = 0): readonly Evidence[] {
  const found: Evidence[] = [];
  const limit = Math.min(text.length, from + WINDOW);
  const head = text.slice(from, limit);
  let nextCr = head.indexOf('\r');
  let start = from;
  while (start < limit) {
    const nextLf = head.indexOf('\n', start - from);
    if (nextCr !== -1 && nextCr < start - from) nextCr = head.indexOf('\r', start - from);
    const end = from + Math.min(nextLf === -1 ? head.length : nextLf, nextCr === -1 ? head.length : nextCr);
    let first = start;
    while (first < end && isIndent(text.charCodeAt(first))) first++;
    const candidates = first < end ? byFirst.get(text.charAt(first)) : undefined;
    if (candidates) {
      const line = text.slice(first, Math.min(end, first + 200));
      const second = line.charCodeAt(1);
      // The second letter of prose is a small one, that of a page mark is none.
      const mayMark = (second < 97 || second > 122) && line.includes(' 00');
      const mark = candidates.find(([kind, , shape]) => (mayMark || kind !== 'pageMark') && shape.test(line));
      if (mark) {
        const [kind] = mark;
        const strong = strongMarks.includes(mark);
        const known = found.findIndex((other) => other.kind === kind);
        const evidence = { start: first, end, kind, strong };
        if (known === -1) found.push(evidence);
        else if (strong && !found[known]?.strong) found[known] = evidence;
        const inner = strong && end - first > 200 && joined.exec(text.slice(first, Math.min(end, first + 2000)));
        if (inner && known === -1) {
          const at = first + inner.index + 1;
          found.push({ start: at, end: at + 4, kind: 'tags', strong: false });
        }
        // The text has begun: what follows shows nothing new.
        if (kind === 'portionMark' && isCable(found)) return found;
      }
    }
    start = end + 1;
  }
  return found;
}

/** Blanks, tabs, form feeds, and the byte order mark that opens some files. */
function isIndent(code: number): boolean {
  return code <= 32 || code === 0xa0 || code === 0x3000 || code === 0xfeff;
}

/**
 * Whether the marks make a cable: two of different kinds, one of them strong. A subject line is as common as paper: it
 * counts only as the third. A memorandum with `SUBJECT:` and numbered paragraphs has weak marks alone.
 */
export function isCable(evidence: readonly Evidence[]): boolean {
  const telling = evidence.filter((mark) => mark.kind !== 'subject');
  return evidence.some((mark) => mark.strong) && (telling.length >= 2 || evidence.length >= 3);
}
