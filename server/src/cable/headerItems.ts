/** The items of the header, read from the stretches of text that belong to each. */
import { parseClassifiedBy } from './classifiedBy';
import { findBrokenWords } from './damage';
import { parseExecutiveOrder } from './executiveOrder';
import { canonicalPost, type Origin } from './ids';
import type { HeaderLabelKind } from './labels';
import type { Header, PortionMark, Subject } from './model';
import { parsePortionMark } from './portionMark';
import { parseReferences } from './references';
import type { Mutable, Source } from './source';
import { type Span, valued } from './span';
import { parseTags } from './tags';

/** A list of references, tags or reasons has not half as many characters; what is behind them is not read closely. */
export const LONGEST_ITEM = 8000;

/** An item of the header: its label, and what follows it on its line and on the lines that continue it. */
export interface RawItem {
  readonly kind: HeaderLabelKind;
  readonly label: Span;
  readonly pieces: readonly Span[];
}

/** Reads the item into `found`, the header as far as it has been read. */
export function readItem(
  source: Source,
  { kind, label, pieces }: RawItem,
  found: Mutable<Partial<Header>>,
  year: number | undefined,
): void {
  const { start } = label;
  const end = pieces.at(-1)?.end ?? label.end;
  switch (kind) {
    case 'executiveOrder': {
      // The declassification may stand on the line below.
      const written = joined(source, label.start, [label, ...pieces]);
      const order = parseExecutiveOrder(written, label.start, label.end - label.start);
      if (order) found.executiveOrder = order;
      break;
    }
    case 'tags': {
      const items = parseTags(joined(source, label.end, pieces), label.end);
      found.tags = { start, end, label, items };
      break;
    }
    case 'subject':
      found.subject = subjectOf(source, label, pieces);
      break;
    case 'references': {
      const items = parseReferences(
        joined(source, label.end, pieces, { lineEnd: '\n' }),
        label.end,
        originOf(found, year),
      );
      found.references = { start, end, label, items };
      break;
    }
    case 'classifiedBy': {
      for (const piece of [label, ...pieces]) findBrokenWords(source.text, piece.start, piece.end, source.log);
      found.classifiedBy = parseClassifiedBy(joined(source, label.end, pieces, { lineEnd: '\n' }), label);
    }
  }
}

/** What a reference of this cable may leave out. */
function originOf({ classification }: Partial<Header>, year: number | undefined): Origin {
  const { post, serial } = classification ?? {};
  const origin: Mutable<Origin> = {};
  if (year !== undefined) origin.year = year;
  if (post) origin.post = canonicalPost(post.value);
  if (serial) origin.serial = Number(serial.value);
  return origin;
}

function subjectOf(source: Source, label: Span, pieces: readonly Span[]): Subject {
  const first = pieces[0];
  const end = pieces.at(-1)?.end ?? label.end;
  if (!first) return { start: label.start, end, label, title: valued(end, end, '') };
  let titleStart = first.start;
  titleStart = behindColons(source.text, titleStart, end);
  let portionMark: PortionMark | undefined;
  const mark = parsePortionMark(source.text.slice(titleStart, titleStart + 60), titleStart);
  if (mark?.level !== undefined) {
    portionMark = mark;
    titleStart = behindColons(source.text, mark.end, end);
  }
  const written = pieces
    .map((piece) => withoutBackslash(source.text.slice(Math.max(piece.start, titleStart), piece.end)))
    .filter((part) => part !== '')
    .join(' ');
  let titleEnd = end;
  let title = written;
  // Some posts put the mark at the end: `THE TITLE (U)`.
  const last = portionMark
    ? undefined
    : /\s(?:-{1,2} ?)?\((?:TS|[CSU]|SBU|[CS]\/{1,2}NF|UNCLASSIFIED)\)$/.exec(written);
  if (last) {
    const at = source.text.lastIndexOf('(', end);
    portionMark = parsePortionMark(source.text.slice(at, end), at);
    title = written.slice(0, last.index);
    titleEnd = at;
    while (titleEnd > titleStart && /[\s-]/.test(source.text.charAt(titleEnd - 1))) titleEnd--;
  }
  const subject = { start: label.start, end, label, title: valued(Math.min(titleStart, titleEnd), titleEnd, title) };
  return portionMark ? { ...subject, portionMark } : subject;
}

/** The offset behind blanks and colons: a second one follows a label, or a mark. */
function behindColons(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && (text.charCodeAt(at) <= 32 || text.charAt(at) === ':')) at++;
  return at;
}

/** A line without the backslash that some converters put where it ended. */
function withoutBackslash(written: string): string {
  let end = written.length;
  while (end > 0 && (written.charCodeAt(end - 1) <= 32 || written.charAt(end - 1) === '\\')) end--;
  return written.slice(0, end).trimStart();
}

/**
 * The text from `start` to the end of the last piece, with blanks where no piece is and in place of the backslashes that
 * stand for line ends: offsets keep their places. `lineEnd` begins the blanks between two pieces.
 */
export function joined(
  { text }: Source,
  start: number,
  pieces: readonly Span[],
  { longest = LONGEST_ITEM, lineEnd = ' ' }: { readonly longest?: number; readonly lineEnd?: '\n' | ' ' } = {},
): string {
  let result = '';
  for (const piece of pieces) {
    if (result.length > longest) break;
    const gap = piece.start - start - result.length;
    if (gap > 0) result += (result === '' ? ' ' : lineEnd) + ' '.repeat(gap - 1);
    result += text.slice(piece.start, piece.end);
  }
  // Between two words, so that no half of one is taken for another; a word without end stays one.
  if (result.length > longest) {
    const blank = result.lastIndexOf(' ', longest);
    result = result.slice(0, result.slice(0, Math.max(0, blank)).trim() === '' ? longest : blank);
  }
  return result.includes('\\') ? result.replace(/\\(?=\s|$)/g, ' ') : result;
}
