import type { TokenisedLine } from './tokenise';

/** `^^^ keyword.other`: what a sample says of the characters above the carets. */
export interface Caret {
  readonly line: number;
  readonly start: number;
  readonly end: number;
  readonly scopes: string;
}

export interface Sample {
  readonly text: string;
  readonly carets: readonly Caret[];
}

/**
 * Reads a sample whose lines of carets name the scopes of the line above them, without the suffix `.cable`; `plain`
 * stands for none:
 *
 *     BT
 *     ^^ keyword.other.end-mark
 */
export function readSample(indented: string): Sample {
  const all = indented.replace(/^\n/, '').trimEnd().split('\n');
  const margin = Math.min(...all.filter((line) => line.trim() !== '').map((line) => line.search(/\S/)));
  const lines: string[] = [];
  const carets: Caret[] = [];
  for (const line of all.map((line) => line.slice(margin))) {
    const caret = /^( *)(\^+) (\S.*)$/.exec(line);
    const [, before, marks, scopes] = caret ?? [];
    if (before === undefined || marks === undefined || scopes === undefined) lines.push(line);
    else carets.push({ line: lines.length - 1, start: before.length, end: before.length + marks.length, scopes });
  }
  return { text: lines.join('\n'), carets };
}

/** The scopes of the stretch of a caret, in the words of a sample; several when the stretch is not of one colour. */
export function scopesAt(lines: readonly TokenisedLine[], { line, start, end }: Caret): string {
  const tokens = lines[line]?.tokens.filter((token) => token.start < end && token.end > start) ?? [];
  return [...new Set(tokens.map(({ scopes }) => scopesInWords(scopes)))].join(' | ');
}

export function scopesInWords(scopes: readonly string[]): string {
  return scopes.map((scope) => scope.replace(/\.cable$/, '')).join(' ') || 'plain';
}
