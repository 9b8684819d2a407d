import type { Span } from './span';

/** What a label of a SMART cable opens. */
export type SmartLabelKind =
  | 'offices'
  | 'number'
  | 'date'
  | 'from'
  | 'action'
  | 'info'
  | 'excluded'
  | 'executiveOrder'
  | 'tags'
  | 'captions'
  | 'references'
  | 'passLine'
  | 'subject'
  | 'signature'
  | 'draftedBy'
  | 'clearedBy'
  | 'approvedBy'
  | 'releasedBy'
  | 'attribute';

/** A label with the stretch of its line that is its value; the spans are offsets of the text. */
export interface SmartLabel {
  readonly kind: SmartLabelKind;
  /** `Drafted By:`, as written. */
  readonly label: Span;
  readonly value: Span;
}

/**
 * The labels in lower case, without blanks and marks, by what scanners make of them too: `Date!DTG`, `DatelDTG`, `E.0.`.
 * They are all that SMART prints.
 */
const KINDS: ReadonlyMap<string, SmartLabelKind> = new Map([
  ['infooffice', 'offices'],
  ['actionoffice', 'offices'],
  ['mrn', 'number'],
  ['datedtg', 'date'],
  ['dateldtg', 'date'],
  ['dateidtg', 'date'],
  ['from', 'from'],
  ['action', 'action'],
  ['info', 'info'],
  ['xmt', 'excluded'],
  ['eo', 'executiveOrder'],
  ['e0', 'executiveOrder'],
  ['tags', 'tags'],
  ['captions', 'captions'],
  ['caption', 'captions'],
  ['reference', 'references'],
  ['references', 'references'],
  ['passline', 'passLine'],
  ['passlines', 'passLine'],
  ['subject', 'subject'],
  ['signature', 'signature'],
  ['draftedby', 'draftedBy'],
  ['clearedby', 'clearedBy'],
  ['approvedby', 'approvedBy'],
  ['releasedby', 'releasedBy'],
  ['attachments', 'attribute'],
  ['actionpost', 'attribute'],
  ['disseminationrule', 'attribute'],
]);

/** Labels that only SMART prints: one of them alone tells that the text is over. */
const CLOSING: ReadonlySet<SmartLabelKind> = new Set([
  'signature',
  'draftedBy',
  'clearedBy',
  'approvedBy',
  'releasedBy',
  'attribute',
]);

/** A line that continues a value stands so many columns to the right of its label; text of its own does not. */
export const VALUE_COLUMN = 8;

/** `| **MRN:** | 23 MEXICO 2544 |` and `### Info:`, as converters to Markdown write them; specks before a label are let through. */
const shape = /^[|#*_>.,'` \t]{0,12}([A-Z][A-Z0-9 .!/]{1,18}):(?!\/)/i;

/** The label that line text opens with; `start` is the offset of the text. Case counts: `From:` is a label, `FROM:` is none. */
export function smartLabel(line: string, start: number): SmartLabel | undefined {
  const match = shape.exec(line);
  const written = match?.[1];
  if (!match || written === undefined || !/^(?:[A-Z][a-z.0]|MRN|TAGS|XMT)/.test(written)) return undefined;
  const kind = KINDS.get(written.toLowerCase().replace(/[ .!/]/g, ''));
  if (!kind) return undefined;
  const labelEnd = match[0].length;
  let from = labelEnd;
  let to = line.length;
  while (from < to && isDecoration(line.charAt(from))) from++;
  while (to > from && isDecoration(line.charAt(to - 1))) to--;
  return {
    kind,
    label: { start: start + labelEnd - written.length - 1, end: start + labelEnd },
    value: { start: start + from, end: start + to },
  };
}

/** Whether a label stands below the text, where no text has the like. */
export function closesText({ kind }: SmartLabel): boolean {
  return CLOSING.has(kind);
}

/** Blanks, and what Markdown puts around a value: `| ~~SENSITIVE~~ |`. */
export function isDecoration(char: string): boolean {
  return ' \t|*~\u00a0'.includes(char);
}
