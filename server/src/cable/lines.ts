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
  if (code <= 32) return true;
  if (code < 0xa0) return false;
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

/** A table whose lines begin and end elsewhere in part: `changes` say where. All tables have one shape, for speed. */
export function changedLines(
  { count, at, ...lines }: Lines,
  { start = lines.start, end = lines.end, firstCode = lines.firstCode }: Partial<Omit<Lines, 'count' | 'at'>>,
): Lines {
  return { count, firstCode, start, end, at };
}

/** A table of the lines that begin and end at these offsets, ascending; `close` is where the line after the last begins. */
export function tableOf(text: string, starts: readonly number[], ends: readonly number[], close: number): Lines {
  const count = starts.length;
  // Every part of the parser asks this of every line, so it is found once.
  const first = new Uint16Array(count);
  for (let i = 0; i < count; i++) {
    const end = ends[i] ?? 0;
    for (let at = starts[i] ?? 0; at < end; at++) {
      const code = text.charCodeAt(at);
      if (isBlankCode(code)) continue;
      first[i] = code;
      break;
    }
  }
  return {
    count,
    firstCode: (i) => first[i] ?? 0,
    start: (i) => starts[i] ?? close,
    end: (i) => ends[i] ?? close,
    at(offset) {
      let low = 0;
      let high = count - 1;
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if ((starts[middle] ?? close) <= offset) low = middle;
        else high = middle - 1;
      }
      return low;
    },
  };
}
