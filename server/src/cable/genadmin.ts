import { parseBody } from './body';
import { parseClassification } from './classification';
import { parseGenadminEnvelope, parseLevelLine, parseSeries } from './genadminEnvelope';
import {
  type RawSet,
  readSet,
  referencesOf,
  remarksLength,
  setIdentifier,
  setsInLine,
  subjectOf,
} from './genadminSets';
import { stationMark } from './close';
import { cableId } from './ids';
import { changedLines, type LineChange, type Lines, withBreaks } from './lines';
import type { Body, Cable, Close, Header } from './model';
import { opensParagraph } from './paragraphStart';
import { changedSource, isBlank, type Line, lineAt, type Mutable, type Source } from './source';
import { type Span, type Valued, valued } from './span';

/** The parts of a message, before its layout and its damage are known. */
export type GenadminParts = Pick<Cable, 'id' | 'envelope' | 'header' | 'body' | 'close'>;

/**
 * Reads lines `from` to `to` as a military message: the heading of ACP 127, a text in sets of the U.S. Message Text
 * Format, of which the last, the remarks, is the body, and the end marks.
 */
export function parseGenadmin(whole: Source, from: number, to: number): GenadminParts {
  const source = changedSource(whole, { lines: withBreaks(whole.lines, whole.text, [], from, to) });
  const { count } = source.lines;
  const end = closeOf(source, count);
  const { envelope, headerLine } = parseGenadminEnvelope(source, end.line);
  const { header, bodyAt } = parseSets(source, headerLine, end.at);
  const table = textLines(source, bodyAt, end.at);
  const body = parseBody(changedSource(source, { lines: table }), 0, table.count, header.classification);
  const releasedBy = releaseOf(source, body);
  const close: Close = { start: end.at, end: source.lines.start(count), notices: [], endMarks: end.marks };
  const { series } = header;
  return {
    ...(series && { id: cableId(series.year.value, series.name.value, Number(series.number.value)) }),
    envelope,
    header,
    body: { ...body, start: bodyAt, end: end.at, ...(releasedBy && { releasedBy }) },
    close,
  };
}

/** How many filled lines at the end are looked at. */
const MAX_LINES = 12;

/** The end marks from the last line back, and the `//` that closes the remarks: `N1.// BT`. */
function closeOf(source: Source, to: number): { at: number; line: number; marks: readonly Span[] } {
  const { lines } = source;
  const marks: Span[] = [];
  let line = to;
  for (let i = to - 1, seen = 0; i >= 0 && seen < MAX_LINES; i--) {
    const last = lineAt(source, i);
    if (last.text === '') continue;
    seen++;
    // Without an end mark below it, a level is that of the text.
    if (stationMark.test(last.text) || (parseLevelLine(last) && i > 0 && marksAbove(source, i))) {
      marks.unshift({ start: last.start, end: last.end });
      line = i;
      continue;
    }
    // The end of a set above the remarks is no end of the text.
    const segment = segmentsOf(last).at(-1) ?? last;
    const opens = remarksLength(segment.text);
    const isSet = opens === undefined && setIdentifier(segment.text, true) !== undefined;
    const at = last.start + last.text.lastIndexOf('//');
    if (!/\/\/(?: {0,3}BT)?$/.test(last.text) || isSet || at < segment.start + (opens ?? 0)) break;
    marks.unshift({ start: at, end: last.end });
    return { at, line: i, marks };
  }
  return { at: lines.start(line), line, marks };
}

/** Whether an end mark or another level stands right above line `i`. */
function marksAbove(source: Source, i: number): boolean {
  let at = i - 1;
  while (at > 0 && i - at < 8 && isBlank(source, at)) at--;
  const above = lineAt(source, at);
  return stationMark.test(above.text) || above.text.endsWith('// BT');
}

/** Reads the lines from `from` on, up to the offset `to`, as far as they are the sets above the remarks. */
function parseSets(source: Source, from: number, to: number): { header: Header; bodyAt: number } {
  const { lines, text } = source;
  const found: Mutable<Partial<Header>> = {};
  const passLines: Span[] = [];
  const raw: { readonly identifier: Valued<string>; readonly pieces: Span[] }[] = [];
  let isOpen = false;
  let isPassing = false;
  let bodyAt = Math.max(to, lines.start(from));
  scan: for (let i = from; i < lines.count && lines.start(i) < to; i++) {
    const line = cutAt(lineAt(source, i), to);
    if (line.text === '') continue;
    for (const segment of segmentsOf(line)) {
      const length = remarksLength(segment.text);
      if (length !== undefined) {
        bodyAt = segment.start + length;
        const identifier = setIdentifier(segment.text, true);
        if (identifier !== undefined) {
          found.remarks = valued(segment.start, segment.start + identifier.length, identifier);
        }
        break scan;
      }
      const identifier = setIdentifier(segment.text, isOpen);
      if (identifier !== undefined) {
        const end = segment.start + identifier.length;
        raw.push({
          identifier: valued(segment.start, end, identifier),
          pieces: [{ start: Math.min(end + 1, segment.end), end: segment.end }],
        });
        isOpen = !segment.text.endsWith('//');
      } else if (isOpen) {
        raw.at(-1)?.pieces.push({ start: segment.start, end: segment.end });
        isOpen = !segment.text.endsWith('//');
      } else if (readHeadLine(found, segment)) {
        isPassing = false;
      } else if (/^PASS TO OFFICE CODES\b/.test(segment.text) || (isPassing && /^(?:FM|TO|INFO) /.test(segment.text))) {
        isPassing = true;
        passLines.push({ start: segment.start, end: segment.end });
      } else if (raw.length > 0 || opensParagraph(segment.text)) {
        // The remarks without their label.
        bodyAt = lines.start(i);
        break scan;
      } else passLines.push({ start: segment.start, end: segment.end });
    }
  }
  const sets = raw.map((set: RawSet) => readSet(text, set));
  const subject = sets.find(({ identifier }) => identifier.value === 'SUBJ');
  const references = referencesOf(sets);
  const header: Header = {
    start: lines.start(from),
    end: bodyAt,
    ...found,
    ...(subject && { subject: subjectOf(text, subject) }),
    ...(references && { references }),
    ...(sets.length > 0 && { sets }),
    captions: [],
    passLines,
    pageMarks: [],
  };
  return { header, bodyAt };
}

/** The line up to an offset, without the blanks before it. */
function cutAt(line: Line, to: number): Line {
  if (line.end <= to) return line;
  const text = line.text.slice(0, Math.max(0, to - line.start)).trimEnd();
  return { start: line.start, end: line.start + text.length, text };
}

/** A line cut where further sets stand in it. */
function segmentsOf(line: Line): readonly Line[] {
  const cuts = setsInLine(line.text);
  if (cuts.length === 0) return [line];
  const segments: Line[] = [];
  let from = 0;
  for (const to of [...cuts, line.text.length]) {
    const text = line.text.slice(from, to).trimEnd();
    if (text !== '') segments.push({ start: line.start + from, end: line.start + from + text.length, text });
    from = to;
  }
  return segments;
}

const codeShape = /^(.{0,60}?) {0,3}\/\/([A-Z]\d{4,5})\/{0,2}$/;

/** Reads `UNCLAS //N01500//` or `NAVADMIN 075/06`. */
function readHeadLine(found: Mutable<Partial<Header>>, line: Line): boolean {
  const series = found.series ? undefined : parseSeries(line);
  if (series) {
    found.series = series;
    return true;
  }
  if (found.classification) return false;
  const coded = codeShape.exec(line.text);
  const classification = parseClassification(coded?.[1] ?? line.text.replace(/\/{1,2}$/, ''), line.start);
  if (!classification) return false;
  const code = coded?.[2];
  const at = code === undefined ? 0 : line.start + line.text.indexOf(code, coded?.[1]?.length ?? 0);
  // The code belongs to the line, so the line's node has it in its span.
  found.classification = { ...classification, end: line.end };
  if (code !== undefined) found.subjectCode = valued(at, at + code.length, code);
  return true;
}

/**
 * The table of the lines of the remarks. A paragraph whose number stands at the end of the line before begins there, and a
 * bracketed number, which in a military message is that of a sub-paragraph, is made to open none.
 */
function textLines({ lines, text }: Source, from: number, to: number): Lines {
  const first = lines.at(from);
  const last = from < to ? lines.at(Math.max(from, to - 1)) + 1 : first;
  const whole = withBreaks(lines, text, [from, to], first, last);
  // The breaks leave the end of the header before the first line, and the close behind the last.
  const skip = lines.start(first) < from ? 1 : 0;
  const count = Math.max(0, whole.count - skip - (whole.count > skip && whole.start(whole.count - 1) >= to ? 1 : 0));
  const breaks = lostNumbers(text, whole, skip, skip + count);
  const table = withBreaks(whole, text, breaks, skip, skip + count);
  const changes = new Map<number, LineChange>([[table.count, { start: to }]]);
  for (let i = 0; i < table.count; i++) {
    if (table.firstCode(i) === BRACKET && isSubNumber(text, table, i)) changes.set(i, { firstCode: LETTER });
  }
  return changedLines(table, changes);
}

const BRACKET = 40;
const LETTER = 97;

/** `(1) …`, `(a) …` */
function isSubNumber(text: string, lines: Lines, i: number): boolean {
  const at = text.indexOf('(', lines.start(i));
  return /^\((?:\d{1,2}|[a-z])\)/.test(text.slice(at, at + 5));
}

/** The offsets of `3.` at the end of a line, where paragraphs 2 and 4 open lines of their own and 3 opens none. */
function lostNumbers(text: string, lines: Lines, from: number, to: number): readonly number[] {
  const opening = new Set<number>();
  const closing: { readonly value: number; readonly at: number }[] = [];
  for (let i = from; i < to; i++) {
    const start = lines.start(i);
    const end = lines.end(i);
    if (isDigit(lines.firstCode(i))) {
      const number = /^\s{0,8}(\d{1,2})\./.exec(text.slice(start, Math.min(end, start + 12)))?.[1];
      if (number !== undefined) opening.add(Number(number));
    }
    const tail = text.slice(Math.max(start, end - 12), end).trimEnd();
    const number = /[A-Z.)] (\d{1,2})\.$/i.exec(tail)?.[1];
    if (number === undefined) continue;
    const at = Math.max(start, end - 12) + tail.length - number.length - 1;
    closing.push({ value: Number(number), at });
  }
  return closing
    .filter(({ value }) => !opening.has(value) && opening.has(value - 1) && opening.has(value + 1))
    .map(({ at }) => at);
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** How much of the last paragraph is looked at for who released the message. */
const TAIL = 400;

/** `RELEASED BY VADM A. B. PERSON, N1.` at the end of the remarks. */
function releaseOf({ text }: Source, body: Body): Valued<string> | undefined {
  const last = body.items.at(-1);
  if (!last) return undefined;
  const from = Math.max(last.start, last.end - TAIL);
  const match = /\bRELEASED BY:? /i.exec(text.slice(from, last.end));
  if (!match) return undefined;
  const start = from + match.index + match[0].length;
  let end = last.end;
  while (end > start && /[\s./]/.test(text.charAt(end - 1))) end--;
  return valued(start, end, text.slice(start, end).replace(/\s+/g, ' '));
}
