/** What may be typed in the lines from the classification to Classified By. */
import type { Lines } from './lines';
import type { Cable, ClassifiedBy, ExecutiveOrder, Header, Tags } from './model';
import type { Span } from './span';
import { isCaptionList, place, type TypedLine, type TypingPlace, wordStart } from './typedLine';

/** A word of the header, the longest of which is a level with its letters apart. */
const LONGEST_WORD = 40;

export function headerPlaces(cable: Cable, line: TypedLine, lines: Lines): readonly TypingPlace[] {
  const { header } = cable;
  const { start, cursor, before } = line;
  const item = itemAt(header, line, lines);
  const places = item ? itemPlaces(cable, item, line) : [];
  if (cursor > header.end && header.end < cable.body.start) return [];
  const behind = classificationEnd(header, line);
  if (behind !== undefined && !item) return captionPlaces(cable, line, behind);
  // Every line but that of the label may be the first of something else; SMART has labels of its own.
  const isOwnLine = item?.label.start !== undefined && item.label.start >= start && item.label.start < cursor;
  if (isOwnLine || cable.layout === 'smart' || before.length > LONGEST_WORD) return places;
  const typed = wordStart(line);
  if (!item && typed > start) {
    const captions = captionPlaces(cable, line, start);
    if (captions.length > 0) return captions;
  }
  return isOneWord(before) ? [...places, place('headerLine', line, start, cable)] : places;
}

/** The end of the serial of the classification line, where the cursor stands behind it on that line. */
function classificationEnd({ classification }: Header, { start, cursor }: TypedLine): number | undefined {
  const { level, post, serial } = classification ?? {};
  const end = (serial ?? post ?? level)?.end;
  return level && end !== undefined && level.start >= start && end < cursor ? end : undefined;
}

/** A caption, when nothing but captions stands between an offset and the word that is typed. */
function captionPlaces(cable: Cable, line: TypedLine, from: number): readonly TypingPlace[] {
  const typed = Math.max(from, wordStart(line));
  return isCaptionList(from, line.text.slice(from, typed)) ? [place('caption', line, typed, cable)] : [];
}

/** `CLASS`, `E.O. 129`, `C O N F`: what may grow into the head of a line. */
export function isOneWord(before: string): boolean {
  return !before.includes(' ') || /^E\.?O\.? \d{0,5}$/i.test(before) || /^(?:[A-Z] ){1,14}[A-Z]?$/.test(before);
}

interface HeaderItem extends Span {
  readonly kind: 'executiveOrder' | 'tags' | 'subject' | 'references' | 'classifiedBy';
  readonly label: Span;
}

/** A letter, alone or behind codes: `ETRD X`. */
const lastLetter = /^(?:[A-Z]{2,5}[ ,]{1,3}){0,20}[A-Z]$/;

/** The last item whose label stands before the cursor, when its last line is that of the cursor or a later one. */
function itemAt(header: Header, { cursor, before }: TypedLine, lines: Lines): HeaderItem | undefined {
  let found: HeaderItem | undefined;
  for (const kind of ['executiveOrder', 'tags', 'subject', 'references', 'classifiedBy'] as const) {
    const item = header[kind];
    if (!item || item.label.end > cursor || (found && found.start >= item.start)) continue;
    const last = lines.at(item.end);
    // A code of which one letter is typed shows by nothing but its place that it is one.
    const isNext = kind === 'tags' && lines.at(cursor) === last + 1 && lastLetter.test(before);
    if (lines.end(last) >= cursor || isNext) found = { kind, start: item.start, end: item.end, label: item.label };
  }
  return found;
}

function itemPlaces(cable: Cable, { kind, label }: HeaderItem, line: TypedLine): readonly TypingPlace[] {
  const { executiveOrder, tags, classifiedBy } = cable.header;
  const from = Math.max(line.start, label.end);
  switch (kind) {
    case 'executiveOrder':
      return executiveOrder ? orderPlaces(cable, executiveOrder, line) : [];
    case 'tags':
      return tags && !isInPerson(tags, line.cursor) ? [place('tag', line, Math.max(from, wordStart(line)), cable)] : [];
    case 'subject': {
      const mark = startOfMark(line, from);
      return mark === undefined ? [] : [markPlace(line, mark, cable)];
    }
    case 'references':
      return referencePlaces(cable, line, from);
    case 'classifiedBy':
      return classifiedBy ? reasonPlaces(cable, classifiedBy, line, from) : [];
  }
}

function orderPlaces(cable: Cable, order: ExecutiveOrder, line: TypedLine): readonly TypingPlace[] {
  const { number, start } = order;
  if (!number || line.cursor <= number.end) return [place('orderLine', line, start, cable)];
  const from = Math.max(line.start, number.end);
  const gap = /^[\s:]{0,20}/.exec(line.text.slice(from, line.cursor))?.[0] ?? '';
  // Without its colon the blank is part of what is put in place.
  return [place('declassification', line, gap.includes(':') || from > number.end ? from + gap.length : from, cable)];
}

/** Whether the cursor is in the brackets of `OVIP (VANCE, CYRUS)`. */
function isInPerson({ items }: Tags, cursor: number): boolean {
  return items.some(({ person }) => person !== undefined && person.start <= cursor && cursor <= person.end);
}

/** What parts the items of a list of references, and the letters of a list from their items. */
const partsReferences = /[,;:&().]|\sAND(?=\s)/gi;

function referencePlaces(cable: Cable, line: TypedLine, from: number): readonly TypingPlace[] {
  const near = Math.max(from, line.cursor - 60);
  const written = line.text.slice(near, line.cursor);
  const last = [...written.matchAll(partsReferences)].at(-1);
  const start = firstFilled(line, near + (last ? last.index + last[0].length : 0));
  // `07 MARR`: the year is part of the cable's number and not of the post's name.
  const year = /^(?:\d{2}|\d{4})\s{0,3}(?=[A-Z]|$)/i.exec(line.text.slice(start, line.cursor))?.[0] ?? '';
  const post = start + year.length;
  const citation = place('citation', line, start, cable);
  return /\d/.test(line.text.slice(post, line.cursor)) ? [citation] : [place('post', line, post, cable), citation];
}

function reasonPlaces(cable: Cable, { reasons }: ClassifiedBy, line: TypedLine, from: number): readonly TypingPlace[] {
  const cite = reasons.findLast((each) => each.cite.end <= line.cursor);
  const behind = cite && line.text.slice(Math.max(from, cite.cite.end), line.cursor);
  if (behind !== undefined && behind !== '') {
    if (behind.length > 40 || !/^[\s(),/A-H]*(?:(?:and|or)[\s(),/A-H]*){0,8}$/i.test(behind)) return [];
    const start = wordStart(line, (code) => isLetter(code));
    return [markPlace(line, line.text.charAt(start - 1) === '(' ? start - 1 : start, cable, 'reasonLetter')];
  }
  const start = wordStart(line, (code) => (code >= 48 && code <= 57) || code === 46);
  const before = line.text.slice(Math.max(from, start - 20), start);
  return /\breasons?:?\s{0,4}$/i.test(before) ? [place('reason', line, start, cable)] : [];
}

/** Where a portion mark begins that is typed first behind an offset, `(S/N`; undefined where other text stands. */
export function startOfMark({ text, cursor }: TypedLine, from: number): number | undefined {
  const written = text.slice(from, cursor);
  const blanks = /^\s{0,8}/.exec(written)?.[0].length ?? 0;
  return /^(?:\([A-Z/ ]{0,12})?$/i.test(written.slice(blanks)) ? from + blanks : undefined;
}

/** What stands in brackets, with the closing bracket that an editor typed ahead. */
export function markPlace(
  line: TypedLine,
  start: number,
  cable: Cable,
  kind: 'portionMark' | 'reasonLetter' = 'portionMark',
): TypingPlace {
  const { text, cursor } = line;
  const found = place(kind, line, start, cable);
  if (text.charAt(start) !== '(') return { ...found, end: cursor };
  const isClosed = text.charAt(found.end) === ')';
  if (!isClosed) return found;
  const end = found.end + 1;
  return { ...found, end, typedEnd: cursor + 1 === end ? end : cursor };
}

function firstFilled({ text, cursor }: TypedLine, from: number): number {
  let at = from;
  while (at < cursor && text.charCodeAt(at) <= 32) at++;
  return at;
}

function isLetter(code: number): boolean {
  return (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
}
