import type { SubParagraph } from '../cable/model';

/** `A.` or `1)`, whatever signs stand around the letter or the number of a part in the text. */
export function partLabel({ letter }: SubParagraph): string {
  return /\d/.test(letter.value) ? `${letter.value})` : `${letter.value}.`;
}
