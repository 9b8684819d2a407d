import { type DamageLog, damageLog } from './damage';
import { afterBlanks, beforeBlanks, type Lines } from './lines';
import type { Span } from './span';

/** What the parts of the parser share while they read one cable. */
export interface Source {
  readonly text: string;
  readonly lines: Lines;
  readonly log: DamageLog;
  /** How the file ends its lines. */
  readonly lineEnd: string;
}

/** A node while it is being read. */
export type Mutable<T> = { -readonly [key in keyof T]: T[key] };

/** A line without the blanks at both ends. */
export interface Line extends Span {
  readonly text: string;
}

export function createSource(text: string, lines: Lines): Source {
  return { text, lines, log: damageLog(), lineEnd: lineEndOf({ text, lines }) };
}

/** The source with other lines or another log. All sources have one shape, for speed. */
export function changedSource(source: Source, { lines = source.lines, log = source.log }: Partial<Source>): Source {
  return { text: source.text, lines, log, lineEnd: source.lineEnd };
}

/** How a text ends its first line; LF when it has no other. */
export function lineEndOf({ text, lines }: { readonly text: string; readonly lines: Lines }): string {
  return lines.count > 1 ? text.slice(lines.end(0), lines.start(1)) : '\n';
}

/** Line `i` without the blanks at both ends. */
export function lineAt({ text, lines }: Pick<Source, 'text' | 'lines'>, i: number): Line {
  const last = lines.end(i);
  const start = afterBlanks(text, lines.start(i), last);
  const end = beforeBlanks(text, start, last);
  return { start, end, text: text.slice(start, end) };
}

/** Whether line `i` has nothing but blanks. */
export function isBlank({ lines }: Source, i: number): boolean {
  return lines.firstCode(i) === 0;
}

/** The first line from `i` on, and before `to`, that is not blank; `to` when there is none. */
export function nextFilled(source: Source, i: number, to: number): number {
  let next = i;
  while (next < to && isBlank(source, next)) next++;
  return next;
}

/** Where line `i` ends, without the blanks after it. */
export function filledEnd({ text, lines }: Source, i: number): number {
  return beforeBlanks(text, lines.start(i), lines.end(i));
}
