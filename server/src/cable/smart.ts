import { parseBody } from './body';
import { parseClassification } from './classification';
import { parseDateTimeGroup } from './dateTimeGroup';
import { parseEnvelope } from './envelope';
import { parseHeader } from './header';
import { cableId } from './ids';
import { headerLabel } from './labels';
import { changedLines, type LineChange, type Lines, withBreaks } from './lines';
import type { Aside, Body, BodyItem, Cable, Envelope, Header } from './model';
import { opensParagraph } from './paragraphStart';
import { parsePortionMark } from './portionMark';
import { closeLabelLine, smartClose } from './smartClose';
import { bannerOf, readSmartEnvelope, readSmartHeader } from './smartHeader';
import { smartItems } from './smartItems';
import { isSmartMark } from './smartMarks';
import { changedSource, lineAt, nextFilled, type Source } from './source';
import type { Span } from './span';

/** The parts of a cable, before its layout and its damage are known. */
export type SmartParts = Pick<Cable, 'id' | 'envelope' | 'header' | 'body' | 'close' | 'asides'>;

/** How many filled lines below the labels are looked at for the telegram that the cable was made from. */
const LOOK_AHEAD = 30;

/**
 * Reads lines `from` to `to` as a SMART cable: labels above the text, labels below it, and stamps of the release office
 * anywhere. A telegram of before SMART has its own address or header below the labels, from which the labels were made:
 * they are read as well, and the address in place of the labels.
 */
export function parseSmart(whole: Source, from: number, to: number): SmartParts {
  const all = changedSource(whole, { lines: withBreaks(whole.lines, whole.text, [], from, to) });
  const marks = new Set<number>();
  const starts = new Map<number, number>();
  for (let i = 0; i < all.lines.count; i++) {
    if (isSmartMark(all, i)) marks.add(i);
    else if (all.lines.firstCode(i) === NUMBER_SIGN) addNumberedStart(starts, all, i);
  }
  const source = changedSource(all, { lines: linesOfText(all.lines, marks, starts) });
  const { count } = source.lines;

  const read = smartItems(source, 0, count);
  const labels = closeLabelLine(source, read.bodyLine, count);
  let envelope = readSmartEnvelope(source, read.items, read.headerLine, bannerOf(all, read.items[0]?.line ?? 0, marks));
  let header = readSmartHeader(source, read.items, read.headerLine, read.bodyLine, envelope);
  let { bodyLine } = read;
  const original = originalAt(source, bodyLine, labels);
  if (original?.opens === 'address') {
    const below = parseEnvelope(source, original.line, labels);
    envelope = joinedEnvelope(envelope, below.envelope);
    ({ header, bodyLine } = parseHeader(source, below.headerLine, labels, envelope));
  } else if (original) {
    const below = parseHeader(source, original.line, labels, envelope);
    header = joinedHeader(header, below.header);
    ({ bodyLine } = below);
  }
  const { close, closeLine } = smartClose(source, bodyLine, labels, count);
  const body = parseBody(source, bodyLine, closeLine, header.classification);
  const places = [...marks].map((i) => lineAt(all, i));
  const inside = (part: Span) => places.filter(({ start }) => start >= part.start && start < part.end);
  const number = envelope.messageRecordNumber;
  const asides = [...inside(envelope), ...inside(header)]
    .filter((mark) => !envelope.banner || mark.end <= envelope.banner.start || mark.start >= envelope.banner.end)
    .map(({ start, end }): Aside => ({ kind: 'banner', start, end }));
  return {
    ...(number && { id: cableId(number.year.value, number.post.value, Number(number.serial.value)) }),
    envelope,
    header,
    body: withPageMarks(withMarkdownMarks(source.text, body), inside(body)),
    close: {
      ...close,
      endMarks: inOrder([...close.endMarks, ...inside(close).map(({ start, end }) => ({ start, end }))]),
    },
    ...(asides.length > 0 && { asides }),
  };
}

const NUMBER_SIGN = 35;
const DIGIT = 49;

/** `### 3. (SBU) …`: a paragraph that a converter took for a heading begins behind the signs. */
function addNumberedStart(starts: Map<number, number>, source: Source, i: number): void {
  const { text, start } = lineAt(source, i);
  const signs = /^#{1,6} (?=\d{1,3}\. )/.exec(text);
  if (signs) starts.set(i, start + signs[0].length);
}

/** The table with some lines as if they were blank: stamps may fall anywhere, and part nothing. Others begin later. */
function linesOfText(lines: Lines, blank: ReadonlySet<number>, starts: ReadonlyMap<number, number>): Lines {
  if (blank.size === 0 && starts.size === 0) return lines;
  const changes = new Map<number, LineChange>();
  // A line that begins later begins with a digit.
  for (const [i, start] of starts) changes.set(i, { start, firstCode: DIGIT });
  for (const i of blank) changes.set(i, { end: lines.start(i), firstCode: 0 });
  return changedLines(lines, changes);
}

/** Where the address or the header of an older telegram stands below the labels. */
function originalAt(
  source: Source,
  from: number,
  to: number,
): { readonly line: number; readonly opens: 'address' | 'header' } | undefined {
  let seen = 0;
  for (let i = nextFilled(source, from, to); i < to && seen < LOOK_AHEAD; i = nextFilled(source, i + 1, to), seen++) {
    const { text, start } = lineAt(source, i);
    if (parseDateTimeGroup(text, start)) {
      const next = nextFilled(source, i + 1, to);
      if (next < to && lineAt(source, next).text.startsWith('FM ')) return { line: i, opens: 'address' };
    }
    // The header stands at the top of the text or nowhere.
    if (seen === 0 && (headerLabel(text)?.kind === 'executiveOrder' || parseClassification(text, start)?.serial)) {
      return { line: i, opens: 'header' };
    }
    if (opensParagraph(text)) return undefined;
  }
  return undefined;
}

/** The address of the telegram, with what only the labels say. */
function joinedEnvelope(labels: Envelope, below: Envelope): Envelope {
  const { banner, messageRecordNumber, date, offices } = labels;
  return {
    ...labels,
    ...below,
    start: labels.start,
    ...(banner && { banner }),
    ...(messageRecordNumber && { messageRecordNumber }),
    ...(date && { date }),
    ...(offices && { offices }),
  };
}

/** The header of the labels, with what only the one below them says. */
function joinedHeader(labels: Header, below: Header): Header {
  const { executiveOrder } = below.executiveOrder?.declassify ? below : labels;
  return {
    ...below,
    ...labels,
    end: below.end,
    ...(executiveOrder && { executiveOrder }),
    captions: labels.captions.length > 0 ? labels.captions : below.captions,
    passLines: labels.passLines,
    pageMarks: below.pageMarks,
  };
}

/** The body with the lines that stand between its pages, in their places. */
function withPageMarks(body: Body, marks: readonly Span[]): Body {
  if (marks.length === 0) return body;
  const items: readonly BodyItem[] = [
    ...body.items,
    ...marks.map(({ start, end }): BodyItem => ({ kind: 'pageMark', start, end })),
  ];
  return { ...body, items: inOrder(items) };
}

/** `1. ~~(SBU)~~` and `5. **(SBU)**`, as a converter to Markdown writes what is struck out or bold. */
function withMarkdownMarks(text: string, body: Body): Body {
  const items = body.items.map((item): BodyItem => {
    if (item.kind !== 'paragraph' || item.portionMark) return item;
    const { start, end } = item.opening;
    const struck = /^(~~|\*\*)(\([A-Z/]{1,12}\))\1 ?/.exec(text.slice(start, Math.min(end, start + 24)));
    const portionMark = struck && parsePortionMark(struck[2] ?? '', start + 2);
    return portionMark ? { ...item, portionMark, opening: { start: start + struck[0].length, end } } : item;
  });
  return { ...body, items };
}

function inOrder<T extends Span>(items: readonly T[]): readonly T[] {
  return [...items].sort((a, b) => a.start - b.start);
}
