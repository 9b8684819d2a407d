import { parseClassification } from './classification';
import { parseClassifiedBy } from './classifiedBy';
import { findBrokenWords, findMarkup } from './damage';
import { parseDeclassify, parseExecutiveOrder } from './executiveOrder';
import { gluedLabels, type HeaderLabel, headerLabel, type HeaderLabelKind } from './labels';
import type { Header, PageMark, PortionMark, Subject, Tag } from './model';
import { isPageMark, parsePageMark } from './pageMark';
import { opensParagraph } from './paragraphStart';
import { parsePortionMark } from './portionMark';
import { parseReferences } from './references';
import { isBlank, type Line, lineAt, type Mutable, nextFilled, type Source } from './source';
import { type Span, type Valued, valued } from './span';
import { continuesTags, parseTagLine } from './tags';
import { CAPTIONS } from './vocabulary';

/** The item that the next line may continue, with the stretches of text that belong to it so far. */
interface OpenItem {
  readonly kind: HeaderLabelKind;
  readonly label: Span;
  /** What follows the label, and the lines that continue it. */
  readonly pieces: Span[];
  /** A second E.O. or TAGS line of a header printed twice: read, and left out of the model. */
  readonly again: boolean;
}

/** `¶B. (B) RIO 346` after a blank line: still a reference, not a paragraph marked (B). */
const letteredReference = /^[¶\uFFFD]?\(?[A-Z][.)]\s{0,3}(?:\(?[A-Z][.)]\s{0,3})?(?:\d{2}\s?)?[A-Z][A-Z .]{2,25}\d/i;

/** How many filled lines are looked at for a label that is still to come. */
const LOOK_AHEAD = 12;

/**
 * Reads lines `from` to `to` as the header, as far as they are one: by kind of line, not by position, so that any item
 * may be missing, joined to its neighbour, or followed by a page mark or a caption.
 *
 * @returns the header, and the line at which the text begins
 */
export function parseHeader(source: Source, from: number, to: number): { header: Header; bodyLine: number } {
  const captions: Valued<string>[] = [];
  const passLines: Span[] = [];
  const pageMarks: PageMark[] = [];
  const found: Mutable<Partial<Header>> = {};
  let open: OpenItem | undefined;
  let afterBlank = false;

  const close = () => {
    if (open && !open.again) Object.assign(found, finish(source, open, from));
    open = undefined;
  };
  const begin = (kind: HeaderLabelKind, label: Span, rest: Span) => {
    close();
    open = { kind, label, pieces: rest.start < rest.end ? [rest] : [], again: found[kind] !== undefined };
  };

  let i = from;
  for (; i < to; i++) {
    const line = lineAt(source, i);
    if (line.text === '') {
      afterBlank = true;
      if (open?.kind === 'tags' || open?.kind === 'classifiedBy') close();
      continue;
    }
    if (isPageMark(line.text)) {
      pageMarks.push(parsePageMark(line));
      continue;
    }
    const segments = divide(line);
    const [first] = segments;
    if (first && !first.label) {
      const classification = parseClassification(first.text, first.start);
      if (classification && !(found.classification?.serial && !classification.serial) && found.subject === undefined) {
        if (!found.classification?.serial) found.classification = classification;
        close();
        afterBlank = false;
        continue;
      }
      if (opensParagraph(first.text)) break;
      if (continues(source, open, first, afterBlank, i, to)) {
        open?.pieces.push({ start: first.start, end: first.end });
      } else {
        const known = captionsOf(first);
        const seen = open?.kind === 'subject' || found.subject !== undefined;
        if (known) {
          captions.push(...known);
          if (open?.kind !== 'subject' && open?.kind !== 'references') close();
        } else if (!seen && isCapsWord(first.text) && found.tags === undefined && open?.kind !== 'tags') {
          captions.push(valued(first.start, first.end, first.text));
          close();
        } else if (labelAhead(source, i, to)) {
          passLines.push({ start: first.start, end: first.end });
          close();
        } else if (!seen && !/[a-z]{3}/.test(first.text)) {
          passLines.push({ start: first.start, end: first.end });
          close();
        } else break;
      }
    }
    for (const segment of segments) {
      const { label } = segment;
      if (!label) continue;
      const labelEnd = segment.start + label.length;
      if (label.repair !== undefined) {
        source.log.add(
          'misspeltLabel',
          { start: segment.start, end: segment.start + (label.wrong ?? 0) },
          label.repair,
        );
      }
      begin(label.kind, { start: segment.start, end: labelEnd }, { start: labelEnd, end: segment.end });
    }
    findMarkup(source.text, line.start, line.end, source.log);
    afterBlank = false;
  }
  close();
  const { lines } = source;
  const start = lines.start(from);
  const end = lines.start(i);
  return { header: { start, end: Math.max(start, end), ...found, captions, passLines, pageMarks }, bodyLine: i };
}

/** A stretch of a line that opens with one label at most. */
interface Segment extends Line {
  readonly label: HeaderLabel | undefined;
}

/** A line cut where a second label stands in it: `E.O. 12958: N/A TAGS: PREL` is two. */
function divide(line: Line): readonly Segment[] {
  const label = headerLabel(line.text);
  const cuts = gluedLabels(line.text).filter((cut) => cut >= (label?.length ?? 0));
  if (cuts.length === 0) return [{ ...line, label }];
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
function continues(
  source: Source,
  open: OpenItem | undefined,
  line: Line,
  afterBlank: boolean,
  i: number,
  to: number,
): boolean {
  switch (open?.kind) {
    case 'tags':
      return continuesTags(line.text);
    case 'executiveOrder':
      return /^DECL/i.test(line.text) && open.pieces.every((piece) => /^[\s\d:]{0,12}$/.test(textOf(source, piece)));
    case 'subject':
      if (captionsOf(line)) return false;
      if (!afterBlank || open.pieces.length === 0) return true;
      // `SUBJECT: THE NEXT STEPS` and `FOR PARIS` divided by a blank line, as the whole header is.
      return (
        line.text.length < 80 &&
        !/[a-z]{3}/.test(line.text) &&
        isBlank(source, i + 1) &&
        endsHeader(source, nextFilled(source, i + 1, to), to)
      );
    case 'references':
      return (!afterBlank && !captionsOf(line)) || letteredReference.test(line.text);
    case 'classifiedBy':
      return !afterBlank && !captionsOf(line);
    case undefined:
      return false;
  }
}

function textOf({ text }: Source, place: Span): string {
  return text.slice(place.start, place.end);
}

/** Whether a line is one of those that follow the subject. */
function endsHeader(source: Source, i: number, to: number): boolean {
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

/** The captions of a line that holds nothing else: `SENSITIVE, SIPDIS`. */
export function captionsOf(line: Line): Valued<string>[] | undefined {
  if (line.text.length > 60) return undefined;
  const text = withoutTail(line.text);
  const whole = text.toUpperCase();
  if (CAPTIONS.has(whole)) return [valued(line.start, line.start + text.length, whole)];
  const found: Valued<string>[] = [];
  for (const match of text.matchAll(/[^\s,]+/g)) {
    const word = match[0].toUpperCase();
    if (!CAPTIONS.has(word)) return undefined;
    found.push(valued(line.start + match.index, line.start + match.index + match[0].length, word));
  }
  return found.length > 0 ? found : undefined;
}

/** A line without the stop or the backslash that a converter left at its end. */
function withoutTail(text: string): string {
  let end = text.length;
  while (end > 0 && ' \\.'.includes(text.charAt(end - 1))) end--;
  return text.slice(0, end);
}

function isCapsWord(text: string): boolean {
  return /^[A-Z]{4,10}$/.test(text);
}

/** The finished item, by its key in the header. */
function finish(source: Source, { kind, label, pieces }: OpenItem, from: number): Partial<Header> {
  const end = pieces.at(-1)?.end ?? label.end;
  const whole = { start: label.start, end };
  switch (kind) {
    case 'executiveOrder': {
      const { text } = source;
      const first = pieces[0];
      const order = parseExecutiveOrder(
        text.slice(label.start, first?.end ?? label.end),
        label.start,
        label.end - label.start,
      );
      const next = pieces[1];
      if (!order) return {};
      if (order.declassify || !next) return { executiveOrder: order };
      const declassify = parseDeclassify(text.slice(next.start, next.end), next.start);
      return { executiveOrder: { ...order, end, declassify } };
    }
    case 'tags': {
      const items: Tag[] = pieces.flatMap((piece) => parseTagLine(source.text, piece.start, piece.end));
      return { tags: { ...whole, label, items } };
    }
    case 'subject':
      return { subject: subjectOf(source, label, pieces) };
    case 'references':
      return { references: { ...whole, label, items: parseReferences(joined(source, label.end, pieces), label.end) } };
    case 'classifiedBy': {
      for (const piece of [{ start: Math.max(label.start, from), end: label.end }, ...pieces]) {
        findBrokenWords(source.text, piece.start, piece.end, source.log);
      }
      return { classifiedBy: parseClassifiedBy(joined(source, label.end, pieces), label) };
    }
  }
}

function subjectOf(source: Source, label: Span, pieces: readonly Span[]): Subject {
  const first = pieces[0];
  const end = pieces.at(-1)?.end ?? label.end;
  if (!first) return { start: label.start, end, label, title: valued(end, end, '') };
  let titleStart = first.start;
  while (titleStart < end && source.text.charCodeAt(titleStart) <= 32) titleStart++;
  let portionMark: PortionMark | undefined;
  const mark = parsePortionMark(source.text.slice(titleStart, titleStart + 60), titleStart);
  if (mark?.level !== undefined) {
    portionMark = mark;
    titleStart = mark.end;
    while (titleStart < end && source.text.charCodeAt(titleStart) <= 32) titleStart++;
  }
  const title = pieces
    .map((piece) => source.text.slice(Math.max(piece.start, titleStart), piece.end).trim())
    .filter((part) => part !== '')
    .join(' ');
  return {
    start: label.start,
    end,
    label,
    ...(portionMark && { portionMark }),
    title: valued(Math.min(titleStart, end), end, title),
  };
}

/** The text from `start` to the end of the last piece, with blanks where no piece is: offsets keep their places. */
function joined({ text }: Source, start: number, pieces: readonly Span[]): string {
  let result = '';
  for (const piece of pieces) {
    result += ' '.repeat(Math.max(0, piece.start - start - result.length)) + text.slice(piece.start, piece.end);
  }
  return result;
}
