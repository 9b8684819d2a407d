import type { Position, Range } from 'vscode-languageserver-types';
import type { CableFile } from '../cable/model';
import type { Span } from '../cable/span';

/**
 * The one place where offsets become LSP positions and back. Both count UTF-16 code units, so no text is read;
 * the cost is that of finding a line, logarithmic.
 */
export function positionAt({ lines, text }: CableFile, offset: number): Position {
  const within = Math.min(Math.max(offset, 0), text.length);
  const line = lines.at(within);
  // An offset between CR and LF counts as the end of its line, as in an editor.
  return { line, character: Math.min(within, lines.end(line)) - lines.start(line) };
}

export function rangeOf(file: CableFile, place: Span): Range {
  return { start: positionAt(file, place.start), end: positionAt(file, place.end) };
}

/** A position beyond the line means its end, one beyond the text the text's end, as LSP has it. */
export function offsetAt({ lines, text }: CableFile, { line, character }: Position): number {
  if (line >= lines.count) return text.length;
  if (!(line >= 0)) return 0;
  return Math.min(lines.start(line) + (character > 0 ? character : 0), lines.end(line));
}

export function spanOf(file: CableFile, range: Range): Span {
  const start = offsetAt(file, range.start);
  return { start, end: Math.max(start, offsetAt(file, range.end)) };
}
