import type { ParagraphNumber } from './model';
import type { ParagraphStart } from './paragraphStart';

/** What became of one start: the number as meant, or the finding that the line opens no paragraph of the sequence. */
export type Numbering =
  | { readonly kind: 'numbered'; readonly value: number; readonly pilcrow: ParagraphNumber['pilcrow'] }
  /** Marked, without a number of its own. */
  | { readonly kind: 'unnumbered' }
  /** A list inside a paragraph, a year, a sum. */
  | { readonly kind: 'text' };

/** How far a number may run ahead of the expected one: lost paragraphs, not a year or a sum. */
const REACH = 4;

/**
 * Resolves paragraph numbers by their sequence: `11.`, `12.`, … `19.`, `¶10.` are 1, 2, … 9, 10 with the pilcrow read as
 * the digit 1, a true 10 or 11 that follows 9 stays, and a marked paragraph without a number between 1 and 3 is 2.
 * One pass; every start is looked at once, and a lost number once more when the next number shows it.
 */
export function numberParagraphs(starts: readonly ParagraphStart[]): Numbering[] {
  const result: Numbering[] = [];
  let last = 0;
  let misreading = false;
  /** Marked starts without a number since the last numbered one. */
  let pending: number[] = [];
  /** The next number of a list inside a paragraph; 0 outside a list. */
  let listNext = 0;
  /** Whether the cable marks its paragraphs: a number without a mark may then be that of a list. */
  const marksWanted = starts.find((start) => start.digits)?.portionMark?.level !== undefined;

  starts.forEach((start, index) => {
    if (!start.digits) {
      pending.push(index);
      result.push({ kind: 'unnumbered' });
      return;
    }
    const { written } = start.digits;
    const marked = start.portionMark?.level !== undefined;
    const value = Number(written);
    const plain = { value, pilcrow: start.pilcrow ?? ('none' as const) };
    const found = resolve();
    if (!found) {
      listNext = value === listNext || value === 1 ? value + 1 : listNext;
      result.push({ kind: 'text' });
      return;
    }
    const gap = found.value - last - 1;
    if (gap > 0 && gap === pending.length) {
      pending.forEach((unnumbered, i) => {
        result[unnumbered] = { kind: 'numbered', value: last + 1 + i, pilcrow: 'lost' };
      });
    }
    pending = [];
    listNext = 0;
    last = found.value;
    if (found.pilcrow === 'misread') misreading = true;
    result.push({ kind: 'numbered', ...found });

    function resolve(): { value: number; pilcrow: ParagraphNumber['pilcrow'] } | undefined {
      const expected = last + 1;
      const stripped = written.length > 1 && written.startsWith('1') ? Number(written.slice(1)) : undefined;
      const couldMisread = start.pilcrow === undefined && stripped !== undefined && (marked || misreading);
      if (listNext > 1 && value === listNext && !marked && marksWanted) return undefined;
      if (value === expected && (marked || !marksWanted || listNext === 0)) return plain;
      if (couldMisread && stripped === expected) return { value: expected, pilcrow: 'misread' };
      // A second `5.` with a mark of its own is a drafter's slip, not a list.
      if (value === last && last > 0 && marked) return plain;
      const ahead = (number: number) => number > expected && number <= expected + REACH;
      if (couldMisread && stripped !== undefined && misreading && ahead(stripped))
        return { value: stripped, pilcrow: 'misread' };
      const credible = marked || start.pilcrow !== undefined;
      if (credible && ahead(value)) return plain;
      if (last === 0 && credible && value > 0 && value <= 60) return plain;
      // An unnumbered summary may stand for paragraph 1.
      if (last === 0 && value === 2 && !marksWanted && starts[index + 1]?.digits?.written === '3') return plain;
      return undefined;
    }
  });
  return result;
}
