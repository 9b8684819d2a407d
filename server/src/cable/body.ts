import { captionsOf } from './captions';
import { parseClassification } from './classification';
import { headingAt } from './headingAt';
import { opensUnderline } from './headings';
import { headerLabel } from './labels';
import { laterSection } from './laterSection';
import { afterBlanks } from './lines';
import type { Body, BodyItem, Classification, Paragraph } from './model';
import { isPageMark, parsePageMark } from './pageMark';
import { type Numbering, numberParagraphs } from './paragraphNumbers';
import { mayOpenParagraph, type ParagraphStart, readParagraphStart } from './paragraphStart';
import { filledEnd, isBlank, type Line, lineAt, type Mutable, nextFilled, type Source } from './source';
import type { Span } from './span';
import { subParagraphs } from './subParagraphs';
import { classifiedByIn, summaryOf } from './summary';

/** How much of a paragraph's text is kept as its opening, for lists. */
const OPENING = 100;

/** How much of the text is looked at to tell whether it is in capitals throughout. */
const SAMPLE = 600;

const handling =
  /^\((?:[CSU]|SBU)\) {0,3}(?:THIS (?:CABLE|MESSAGE|TELEGRAM|DOCUMENT) (?:IS|CONTAINS) |SENSITIVE BUT UNCLASSIFIED|NOT FOR (?:INTERNET|DISTRIBUTION))/i;

/** Whether a line above paragraph 1 says how the cable is to be handled: `(U) THIS CABLE IS SENSITIVE …`. */
function isHandling(line: string): boolean {
  return line.charCodeAt(0) === 40 && handling.test(line);
}

/** Reads lines `from` to `to` as the text of a cable. */
export function parseBody(source: Source, from: number, to: number, classification: Classification | undefined): Body {
  const starts = paragraphStarts(source, from, to);
  const numbering = numberParagraphs([...starts.values()]);
  const openings = new Map<number, { start: ParagraphStart; numbering: Numbering }>();
  let index = 0;
  for (const [line, start] of starts) {
    const found = numbering[index++];
    if (found && found.kind !== 'text') openings.set(line, { start, numbering: found });
  }
  const { text, lines } = source;
  const bodyStart = lines.start(from);
  const bodyEnd = lines.start(to);
  const serialDigits = classification?.serial?.value.replace(/^0+/, '');
  const capitalsOnly = isCapitalsOnly(text.slice(bodyStart, Math.min(bodyEnd, bodyStart + SAMPLE)));

  const items: BodyItem[] = [];
  /** The paragraph or text block that following lines belong to. */
  let current: { readonly slot: number; readonly make: (end: number) => BodyItem; end: number } | undefined;
  const close = () => {
    if (current) items[current.slot] = current.make(current.end);
    current = undefined;
  };
  const open = (line: Line, make: (end: number) => BodyItem) => {
    close();
    current = { make, slot: items.length, end: line.end };
    // Holds the item's place among page marks that fall inside it; `close` writes the item itself.
    items.push({ kind: 'text', start: line.start, end: line.end });
  };

  /** No line before this one begins the head of a later section. */
  let noSectionBefore = from;
  let afterBlank = true;
  for (let i = from; i < to; i++) {
    const code = lines.firstCode(i);
    if (code === 0) {
      afterBlank = true;
      continue;
    }
    const opening = mayOpenParagraph(code) ? openings.get(i) : undefined;
    if (opening) {
      const line = lineAt(source, i);
      logDamage(source, line, opening.start, opening.numbering);
      open(line, (end) => paragraph(source, i, line, opening, end));
      afterBlank = false;
      continue;
    }
    if (current && !mayInterrupt(source, i, afterBlank)) {
      // Nearly every line of prose ends here.
      current.end = filledEnd(source, i);
      afterBlank = false;
      continue;
    }
    const line = lineAt(source, i);
    if (isPageMark(line.text)) {
      items.push(parsePageMark(line));
      // What follows a page mark begins a page, whether or not a blank line parts them.
      afterBlank = true;
      continue;
    }
    if (serialDigits === undefined && items.length > 0 && i >= noSectionBefore) {
      const later = laterSection(source, line, i, to);
      noSectionBefore = later.line;
      if (later.item) {
        items.push(later.item);
        i = later.line;
        continue;
      }
    }
    const interruption = repeatedHeader(source, line, i, to, serialDigits);
    if (interruption) {
      items.push({
        kind: 'interruption',
        start: line.start,
        end: interruption.end,
        ...(interruption.section && { section: interruption.section }),
      });
      i = interruption.line;
      continue;
    }
    if (items.length === 0 && isHandling(line.text)) {
      open(line, (end) => ({ kind: 'text', start: line.start, end }));
      afterBlank = false;
      continue;
    }
    const heading = headingAt(source, line, i, to, {
      afterBlank,
      openings,
      capitalsOnly,
      afterSentence: !current || `.!?)"”'’:`.includes(text.charAt(current.end - 1)),
    });
    if (heading) {
      close();
      items.push(heading.item);
      i = heading.line;
      afterBlank = true;
      continue;
    }
    if (current) current.end = line.end;
    else open(line, (end) => ({ kind: 'text', start: line.start, end }));
    afterBlank = false;
  }
  close();
  const summary = summaryOf(text, items);
  const classifiedBy = classifiedByIn(text, items);
  const body: Mutable<Body> = { start: bodyStart, end: bodyEnd, items };
  if (summary) body.summary = summary;
  if (classifiedBy) body.classifiedBy = classifiedBy;
  return body;
}

function paragraphStarts(source: Source, from: number, to: number): Map<number, ParagraphStart> {
  const found = new Map<number, ParagraphStart>();
  for (let i = from; i < to; i++) {
    if (!mayOpenParagraph(source.lines.firstCode(i))) continue;
    const { text, start } = headOf(source, i);
    const opening = readParagraphStart(text, start);
    // `(C) …` and `- (C) …` open a paragraph of their own after a blank line or a bullet, not in running text.
    if (!opening || !(opening.digits || opening.bullet || i === from || isBlank(source, i - 1))) continue;
    if (found.size === 0 && isHandling(text)) continue;
    found.set(i, opening);
  }
  return found;
}

/** The first characters of a line, enough to read the start of a paragraph. */
function headOf({ text, lines }: Source, i: number): { text: string; start: number } {
  const end = lines.end(i);
  const start = afterBlanks(text, lines.start(i), end);
  return { text: text.slice(start, Math.min(end, start + 90)), start };
}

/**
 * Whether a line can be anything but running text: a page mark or a caption, which begin with a capital, a heading, or
 * a line with an underline below it. None of them is long.
 */
function mayInterrupt(source: Source, i: number, afterBlank: boolean): boolean {
  const { lines } = source;
  const length = lines.end(i) - lines.start(i);
  if (length > 200) return false;
  if (afterBlank) return true;
  const code = source.lines.firstCode(i);
  if (code === 35 || (i + 1 < lines.count && opensUnderline(source.lines.firstCode(i + 1)))) return true;
  // Page marks, captions and repeated section lines: a capital or a blank follows the first capital.
  return code >= 65 && code <= 90 && hasCapitalStart(source, i);
}

function hasCapitalStart({ text, lines }: Source, i: number): boolean {
  const second = text.charCodeAt(afterBlanks(text, lines.start(i), lines.end(i)) + 1);
  return second === 32 || second === 46 || (second >= 65 && second <= 90);
}

function paragraph(
  source: Source,
  i: number,
  line: Line,
  { start, numbering }: { readonly start: ParagraphStart; readonly numbering: Numbering },
  end: number,
): Paragraph {
  const { text, lines } = source;
  let from = Math.min(line.start + start.textFrom, end);
  while (from < end && text.charCodeAt(from) <= 32) from++;
  const opening = { start: from, end: Math.min(end, from + OPENING) };
  const item: Mutable<Paragraph> = { kind: 'paragraph', start: line.start, end, opening };
  const { digits, portionMark } = start;
  if (numbering.kind === 'numbered') {
    // A lost number stood before the mark.
    const lost = portionMark?.start ?? line.start;
    const { value, pilcrow } = numbering;
    item.number = { start: digits?.start ?? lost, end: digits?.end ?? lost, value, pilcrow };
  }
  if (portionMark) item.portionMark = portionMark;
  // The line on which a paragraph ends is looked for only where it has more than one.
  const last = end > line.end ? lines.at(end - 1) : i;
  const parts = subParagraphs(source, i + 1, last + 1, end);
  if (parts.length > 0) item.subParagraphs = parts;
  return item;
}

function logDamage({ log }: Source, line: Line, start: ParagraphStart, numbering: Numbering): void {
  if (numbering.kind !== 'numbered') return;
  const mark = start.portionMark;
  if (numbering.pilcrow === 'misread' && start.digits) log.add('misreadPilcrow', start.digits, String(numbering.value));
  if (numbering.pilcrow === 'lost' && mark) {
    const at: Span = start.bullet ?? { start: mark.start, end: mark.end };
    log.add('lostNumber', at, `${numbering.value}. ${start.bullet ? '' : `(${mark.value})`}`);
  } else if (start.bullet && line.start === start.bullet.start) log.add('listBullet', start.bullet, '');
}

/** A caption in the text, or the classification line of the next section with the header lines repeated after it. */
function repeatedHeader(
  source: Source,
  line: Line,
  i: number,
  to: number,
  serialDigits: string | undefined,
): { line: number; end: number; section?: Classification['section'] } | undefined {
  if (line.text.length > 100) return undefined;
  if (line.text.startsWith('SIPDIS') && captionsOf(line)) return { line: i, end: line.end };
  if (serialDigits === undefined || !line.text.includes(serialDigits)) return undefined;
  const again = parseClassification(line.text, line.start);
  if (again?.serial?.value.replace(/^0+/, '') !== serialDigits) return undefined;
  let last = i;
  for (
    let next = nextFilled(source, i + 1, to), seen = 0;
    next < to && seen < 12;
    next = nextFilled(source, next + 1, to), seen++
  ) {
    const other = lineAt(source, next);
    if (!headerLabel(other.text) && !captionsOf(other)) break;
    last = next;
    // A subject runs on to the next blank line.
    if (headerLabel(other.text)?.kind === 'subject') {
      while (last + 1 < to && !isBlank(source, last + 1) && last - next < 4) last++;
      next = last;
    }
  }
  return { line: last, end: lineAt(source, last).end, ...(again.section && { section: again.section }) };
}

/** Whether a stretch, of `SAMPLE` characters at most, has twenty capitals and more for each small letter. */
function isCapitalsOnly(text: string): boolean {
  let upper = 0;
  let lower = 0;
  // Nearly every text has enough small letters in its first line.
  for (let i = 0; i < text.length && lower * 20 < SAMPLE; i++) {
    const code = text.charCodeAt(i);
    if (code >= 65 && code <= 90) upper++;
    else if (code >= 97 && code <= 122) lower++;
  }
  return lower * 20 < upper;
}
