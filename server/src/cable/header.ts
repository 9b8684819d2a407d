import { captionsOf, leadingCaptions } from './captions';
import { parseClassification } from './classification';
import { findMarkup } from './damage';
import { gluedParagraphAt } from './gluedParagraph';
import { LONGEST_ITEM, type RawItem, readItem } from './headerItems';
import { isCapsWord, isNoTitle, isTagList, isUnfinished } from './headerLines';
import { gluedLabels, type HeaderLabel, headerLabel } from './labels';
import type { Envelope, Header, PageMark } from './model';
import { isPageMark, parsePageMark } from './pageMark';
import { opensParagraph, opensSummary } from './paragraphStart';
import { isNumberedItem, isProse, opensReference } from './referenceLines';
import { isBlank, type Line, lineAt, type Mutable, nextFilled, type Source } from './source';
import { type Span, type Valued, valued } from './span';
import { continuesTags } from './tags';

/** The item that the next line may continue. */
interface OpenItem extends RawItem {
  readonly pieces: Span[];
  /** A second E.O. or TAGS line of a header printed twice: read, and left out of the model. */
  readonly again: boolean;
}

/** What has been read of a header. */
interface Reading {
  readonly source: Source;
  /** The line behind the last that the header may have. */
  readonly to: number;
  /** Of the date-time group: the year of references that have none. */
  readonly year: number | undefined;
  readonly captions: Valued<string>[];
  readonly passLines: Span[];
  readonly pageMarks: PageMark[];
  readonly found: Mutable<Partial<Header>>;
  open: OpenItem | undefined;
  /** Whether a blank line stands before the line that is being read. */
  afterBlank: boolean;
  /** Whether a page mark stands there: the blank lines are its own. */
  afterMark: boolean;
}

/** A header, and where the text behind it begins. */
export interface HeaderEnd {
  readonly header: Header;
  /** The first line of the text. */
  readonly bodyLine: number;
  /** Where the text begins inside that line, when its first paragraph is glued to the header. */
  readonly bodyAt?: number;
}

/** A line that begins the text although nothing numbers it. */
const opensText = /^-{0,3} ?(?:BEGIN )?(?:SUMMARY|COMMENT|INTRODUCTION|ACTION REQUEST(?:ED)?|BACKGROUND)\b/i;
/** How a text is to be handled, below its subject: `SENSITIVE BUT UNCLASSIFIED - PROTECT ACCORDINGLY`. */
const handling = /^\(?SENSITIVE BUT UNCLASSIFIED\b/i;
const reason = /^(?:for )?reasons?\b/i;

/** A longer line is text, not an instruction on where the text goes. */
const LONGEST_PASS_LINE = 160;

/** How many filled lines are looked at for a label that is still to come. */
const LOOK_AHEAD = 12;

/**
 * Reads lines `from` to `to` as the header, as far as they are one: by kind of line, not by position, so that any item
 * may be missing, joined to its neighbour, or followed by a page mark or a caption.
 */
export function parseHeader(source: Source, from: number, to: number, { dateTimeGroup }: Envelope): HeaderEnd {
  const year = dateTimeGroup?.year?.value;
  const reading: Reading = {
    source,
    to,
    year,
    captions: [],
    passLines: [],
    pageMarks: [],
    found: {},
    open: undefined,
    afterBlank: false,
    afterMark: false,
  };
  let i = from;
  let bodyAt: number | undefined;
  for (; i < to && bodyAt === undefined; i++) {
    const line = lineAt(source, i);
    if (line.text === '') {
      reading.afterBlank = true;
      if (reading.open?.kind === 'tags' && !isOpenList(reading.source, reading.open)) close(reading);
    } else if (isPageMark(line.text)) {
      reading.pageMarks.push(parsePageMark(line));
      reading.afterMark = true;
    } else {
      const read = readLine(reading, line, i);
      if (read === 'text') break;
      if (typeof read === 'number') bodyAt = read;
      reading.afterBlank = false;
      reading.afterMark = false;
    }
  }
  close(reading);
  const { lines } = source;
  const start = lines.start(from);
  const bodyLine = bodyAt === undefined ? i : i - 1;
  const end = bodyAt ?? lines.start(i);
  const { found, captions, passLines, pageMarks } = reading;
  const header: Header = Object.assign(found, { start, end: Math.max(start, end), captions, passLines, pageMarks });
  return bodyAt === undefined ? { header, bodyLine } : { header, bodyLine, bodyAt };
}

/** Reads a line: `text` when it is none of the header, an offset when the text begins inside it. */
function readLine(reading: Reading, line: Line, i: number): 'header' | 'text' | number {
  const { source } = reading;
  const segments = divide(withoutPageMark(reading, line));
  const [first] = segments;
  let classified = false;
  if (first && !first.label) {
    classified = readClassification(reading, first);
    if (!classified) {
      if (opensParagraph(first.text) && !isItemOfList(reading, first.text)) return 'text';
      if (opensSummary(first.text) && !labelAhead(reading.source, i, reading.to)) return 'text';
      if (!readUnlabelled(reading, first, i)) return 'text';
    }
  }
  const end = (segment: Segment, glued: number | undefined) =>
    glued === undefined ? segment.end : filledEndBefore(reading, segment, glued - segment.start);
  for (const segment of segments) {
    const { label } = segment;
    const glued = classified && segment === first ? undefined : gluedIn(reading, segment, segment === first && !label);
    if (!label && segment !== first) {
      reading.passLines.push({ start: segment.start, end: end(segment, glued) });
    }
    if (label) begin(reading, segment, label, end(segment, glued));
    // A line that begins with the paragraph is whole.
    if (glued !== undefined) return glued > line.start ? glued : 'text';
  }
  findMarkup(source.text, line.start, line.end, source.log);
  return 'header';
}

const trailingMark = / {1,3}\d{8} {1,4}\d{3}(?:\.\d)? {1,2}OF {1,2}\d{3}$/;
/** A page mark has the first letters of the post's name. */
const POST_IN_MARK = 10;

/** A line without the page mark that a lost line end put behind it. */
function withoutPageMark({ pageMarks, found: { classification } }: Reading, line: Line): Line {
  const post = classification?.post?.value;
  if (post === undefined || !line.text.includes(' OF ')) return line;
  // Only the end can match, so only the end is searched.
  const from = Math.max(0, line.text.length - 40);
  const numbers = trailingMark.exec(line.text.slice(from));
  if (!numbers) return line;
  const before = line.text.slice(0, from + numbers.index);
  const name = post.slice(0, POST_IN_MARK).trimEnd();
  if (!before.endsWith(` ${name}`)) return line;
  const column = before.length - name.length;
  pageMarks.push(parsePageMark({ start: line.start + column, end: line.end, text: line.text.slice(column) }));
  const text = line.text.slice(0, column).trimEnd();
  return { start: line.start, end: line.start + text.length, text };
}

/** The offset at which paragraph 1 begins inside a stretch; one that continues the item before it is cut there. */
function gluedIn(reading: Reading, segment: Segment, isContinued: boolean): number | undefined {
  const { open } = reading;
  const kind = segment.label?.kind ?? open?.kind;
  if (kind === undefined) return undefined;
  const column = gluedParagraphAt(segment.text, kind === 'references' || kind === 'classifiedBy');
  if (column === undefined) return undefined;
  const piece = isContinued ? open?.pieces.pop() : undefined;
  if (piece && column > 0) open?.pieces.push({ start: piece.start, end: filledEndBefore(reading, segment, column) });
  return segment.start + column;
}

/** The offset behind the last character before a column that is no blank, nor a page mark. */
function filledEndBefore(reading: Reading, { start, text }: Line, column: number): number {
  const written = text.slice(0, column).trimEnd();
  return withoutPageMark(reading, { start, end: start + written.length, text: written }).end;
}

function close(reading: Reading): void {
  const { open, found, source, year } = reading;
  if (open && !open.again) readItem(source, open, found, year);
  reading.open = undefined;
}

function begin(reading: Reading, segment: Segment, label: HeaderLabel, end: number): void {
  const { source, open, found } = reading;
  const { start } = segment;
  const { kind, length, repair, wrong } = label;
  if (repair !== undefined) source.log.add('misspeltLabel', { start, end: start + (wrong ?? 0) }, repair);
  const rest = { start: start + length, end };
  const pieces = rest.start < rest.end ? [rest] : [];
  // `REF A: …` and `REF B: …` are one list.
  if (kind === 'references' && open?.kind === kind) {
    open.pieces.push({ start, end });
    return;
  }
  // The label printed twice on one line, `Classified By: Classified by …`, is one item.
  if (open?.kind === kind && open.pieces.length === 0) {
    open.pieces.push(kind === 'subject' ? rest : { start, end });
    return;
  }
  close(reading);
  // A label in front of something else (`Classified By: ADANA 222`) does not keep the true one out.
  const isRead = kind === 'classifiedBy' ? found.classifiedBy?.name !== undefined : found[kind] !== undefined;
  reading.open = { kind, label: { start, end: start + length }, pieces, again: isRead };
}

/** Reads a stretch that opens with a level as the classification line, and what the line has behind it. */
function readClassification(reading: Reading, line: Line): boolean {
  const { found } = reading;
  if (found.subject !== undefined) return false;
  const classification = parseClassification(line.text, line.start);
  if (!classification || (found.classification?.serial && !classification.serial)) return false;
  close(reading);
  if (found.classification?.serial) return true;
  found.classification = classification;
  if (classification.end < line.end) readTail(reading, classification.end, line.end);
  return true;
}

/** Captions and a pass line behind the serial of the classification line: `SIPDIS DEPT FOR EUR/RUS`. */
function readTail(reading: Reading, from: number, end: number): void {
  let start = from;
  while (start < end && reading.source.text.charCodeAt(start) <= 32) start++;
  const tail = { start, end, text: reading.source.text.slice(start, end) };
  const { captions, rest } = leadingCaptions(tail);
  reading.captions.push(...captions);
  if (rest) reading.passLines.push({ start: rest.start, end: rest.end });
}

/** Reads a stretch without a label as what it continues, a caption or a pass line; `false` when the text begins there. */
function readUnlabelled(reading: Reading, line: Line, i: number): boolean {
  const { open, found, captions, passLines, source, to } = reading;
  if (continues(reading, line, i)) {
    open?.pieces.push({ start: line.start, end: line.end });
    return true;
  }
  if (open?.kind === 'executiveOrder' && isTagList(line.text)) {
    close(reading);
    const label = { start: line.start, end: line.start };
    reading.open = { kind: 'tags', label, pieces: [line], again: found.tags !== undefined };
    return true;
  }
  const seen = open?.kind === 'subject' || found.subject !== undefined;
  const known = captionsOf(line);
  if (known) {
    captions.push(...known);
    if (open?.kind !== 'subject' && open?.kind !== 'references') close(reading);
    return true;
  }
  if (!seen && isCapsWord(line.text) && found.tags === undefined && open?.kind !== 'tags') {
    captions.push(valued(line.start, line.end, line.text));
  } else if (
    line.text.length <= LONGEST_PASS_LINE &&
    (labelAhead(source, i, to) || (!seen && !/[a-z]{3}/.test(line.text)))
  ) {
    const leading = seen ? { captions: [], rest: line } : leadingCaptions(line);
    captions.push(...leading.captions);
    if (leading.rest) passLines.push({ start: leading.rest.start, end: leading.rest.end });
  } else return false;
  close(reading);
  return true;
}

/** A stretch of a line that opens with one label at most. */
interface Segment extends Line {
  readonly label: HeaderLabel | undefined;
}

/** A line cut where a second label stands in it: `E.O. 12958: N/A TAGS: PREL` is two. */
function divide(line: Line): readonly Segment[] {
  const { start: lineStart, end, text: written } = line;
  const label = headerLabel(written);
  const glued = gluedLabels(written, label?.length ?? 0);
  const cuts = glued.length === 0 ? glued : glued.filter((cut) => cut >= (label?.length ?? 0));
  if (cuts.length === 0) return [{ start: lineStart, end, text: written, label }];
  const segments: Segment[] = [];
  let from = 0;
  for (const to of [...cuts, line.text.length]) {
    const text = line.text.slice(from, to).trimEnd();
    const start = line.start + from;
    if (text !== '') segments.push({ start, end: start + text.length, text, label: headerLabel(text) });
    from = to;
  }
  return segments;
}

/** Whether a line without a label of its own belongs to the item before it. */
function continues({ source, open, afterBlank, afterMark, to }: Reading, line: Line, i: number): boolean {
  if (open && line.end - open.label.start > LONGEST_ITEM) return false;
  switch (open?.kind) {
    case 'tags':
      return continuesTags(line.text, pieceTexts(source, open));
    case 'executiveOrder':
      // `E.O. 12958:` alone on its line, or `E.O. 12958: DECL:`.
      return (
        (/^DECL/i.test(line.text) && open.pieces.every((piece) => /^[\s\d:]{0,12}$/.test(textOf(source, piece)))) ||
        (/^\d{1,4}[/-]\d{1,2}[/-]\d{2,4}$/.test(line.text) && /DECL ?:?$/i.test(pieceTexts(source, open))) ||
        // `DECL: 03/14/20` and `18`
        (/^\d{2,4}$/.test(line.text) && /\d\/\d{1,2}\/(?:\d\d)?$/.test(pieceTexts(source, open)))
      );
    case 'subject':
      if (captionsOf(line) || opensText.test(line.text) || handling.test(line.text) || isNoTitle(line.text))
        return false;
      if (!afterBlank || open.pieces.length === 0) return true;
      // `SUBJECT: THE NEXT STEPS` and `FOR PARIS` divided by a blank line, as the whole header is.
      return (
        line.text.length < 80 && !/[a-z]{3}/.test(line.text) && isBlank(source, i + 1) && endsHeader(source, i + 1, to)
      );
    case 'references':
      if (opensReference(line.text, () => pieceTexts(source, open), afterBlank)) return true;
      return !afterBlank && !captionsOf(line) && !opensText.test(line.text) && !isProse(line.text);
    case 'classifiedBy':
      // The label may stand alone, a blank line below it.
      if (reason.test(line.text)) return true;
      if (captionsOf(line)) return false;
      return !afterBlank || open.pieces.length === 0 || (afterMark && isUnfinished(pieceTexts(source, open)));
    case undefined:
      return false;
  }
}

/** Whether a line with a number is an item of the list of references above it. */
function isItemOfList({ source, open }: Reading, line: string): boolean {
  return open?.kind === 'references' && isNumberedItem(line, pieceTexts(source, open));
}

/** Whether a list of tags has not begun, or ends in a comma: a blank line does not end it. */
function isOpenList(source: Source, { pieces }: OpenItem): boolean {
  const last = pieces.at(-1);
  return last === undefined || textOf(source, last).endsWith(',');
}

function pieceTexts(source: Source, { pieces }: OpenItem): string {
  return pieces.map((piece) => textOf(source, piece)).join(' ');
}

function textOf({ text }: Source, place: Span): string {
  return text.slice(place.start, place.end);
}

/** Whether the next line but captions is one of those that follow the subject. */
function endsHeader(source: Source, from: number, to: number): boolean {
  let i = nextFilled(source, from, to);
  while (i < to && captionsOf(lineAt(source, i))) i = nextFilled(source, i + 1, to);
  if (i >= to) return false;
  const kind = headerLabel(lineAt(source, i).text)?.kind;
  return kind === 'references' || kind === 'classifiedBy';
}

/** Whether another label of the header comes before the first paragraph, within a dozen lines. */
function labelAhead(source: Source, i: number, to: number): boolean {
  let seen = 0;
  for (let next = i + 1; next < to && seen < LOOK_AHEAD; next++) {
    const { text } = lineAt(source, next);
    if (text === '') continue;
    if (headerLabel(text)) return true;
    if (opensParagraph(text)) return false;
    seen++;
  }
  return false;
}
