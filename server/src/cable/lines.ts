/**
 * The lines of a text as two arrays of offsets: no line is copied. Ends of line are those of VS Code: CRLF, LF and CR;
 * U+2028 is an ordinary character.
 */
export interface Lines {
  readonly count: number;
  /** Offset of the first character of line `i`; the length of the text for the line after the last. */
  start(i: number): number;
  /** Offset after the last character of line `i`, its end of line not counted. */
  end(i: number): number;
  /** The first character of line `i` that is no blank, as its code; 0 in a blank line. */
  firstCode(i: number): number;
  /** The line that the offset lies in, 0 to `count - 1`. Logarithmic. */
  at(offset: number): number;
}

const LF = 10;

/**
 * What shows as nothing: control characters and all that JavaScript's `trim` takes for white space, the byte order mark
 * among it. Every part of the parser asks here, so that a line ends at one place.
 */
export function isBlankCode(code: number): boolean {
  return code <= 32 || (code >= 0xa0 && isWideBlank(code));
}

function isWideBlank(code: number): boolean {
  return (
    code === 0xa0 ||
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000 ||
    code === 0xfeff
  );
}

/** The first offset from `from` on, and before `to`, that is no blank; `to` where there is none. */
export function afterBlanks(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && isBlankCode(text.charCodeAt(at))) at++;
  return at;
}

/** The offset behind the last character before `to` that is no blank; `from` where there is none after it. */
export function beforeBlanks(text: string, from: number, to: number): number {
  let at = to;
  while (at > from && isBlankCode(text.charCodeAt(at - 1))) at--;
  return at;
}

/** Splits in one pass. The empty text has one empty line, as an editor shows it. */
export function splitLines(text: string): Lines {
  const starts: number[] = [0];
  const ends: number[] = [];
  // indexOf runs over the text far faster than a loop over its characters; CR is looked for only where there is one.
  let nextCr = text.indexOf('\r');
  let nextLf = text.indexOf('\n');
  while (nextCr !== -1 || nextLf !== -1) {
    if (nextCr === -1 || (nextLf !== -1 && nextLf < nextCr)) {
      ends.push(nextLf);
      starts.push(nextLf + 1);
      nextLf = text.indexOf('\n', nextLf + 1);
    } else {
      const after = text.charCodeAt(nextCr + 1) === LF ? nextCr + 2 : nextCr + 1;
      ends.push(nextCr);
      starts.push(after);
      if (nextLf !== -1 && nextLf < after) nextLf = text.indexOf('\n', after);
      nextCr = text.indexOf('\r', after);
    }
  }
  ends.push(text.length);
  return tableOf(text, starts, ends, text.length);
}

/**
 * The lines `from` to `to` of a table as a table of their own, whose line 0 is `from`, with more breaks at `offsets`
 * (ascending). The parts of the parser read a cable by such a table where line ends were lost; `CableFile.lines` stays
 * the true one. A break ends one line and begins the next at the same offset.
 */
export function withBreaks(
  lines: Lines,
  text: string,
  offsets: readonly number[],
  from = 0,
  to: number = lines.count,
): Lines {
  const starts: number[] = [];
  const ends: number[] = [];
  let next = 0;
  for (let i = from; i < to; i++) {
    let start = lines.start(i);
    const end = lines.end(i);
    for (; next < offsets.length; next++) {
      const offset = offsets[next] ?? end;
      if (offset >= end) break;
      if (offset <= start) continue;
      starts.push(start);
      ends.push(offset);
      start = offset;
    }
    starts.push(start);
    ends.push(end);
  }
  return tableOf(text, starts, ends, lines.start(to));
}

/** A table of the lines that begin and end at these offsets, ascending; `close` is where the line after the last begins. */
export function tableOf(text: string, starts: readonly number[], ends: readonly number[], close: number): Lines {
  // Every part of the parser asks this of every line, so it is found once.
  const first = new Uint16Array(starts.length);
  for (let i = 0; i < starts.length; i++) {
    const end = ends[i] ?? 0;
    const at = afterBlanks(text, starts[i] ?? 0, end);
    if (at < end) first[i] = text.charCodeAt(at);
  }
  return new LineTable(starts, ends, first, close);
}

/** Where some lines of a table begin and end otherwise, and with which character. */
export interface LineChange {
  readonly start?: number;
  readonly end?: number;
  readonly firstCode?: number;
}

/** A table with some of its lines changed; the line after the last is one of them. */
export function changedLines(lines: Lines, changes: ReadonlyMap<number, LineChange>): Lines {
  const { count } = lines;
  const starts: number[] = [];
  const ends: number[] = [];
  const first = new Uint16Array(count);
  for (let i = 0; i < count; i++) {
    const change = changes.get(i);
    starts.push(change?.start ?? lines.start(i));
    ends.push(change?.end ?? lines.end(i));
    first[i] = change?.firstCode ?? lines.firstCode(i);
  }
  return new LineTable(starts, ends, first, changes.get(count)?.start ?? lines.start(count));
}

/** The only class of tables: what every part of the parser calls for every line is fast where it has one shape. */
class LineTable implements Lines {
  readonly count: number;
  private readonly starts: readonly number[];
  private readonly ends: readonly number[];
  private readonly first: Uint16Array;
  private readonly close: number;

  constructor(starts: readonly number[], ends: readonly number[], first: Uint16Array, close: number) {
    this.count = starts.length;
    this.starts = starts;
    this.ends = ends;
    this.first = first;
    this.close = close;
  }

  firstCode(i: number): number {
    return this.first[i] ?? 0;
  }

  start(i: number): number {
    return this.starts[i] ?? this.close;
  }

  end(i: number): number {
    return this.ends[i] ?? this.close;
  }

  at(offset: number): number {
    let low = 0;
    let high = this.count - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.start(middle) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}
