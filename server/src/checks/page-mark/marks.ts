import type { Cable, PageMark } from '../../cable/model';

/** The page marks of a cable, `PARIS 00004514 002 OF 002`, in the order of the text: they fall in its header, too. */
export function pageMarksOf({ header, body }: Cable): readonly PageMark[] {
  return [...header.pageMarks, ...body.items.filter((item) => item.kind === 'pageMark')];
}
