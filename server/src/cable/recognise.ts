import type { Evidence, EvidenceKind } from './model';

interface Mark {
  readonly kind: EvidenceKind;
  readonly strong: boolean;
  /** The characters that the mark can begin with; empty for any capital. */
  readonly first: string;
  readonly line: RegExp;
}

/**
 * The marks by which a text is known for a cable. Each looks at one line, without its leading blanks; none can backtrack
 * (bounded repeats only). A strong mark occurs in nothing but a cable.
 */
const marks: readonly Mark[] = [
  { kind: 'transmissionId', strong: true, first: 'V', line: /^VZCZC[A-Z]{3}\d{3,4}/ },
  { kind: 'routingLine', strong: true, first: 'ZOPR', line: /^(?:ZZ|OO|PP|RR) R[A-Z]{3,7}(?=\s|$)/ },
  { kind: 'stationLine', strong: true, first: 'D', line: /^DE R[A-Z]{3,7} #\d{2,4}/ },
  { kind: 'securityLine', strong: true, first: 'Z', line: /^ZN[RY] [A-Z]{5}(?=\s|$|\/)/ },
  {
    kind: 'dateTimeGroup',
    strong: true,
    first: 'ZOPRYW0123',
    line: /^(?:[ZOPRYW] ){0,3}\d{6}Z? ?[A-Z][A-Za-z]{2} \d{2}(?:\d{2})?(?=\s|$)/,
  },
  { kind: 'fromLine', strong: false, first: 'F', line: /^FM [A-Z]{2}/ },
  {
    kind: 'addressee',
    strong: true,
    first: 'TI',
    line: /^(?:TO|INFO) (?:R[A-Z]{3,7}\/|SECSTATE |AMEMBASSY |AMCONSUL )/,
  },
  {
    kind: 'classificationLine',
    strong: true,
    first: 'UCSTL',
    line: /^(?:UNCLAS|UNCLASSIFIED|CONFIDENTIAL|SECRET|TOP SECRET|LIMITED OFFICIAL USE)(?: SECTION \d{1,2} OF \d{1,2})? [A-Z][A-Z .']{2,30}\d{4,6}(?=\s|$)/,
  },
  {
    kind: 'classificationLine',
    strong: true,
    first: 'CcOoSsEeTtUu',
    line: /^(?:(?:CC? ?)?O N F I D E N T I A L|(?:SS? ?)?E C R E T|T O P S E C R E T|U N C L A S) {1,2}(?:SECTION \d{1,2} OF \d{1,2} )?[A-Z][A-Z .']{1,60}\d{3}/i,
  },
  { kind: 'caption', strong: true, first: 'Ss', line: /^SIPDIS\b/i },
  { kind: 'caption', strong: false, first: 'NSEL', line: /^(?:NOFORN|SENSITIVE|EXDIS|NODIS|LIMDIS|STADIS)\s*$/ },
  {
    kind: 'executiveOrder',
    strong: true,
    first: 'Ee',
    line: /^E\.?O\.?M? ?\d{5}:? ?(?:DECL\b|N\/A|NA\b|GDS\b|XGDS\b|ADS\b|XDS\b|NGDS\b|OADR\b|RDS\b|DNG\b)/i,
  },
  { kind: 'executiveOrder', strong: false, first: 'Ee', line: /^E\.?O\.?M? ?\d{5}/i },
  { kind: 'tags', strong: false, first: 'T', line: /^TAGS?:? {0,4}(?:\[|<a |[A-Z]{2,5}(?=[\s,;]|$))/ },
  { kind: 'subject', strong: false, first: 'Ss', line: /^SUBJ(?:ECT)?[: ]/i },
  { kind: 'classifiedBy', strong: false, first: 'Cc', line: /^Classified By[: ]/i },
  {
    kind: 'portionMark',
    strong: false,
    first: '-¶\uFFFD0123456789',
    line: /^(?:- )?[¶\uFFFD]?\d{1,3}\.? {0,3}\((?:[CSU]|SBU|LOU|C\/NF|S\/NF|S\/\/NF|U\/\/FOUO|C-ENTIRE TEXT|C - ENTIRE TEXT)\)/i,
  },
  { kind: 'pageMark', strong: true, first: '', line: /^[A-Z][A-Z .]{1,14} \d{8} {1,4}\d{3}(?:\.\d)? OF \d{3}(?=\s|$)/ },
  { kind: 'extractNote', strong: true, first: 'T', line: /^This record is a partial extract of the original cable/ },
  { kind: 'archiveBanner', strong: true, first: 'P', line: /^PAGE 0?1 {1,8}[A-Z][A-Z .]{1,16}\d{4,6}/ },
  {
    kind: 'archiveBanner',
    strong: true,
    first: 'D',
    line: /^Declassified\/Released US Department of State EO Systematic Review/,
  },
  { kind: 'messageRecordNumber', strong: true, first: 'M', line: /^MRN: {0,20}\d{2} / },
  { kind: 'messageRecordNumber', strong: true, first: 'D', line: /^Date\/DTG:/ },
  { kind: 'messageTextFormat', strong: true, first: 'M', line: /^MSGID\/[A-Z]/ },
  { kind: 'messageTextFormat', strong: true, first: 'ZOPR', line: /^[ZOPR][A-Z]{2}UZYUW /i },
];

const CAPITALS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** The marks that can begin with a character: most lines of prose have none. */
const byFirst = new Map<string, Mark[]>();
for (const mark of marks) {
  for (const char of mark.first === '' ? CAPITALS : mark.first) byFirst.set(char, [...(byFirst.get(char) ?? []), mark]);
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
  let start = from;
  while (start < limit) {
    let end = start;
    while (end < limit && text.charCodeAt(end) !== 10 && text.charCodeAt(end) !== 13) end++;
    let first = start;
    while (first < end && isIndent(text.charCodeAt(first))) first++;
    const candidates = first < end ? byFirst.get(text.charAt(first)) : undefined;
    if (candidates) {
      const line = text.slice(first, Math.min(end, first + 200));
      const mark = candidates.find((candidate) => candidate.line.test(line));
      if (mark) {
        const known = found.findIndex((other) => other.kind === mark.kind);
        const evidence = { start: first, end, kind: mark.kind, strong: mark.strong };
        if (known === -1) found.push(evidence);
        else if (mark.strong && !found[known]?.strong) found[known] = evidence;
        // The text has begun: what follows shows nothing new.
        if (mark.kind === 'portionMark' && isCable(found)) return found;
      }
    }
    start = end + 1;
  }
  return found;
}

/** A blank, a tab, or the byte order mark that opens some files. */
function isIndent(code: number): boolean {
  return code === 32 || code === 9 || code === 0xfeff;
}

/**
 * Whether the marks make a cable: two of different kinds, one of them strong. A memorandum with `SUBJECT:` and numbered
 * paragraphs has weak marks alone.
 */
export function isCable(evidence: readonly Evidence[]): boolean {
  return evidence.length >= 2 && evidence.some((mark) => mark.strong);
}
