import type { Cable, PageMark } from '../../cable/model';

/** The page marks of a cable, `PARIS 00004514 002 OF 002`, in the order of the text: they fall in its header and below its signature, too. */
export function pageMarksOf({ header, body, close }: Cable): readonly PageMark[] {
  const inText = body.items.filter((item) => item.kind === 'pageMark');
  return [...header.pageMarks, ...inText, ...(close.pageMarks ?? [])];
}
