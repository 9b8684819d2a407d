import { damageLog } from './damage';
import { withCopiedHeader } from './copiedHeader';
import { cableStarts } from './divide';
import { parseEnvelope } from './envelope';
import { parseGenadmin } from './genadmin';
import { genadminStarts } from './genadminEnvelope';
import { parseHeader } from './header';
import { cableId } from './ids';
import { type Parts, withLeftOut } from './leftOut';
import { splitLines } from './lines';
import type { Cable, CableFile, Classification, Damage, Envelope, Evidence, Layout } from './model';
import { type Reading, readingOf } from './reading';
import { isCable, recognise, WINDOW } from './recognise';
import { recogniseText } from './recogniseText';
import { unchangedCables } from './reuse';
import { parseSmart } from './smart';
import { withAddressesRaised } from './smallLetters';
import { smartStarts } from './smartMarks';
import { changedSource, createSource, lineEndOf, type Mutable, nextFilled, type Source } from './source';
import type { Span } from './span';
import { parseText } from './textParts';

export interface ParseOptions {
  /** An earlier version of the text: cables that did not change are taken from it, and the answer is the same. */
  readonly previous?: CableFile | undefined;
  /**
   * Somebody says that the text is a cable: one without the marks of a cable, such as a few lines of a header, is read
   * from its first filled line on as one cable of the layout `unknown`. Blank text has none all the same.
   */
  readonly assumeCable?: boolean | undefined;
}

/**
 * Reads a text as a file of cables. Total: any string gives an answer, in time linear in its length, and the preamble
 * and the cables in order give the text back. Text that is no cable gives a file without cables.
 */
export function parseCables(text: string, { previous, assumeCable = false }: ParseOptions = {}): CableFile {
  const readable = withAddressesRaised(text);
  // Every character keeps its place, so that the lines of the one are those of the other.
  const lines = splitLines(readable);
  const evidence = evidenceIn(readable);
  const source = createSource(readable, lines);
  const [first] = evidence;
  if (!first) {
    const from = assumeCable ? nextFilled(source, 0, lines.count) : lines.count;
    const cables = from < lines.count ? [parseCable(source, from, lines.count, 'unknown')] : [];
    const preamble = { start: 0, end: cables[0]?.start ?? text.length };
    return {
      start: 0,
      end: text.length,
      text,
      lines,
      preamble,
      cables,
      evidence: [],
      damage: wrongDecoding(text, cables),
    };
  }
  const shared = sharedLayout(evidence);
  const starts = startsOf(source, lines.at(first.start), shared);
  const places = starts.map((line, i) => ({
    start: lines.start(line),
    end: lines.start(starts[i + 1] ?? lines.count),
  }));
  const known =
    previous &&
    previous.cables.length > 1 &&
    sharedLayout(previous.evidence) === shared &&
    lineEndOf(previous) === source.lineEnd
      ? unchangedCables(text, places, previous)
      : undefined;
  const cables = starts.map((line, i) => {
    const read = known?.get(i) ?? parseCable(source, line, starts[i + 1] ?? lines.count, shared);
    // The values of a cable are slices, and a slice keeps the whole text alive that it was cut from. A cable that
    // outlives this version must not keep it, or every edit would leave a copy of the file behind.
    return known && !known.has(i) ? structuredClone(read) : read;
  });
  const preambleEnd = cables[0]?.start ?? text.length;
  return {
    start: 0,
    end: text.length,
    text,
    lines,
    preamble: { start: 0, end: preambleEnd },
    cables,
    evidence,
    damage: wrongDecoding(text, cables),
  };
}

/** Farther down, in characters, than any prelude reaches. */
const FAR_DOWN = 2000;

/** The marks of a cable in the first part of the text that has enough of them. */
function evidenceIn(text: string): readonly Evidence[] {
  for (let from = 0; from < text.length; from += WINDOW) {
    const evidence = recognise(text, from);
    if (!isCable(evidence)) continue;
    const inOrder = [...evidence].sort((a, b) => a.start - b.start);
    // The first mark far down may be the head of a later section, below text that has lost its own.
    const above = (inOrder[0]?.start ?? 0) > FAR_DOWN ? recogniseText(text) : [];
    return above.length > 0 ? above : inOrder;
  }
  return recogniseText(text);
}

/** The lines at which the cables of a file begin, by the marks of its layout where that has marks of its own. */
function startsOf(source: Source, from: number, shared: Layout | undefined): number[] {
  const starts = shared === 'smart' ? smartStarts(source) : shared === 'genadmin' ? genadminStarts(source) : [];
  return starts.length > 0 ? starts : cableStarts(source, from);
}

function parseCable(source: Source, from: number, to: number, shared: Layout | undefined): Cable {
  const { lines } = source;
  const log = damageLog();
  const own = changedSource(source, { log });
  if (shared === 'smart' || shared === 'genadmin') {
    const parts = shared === 'smart' ? parseSmart(own, from, to) : parseGenadmin(own, from, to);
    return { start: lines.start(from), end: lines.start(to), layout: shared, ...parts, damage: log.inOrder() };
  }
  const whole = { start: lines.start(from), end: lines.start(to) };
  const reading = readingOf(own, from, to);
  const parts: Parts & Pick<Cable, 'asides'> = reading
    ? readLaidOut(own, reading, whole)
    : shared === 'unknown'
      ? readFragment(own, from, to)
      : readParts(own, from, to);
  const { envelope, header, body, close, asides } = parts;
  const cable: Mutable<Cable> = {
    start: whole.start,
    end: whole.end,
    layout: layoutOf(envelope, shared),
    envelope,
    header,
    body,
    close,
    damage: log.inOrder(),
  };
  const id = idOf(header.classification, envelope);
  if (id !== undefined) cable.id = id;
  if (asides) cable.asides = asides;
  return cable;
}

/** Reads the parts of a cable from its lines, front to back, and its close from the end. */
function readParts(own: Source, from: number, to: number): Parts {
  const { envelope, headerLine } = parseEnvelope(own, from, to);
  const { header, ...end } = parseHeader(own, headerLine, to, envelope);
  const { body, close } = parseText(own, end, to, header.classification);
  return { envelope, header, body, close };
}

/** Reads lines that somebody says are of a cable: text alone, where nothing of an envelope or a header is among them. */
function readFragment(own: Source, from: number, to: number): Parts {
  const parts = readParts(own, from, to);
  const { envelope, header } = parts;
  const facts: readonly unknown[] = [...Object.values(envelope), ...Object.values(header)];
  // Lines that say where the text goes are so only above or below something else.
  const isTold = facts.some((fact) =>
    Array.isArray(fact) ? fact.length > 0 && fact !== header.passLines : typeof fact === 'object',
  );
  if (isTold) return parts;
  const start = own.lines.start(from);
  const at = { start, end: start };
  return {
    envelope: { ...at, action: [], info: [], excluded: [], labels: [] },
    header: { ...at, captions: [], passLines: [], pageMarks: [] },
    ...parseText(own, { bodyLine: from }, to, undefined),
  };
}

/** Reads the lines that were laid out for it, and puts back what was left out of them. */
function readLaidOut(own: Source, reading: Reading, whole: Span): Parts & Pick<Cable, 'asides'> {
  const read = readParts(reading.source, 0, reading.source.lines.count);
  const { parts, left } = withCopiedHeader(own, read, reading);
  return withLeftOut(parts, { ...reading, left }, whole);
}

/** The layout that the marks of a file give to the cables in it that are no transmissions. */
function sharedLayout(evidence: readonly Evidence[]): Layout | undefined {
  const has = (kind: Evidence['kind']) => evidence.some((mark) => mark.kind === kind);
  if (has('messageTextFormat')) return 'genadmin';
  // A telegram of before SMART was printed with its archive banner below the labels.
  if (has('messageRecordNumber')) return 'smart';
  return has('archiveBanner') ? 'aad' : undefined;
}

function layoutOf(envelope: Envelope, shared: Layout | undefined): Layout {
  if (shared === 'genadmin' || shared === 'unknown') return shared;
  if (envelope.transmissionId || envelope.routing || envelope.station || envelope.security) return 'transmission';
  return shared ?? (envelope.dateTimeGroup || envelope.from ? 'telegram' : 'extract');
}

/** `08PARIS258`, from the classification line and the year of the date-time group. */
function idOf(classification: Classification | undefined, { dateTimeGroup }: Envelope): string | undefined {
  const { post, serial } = classification ?? {};
  const year = dateTimeGroup?.year?.value;
  if (!post || !serial || year === undefined) return undefined;
  return cableId(year, post.value, Number(serial.value));
}

/** The first U+FFFD that stands where a paragraph's pilcrow was: the file was read in the wrong encoding. */
function wrongDecoding(text: string, cables: readonly Cable[]): readonly Damage[] {
  for (const { body } of cables) {
    for (const item of body.items) {
      if (item.kind !== 'paragraph' || item.number?.pilcrow !== 'undecoded') continue;
      const at = text.lastIndexOf('\uFFFD', item.number.start);
      return [{ kind: 'wrongDecoding', start: at, end: at + 1 }];
    }
  }
  return [];
}
