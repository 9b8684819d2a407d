/** A cable shows its marks in its first lines, even behind a page of metadata. */
export const HEAD_LINES = 60;
const HEAD_CHARACTERS = 16_384;

/** The part of a document that is looked at. */
export interface LinesOfText {
  readonly lineCount: number;
  lineAt(line: number): { readonly text: string };
}

/** The first lines of a document, joined with line feeds. Costs the same for a file of any size. */
export function headOf(document: LinesOfText): string {
  let head = '';
  const lines = Math.min(document.lineCount, HEAD_LINES);
  for (let line = 0; line < lines && head.length < HEAD_CHARACTERS; line++) {
    head += `${document.lineAt(line).text.slice(0, HEAD_CHARACTERS)}\n`;
  }
  return head.slice(0, HEAD_CHARACTERS);
}
