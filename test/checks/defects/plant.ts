/**
 * Defects of the header as typing, scanning and copying make them, one planted at a time in a good cable: the checks must
 * see each, on its line, and mend it where what stood there can be known.
 */

/** A cable with one defect. */
export interface Planted {
  readonly text: string;
  /** Number of the line with the defect, from 0; of the line that came after it where a line was taken out. */
  readonly line: number;
  /** A line was taken out: what is told may stand on either side of the gap. */
  readonly removed?: boolean;
}

export interface Defect {
  readonly name: string;
  /** Whether the lines of the cable alone say what stood there. */
  readonly knowable: boolean;
  /** `undefined` when the cable has no such line. */
  plant(cable: string): Planted | undefined;
}

export type Change = (line: string) => string | undefined;

/** The first line of the header with this shape, changed; the header ends at the first numbered paragraph. */
export const inLine = (name: string, shape: RegExp, change: Change, knowable = true): Defect => ({
  name,
  knowable,
  plant: (cable) => plantIn(cable, shape, change, false),
});

export const inText = (name: string, shape: RegExp, change: Change, knowable = true): Defect => ({
  name,
  knowable,
  plant: (cable) => plantIn(cable, shape, change, true),
});

export const without = (name: string, shape: RegExp): Defect => ({
  name,
  knowable: false,
  plant(cable) {
    const lines = cable.split('\n');
    const line = lines.findIndex((each) => shape.test(each));
    if (line < 0 || line > headerEnd(lines)) return undefined;
    return { text: lines.filter((_, i) => i !== line).join('\n'), line, removed: true };
  },
});

function headerEnd(lines: readonly string[]): number {
  const first = lines.findIndex((line) => /^(?:- )?[¶\uFFFD]?1{1,2}\. /.test(line));
  return first < 0 ? lines.length : first;
}

export function plantIn(cable: string, shape: RegExp, change: Change, inBody: boolean): Planted | undefined {
  const lines = cable.split('\n');
  const end = headerEnd(lines);
  const line = lines.findIndex((each, i) => (inBody ? i >= end : i < end) && shape.test(each));
  const before = lines[line];
  const after = before === undefined ? undefined : change(before);
  if (after === undefined || after === before) return undefined;
  lines[line] = after;
  return { text: lines.join('\n'), line };
}

export const put = (shape: RegExp | string, by: string | ((...found: string[]) => string)): Change => {
  return (line) => line.replace(shape, by as string);
};

/** Swaps the last two digits that differ. */
export function transposed(digits: string): string {
  for (let i = digits.length - 1; i > 0; i--) {
    const [a = '', b = ''] = [digits.charAt(i - 1), digits.charAt(i)];
    if (a !== b) return digits.slice(0, i - 1) + b + a + digits.slice(i + 1);
  }
  return digits;
}

/** Swaps two letters in the middle of a word. */
export function swapped(word: string): string {
  for (let i = Math.max(1, Math.floor(word.length / 2)); i > 0; i--) {
    const [a = '', b = ''] = [word.charAt(i - 1), word.charAt(i)];
    if (a !== b && b !== ' ' && a !== ' ' && b !== '') return word.slice(0, i - 1) + b + a + word.slice(i + 1);
  }
  return word;
}

/** Changes the four to six digits at the end of a line, blanks after them left alone. */
export const inSerial = (change: (digits: string) => string): Change => {
  return (line) => {
    const filled = line.trimEnd();
    const digits = /\d{4,6}$/.exec(filled.slice(-6))?.[0] ?? '';
    return filled.slice(0, filled.length - digits.length) + change(digits) + line.slice(filled.length);
  };
};

/** What tests of one defect compare: a finding and its line. */
export function lineOf(text: string, offset: number): number {
  let line = 0;
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) line++;
  return line;
}
