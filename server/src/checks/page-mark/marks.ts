import type { Cable, PageMark } from '../../cable/model';

/** The page marks of a cable, `PARIS 00004514 002 OF 002`, in the order of the text. */
export function pageMarksOf({ body }: Cable): readonly PageMark[] {
  return body.items.filter((item) => item.kind === 'pageMark');
}
