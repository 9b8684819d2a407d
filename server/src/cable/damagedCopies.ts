import { headerLabel } from './labels';
import { afterBlanks, beforeBlanks } from './lines';
import type { Cable, CableFile } from './model';
import type { Span } from './span';

/** A line of a header that stands twice which the two copies have differently, or which one of them lacks. */
export interface CopyDifference extends Span {
  readonly kind: 'differs' | 'lacks';
  /** The line of the other copy; absent where it cannot be told which one it is. */
  readonly other?: Span;
}

/** No more lines of a cable are looked at. */
const MOST_LINES = 250;
/** Shorter lines stand twice in one header: `SIPDIS`. */
const LEAST = 14;
/** Shorter words, as `OF` and `01`, stand in every header. */
const LEAST_WORD = 5;
const LONGEST = 2000;
/** A header has no more lines with labels. */
const MOST_LABELLED = 12;

interface Line extends Span {
  /** Blanks in a row as one, doubled quotes as one, the stops of a line that was cut taken off. */
  readonly text: string;
}

/**
 * Where two copies of the header of a cable differ, on the lines of the first: lines that stand between others that both
 * copies have. What a copy cut off at its end, and what a database put between the two, is no difference.
 */
export function copyDifferences(file: CableFile, cable: Cable): readonly CopyDifference[] {
  const lines = headerLines(file, cable);
  const split = splitOf(lines, cable);
  if (split === undefined) return [];
  const [first, second] = [lines.slice(0, split), lines.slice(split)];
  const [one, other] = [joined(first), joined(second)];
  const inOther = first.map(({ text }) => other.includes(text));
  const [from, to] = [inOther.indexOf(true), inOther.lastIndexOf(true)];
  const shared = inOther.filter(Boolean).length;
  // A line or two that stand twice make no copy.
  if (shared < 3 || shared * 3 < (to - from + 1) * 2) return [];
  const found: CopyDifference[] = [];
  const indexOf = new Map(second.map(({ text }, i) => [text, i]));
  /** The line of the second copy that follows the one that a line of the first is. */
  let next: number | undefined;
  for (const [i, line] of first.entries()) {
    if (inOther[i]) {
      const at = indexOf.get(line.text);
      const before = first[i - 1];
      // Lines of the second copy that the first has nowhere, between two neighbours that it has.
      if (before && inOther[i - 1] && next !== undefined && at !== undefined && at === next + 1) {
        const lost = second[next];
        // Only of the lines with labels is it plain that they are of the header.
        if (lost && headerLabel(lost.text) && !one.includes(lost.text)) {
          found.push({ kind: 'lacks', start: before.start, end: before.end, other: lost });
        }
      }
      next = at === undefined ? undefined : at + 1;
      continue;
    }
    if (i > to || (i < from && !(i === from - 1 && sharesWords(line.text, other)))) continue;
    const like = next === undefined ? undefined : second[next];
    const isOther = like !== undefined && !one.includes(like.text);
    found.push({ kind: 'differs', start: line.start, end: line.end, ...(isOther && { other: like }) });
    next = next === undefined ? undefined : next + 1;
  }
  return found;
}

/** The line above the first shared one: the classification line, where the addresses stand once. */
function sharesWords(line: string, other: string): boolean {
  const words = line.split(' ').filter((word) => word.length >= LEAST_WORD);
  return words.length > 0 && words.filter((word) => other.includes(word)).length * 2 >= words.length;
}

function joined(lines: readonly Line[]): string {
  return lines.map(({ text }) => text).join(' ');
}

/** The filled lines of a cable above its first paragraph. */
function headerLines({ text, lines }: CableFile, cable: Cable): readonly Line[] {
  const found: Line[] = [];
  const end = Math.max(cable.header.end, ...firstParagraph(cable));
  const first = lines.at(cable.start);
  for (let i = first; i < lines.count && i - first < MOST_LINES && lines.start(i) < end; i++) {
    const last = Math.min(lines.end(i), lines.start(i) + LONGEST);
    const start = afterBlanks(text, lines.start(i), last);
    const until = beforeBlanks(text, start, last);
    if (start === until) continue;
    const written = asRead(text.slice(start, until));
    found.push({ start, end: until, text: written.endsWith('...') ? written.slice(0, -3).trimEnd() : written });
  }
  return found;
}

/** Nearly every line is so already. */
function asRead(line: string): string {
  return /\s\s|[^\S ]|""/.test(line) ? line.split(/\s+/).join(' ').replaceAll('""', '"') : line;
}

function firstParagraph({ body }: Cable): readonly number[] {
  const first = body.items.find(({ kind }) => kind === 'paragraph');
  return first ? [first.start] : [];
}

/** Where the second copy begins: at the first line that repeats one above it, or holds two of them. */
function splitOf(lines: readonly Line[], { asides = [] }: Cable): number | undefined {
  const resumes = asides.find(({ kind }) => kind === 'copy')?.end;
  const before = new Set<string>();
  const labelled: string[] = [];
  for (const [i, { text, start }] of lines.entries()) {
    if (start === resumes || before.has(text) || holdsTwo(text, labelled)) return i;
    if (text.length < LEAST) continue;
    before.add(text);
    if (labelled.length < MOST_LABELLED && headerLabel(text)) labelled.push(text);
  }
  return undefined;
}

/** Whether a long line holds two lines of the header above it, as one from which the line ends were lost. */
function holdsTwo(text: string, labelled: readonly string[]): boolean {
  return text.length >= 3 * LEAST && labelled.filter((line) => text.includes(line)).length > 1;
}
