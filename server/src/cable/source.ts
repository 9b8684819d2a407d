import { type DamageLog, damageLog } from './damage';
import type { Lines } from './lines';
import type { Span } from './span';

/** What the parts of the parser share while they read one cable. */
export interface Source {
  readonly text: string;
  readonly lines: Lines;
  readonly log: DamageLog;
  /** How the file ends its lines. */
  readonly lineEnd: string;
}

/** A line without the blanks at both ends. */
export interface Line extends Span {
  readonly text: string;
}

export function createSource(text: string, lines: Lines): Source {
  const firstEnd = lines.end(0);
  const lineEnd = lines.count > 1 ? text.slice(firstEnd, lines.start(1)) : '\n';
  return { text, lines, log: damageLog(), lineEnd };
}

/** Blanks, control characters and the byte order mark that some copies keep. */
export function isBlankCode(code: number): boolean {
  return code <= 32 || code === 0xfeff;
}

/** Line `i` without the blanks at both ends. */
export function lineAt({ text, lines }: Source, i: number): Line {
  let start = lines.start(i);
  let end = lines.end(i);
  while (start < end && isBlankCode(text.charCodeAt(start))) start++;
  while (end > start && text.charCodeAt(end - 1) <= 32) end--;
  return { start, end, text: text.slice(start, end) };
}

/** Whether line `i` has nothing but blanks. */
export function isBlank({ text, lines }: Source, i: number): boolean {
  const end = lines.end(i);
  for (let at = lines.start(i); at < end; at++) if (text.charCodeAt(at) > 32) return false;
  return true;
}

/** The first line from `i` on, and before `to`, that is not blank; `to` when there is none. */
export function nextFilled(source: Source, i: number, to: number): number {
  let next = i;
  while (next < to && isBlank(source, next)) next++;
  return next;
}

/** The first character of line `i` that is no blank, as its code; NaN in a blank line. */
export function firstCode({ text, lines }: Source, i: number): number {
  const end = lines.end(i);
  for (let at = lines.start(i); at < end; at++) {
    const code = text.charCodeAt(at);
    if (code > 32) return code;
  }
  return NaN;
}

/** Where line `i` ends, without the blanks after it. */
export function filledEnd({ text, lines }: Source, i: number): number {
  const start = lines.start(i);
  let end = lines.end(i);
  while (end > start && text.charCodeAt(end - 1) <= 32) end--;
  return end;
}
