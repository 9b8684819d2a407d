import type { Evidence, EvidenceKind } from './model';

/**
 * The marks by which a text is known for a cable. Each looks at one line, without its leading blanks; none can backtrack
 * (bounded repeats only). A strong mark occurs in nothing but a cable.
 */
const marks: readonly { readonly kind: EvidenceKind; readonly strong: boolean; readonly line: RegExp }[] = [
  { kind: 'transmissionId', strong: true, line: /^VZCZC[A-Z]{3}\d{3,4}/ },
  { kind: 'routingLine', strong: true, line: /^(?:ZZ|OO|PP|RR) R[A-Z]{3,7}(?=\s|$)/ },
  { kind: 'stationLine', strong: true, line: /^DE R[A-Z]{3,7} #\d{2,4}/ },
  { kind: 'securityLine', strong: true, line: /^ZN[RY] [A-Z]{5}(?=\s|$|\/)/ },
  { kind: 'dateTimeGroup', strong: true, line: /^(?:[ZOPRYW] ){0,3}\d{6}Z? ?[A-Z][A-Za-z]{2} \d{2}(?:\d{2})?(?=\s|$)/ },
  { kind: 'fromLine', strong: false, line: /^FM [A-Z]{2}/ },
  { kind: 'addressee', strong: true, line: /^(?:TO|INFO) (?:R[A-Z]{3,7}\/|SECSTATE |AMEMBASSY |AMCONSUL )/ },
  {
    kind: 'classificationLine',
    strong: true,
    line: /^(?:UNCLAS|UNCLASSIFIED|CONFIDENTIAL|SECRET|TOP SECRET|LIMITED OFFICIAL USE)(?: SECTION \d{1,2} OF \d{1,2})? [A-Z][A-Z .']{2,30}\d{4,6}(?=\s|$)/,
  },
  {
    kind: 'classificationLine',
    strong: true,
    line: /^(?:(?:CC? ?)?O N F I D E N T I A L|(?:SS? ?)?E C R E T|T O P S E C R E T|U N C L A S) {1,2}(?:SECTION \d{1,2} OF \d{1,2} )?[A-Z][A-Z .']{1,60}\d{3}/i,
  },
  { kind: 'caption', strong: true, line: /^SIPDIS\b/i },
  { kind: 'caption', strong: false, line: /^(?:NOFORN|SENSITIVE|EXDIS|NODIS|LIMDIS|STADIS)\s*$/ },
  {
    kind: 'executiveOrder',
    strong: true,
    line: /^E\.?O\.?M? ?\d{5}:? ?(?:DECL\b|N\/A|NA\b|GDS\b|XGDS\b|ADS\b|XDS\b|NGDS\b|OADR\b|RDS\b|DNG\b)/i,
  },
  { kind: 'executiveOrder', strong: false, line: /^E\.?O\.?M? ?\d{5}/i },
  { kind: 'tags', strong: false, line: /^TAGS?:? {0,4}(?:\[|<a |[A-Z]{2,5}(?=[\s,;]|$))/ },
  { kind: 'subject', strong: false, line: /^SUBJ(?:ECT)?[: ]/i },
  { kind: 'classifiedBy', strong: false, line: /^Classified By[: ]/i },
  {
    kind: 'portionMark',
    strong: false,
    line: /^(?:- )?[¶\uFFFD]?\d{1,3}\.? {0,3}\((?:[CSU]|SBU|LOU|C\/NF|S\/NF|S\/\/NF|U\/\/FOUO|C-ENTIRE TEXT|C - ENTIRE TEXT)\)/i,
  },
  { kind: 'pageMark', strong: true, line: /^[A-Z][A-Z .]{1,14} \d{8} {1,4}\d{3}(?:\.\d)? OF \d{3}(?=\s|$)/ },
  { kind: 'extractNote', strong: true, line: /^This record is a partial extract of the original cable/ },
  { kind: 'archiveBanner', strong: true, line: /^PAGE 0?1 {1,8}[A-Z][A-Z .]{1,16}\d{4,6}/ },
  { kind: 'archiveBanner', strong: true, line: /^Declassified\/Released US Department of State EO Systematic Review/ },
  { kind: 'messageRecordNumber', strong: true, line: /^MRN: {0,20}\d{2} / },
  { kind: 'messageRecordNumber', strong: true, line: /^Date\/DTG:/ },
  { kind: 'messageTextFormat', strong: true, line: /^MSGID\/[A-Z]/ },
  { kind: 'messageTextFormat', strong: true, line: /^[ZOPR][A-Z]{2}UZYUW /i },
];

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
    while (first < end && (text.charCodeAt(first) === 32 || text.charCodeAt(first) === 9)) first++;
    if (first < end) {
      const line = text.slice(first, Math.min(end, first + 200));
      const mark = marks.find((candidate) => candidate.line.test(line));
      if (mark) {
        const known = found.findIndex((other) => other.kind === mark.kind);
        const evidence = { start: first, end, kind: mark.kind, strong: mark.strong };
        if (known === -1) found.push(evidence);
        else if (mark.strong && !found[known]?.strong) found[known] = evidence;
      }
    }
    start = end + 1;
  }
  return found;
}

/**
 * Whether the marks make a cable: two of different kinds, one of them strong. A memorandum with `SUBJECT:` and numbered
 * paragraphs has weak marks alone.
 */
export function isCable(evidence: readonly Evidence[]): boolean {
  return evidence.length >= 2 && evidence.some((mark) => mark.strong);
}
