import { type FoldingRange, FoldingRangeKind } from 'vscode-languageserver-types';
import type { CableFile } from '../cable/model';
import type { Span } from '../cable/span';
import { trimmed } from './extent';
import { sectionsOf } from './sections';

interface Fold {
  readonly place: Span;
  /** Outer folds have the lower depth. */
  readonly depth: number;
  readonly kind?: FoldingRangeKind;
}

/**
 * Folds of several lines: each cable where the file has several, its address, header, sections, paragraphs with their parts, and close.
 * At most `limit` are given, the inner ones left out first. A line opens one fold at most, the outermost.
 */
export function foldingOf(file: CableFile, limit = Infinity): FoldingRange[] {
  const folds: Fold[] = [];
  for (const cable of file.cables) {
    const { envelope, header, body, close } = cable;
    if (file.cables.length > 1) folds.push({ place: cable, depth: 0, kind: FoldingRangeKind.Region });
    // As imports, the address folds by itself for a user who sets `editor.foldingImportsByDefault`.
    folds.push({ place: envelope, depth: 1, kind: FoldingRangeKind.Imports });
    folds.push({ place: header, depth: 1, kind: FoldingRangeKind.Region });
    for (const section of sectionsOf(body)) {
      if (section.heading) folds.push({ place: section, depth: 2, kind: FoldingRangeKind.Region });
      for (const paragraph of section.paragraphs) {
        folds.push({ place: paragraph, depth: 3 });
        const parts = paragraph.kind === 'paragraph' ? (paragraph.subParagraphs ?? []) : [];
        for (const part of parts) folds.push({ place: part, depth: 4 });
      }
    }
    folds.push({ place: close, depth: 1, kind: FoldingRangeKind.Comment });
  }
  return rangesOf(file, folds, limit);
}

function rangesOf(file: CableFile, folds: readonly Fold[], limit: number): FoldingRange[] {
  const byLine = new Map<number, FoldingRange>();
  for (const { place, kind } of [...folds].sort((a, b) => a.depth - b.depth)) {
    const { start, end } = trimmed(file, place);
    const startLine = file.lines.at(start);
    const endLine = file.lines.at(end);
    if (endLine <= startLine || byLine.has(startLine) || byLine.size >= limit) continue;
    byLine.set(startLine, { startLine, endLine, ...(kind && { kind }) });
  }
  return apart([...byLine.values()].sort((a, b) => a.startLine - b.startLine));
}

/**
 * Ends a fold a line earlier where the next begins on its last line, as the first paragraph does behind `RMKS/`: of folds
 * that overlap, an editor shows one.
 */
function apart(folds: readonly FoldingRange[]): FoldingRange[] {
  return folds
    .map((fold, i) => {
      const next = folds[i + 1];
      return next?.startLine === fold.endLine ? { ...fold, endLine: fold.endLine - 1 } : fold;
    })
    .filter(({ startLine, endLine }) => endLine > startLine);
}
