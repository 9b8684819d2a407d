import { withoutUnseen } from './plainText';

/** As wide as an outline shows without scrolling. */
const WIDTH = 60;

/**
 * A text on one line, for a list: runs of white space and of control characters become one blank, other characters that
 * cannot be seen go, and a long text is cut after a word, with an ellipsis.
 */
export function oneLine(text: string, width = WIDTH): string {
  // No more than the first part of a long text is looked at; white space at most halves what is left of it.
  const part = text.length > width * 4 ? text.slice(0, width * 4) : text;
  const clean = asciiOnOneLine(part) ?? withoutUnseen(part);
  return clean.length <= width && part.length === text.length ? clean : cutAtWord(clean, width);
}

/** The same for ASCII, as nearly all texts are; undefined for any other text. */
function asciiOnOneLine(text: string): string | undefined {
  let before = 32;
  let isClean = true;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code > 126) return undefined;
    if (code < 32 || (code === 32 && before === 32)) isClean = false;
    before = code;
  }
  if (isClean && before !== 32) return text;
  return text.replace(/[\p{Cc} ]+/gu, ' ').trim();
}

function cutAtWord(text: string, width: number): string {
  const blank = text.lastIndexOf(' ', width);
  // A word that fills more than half the width is cut in its middle.
  const end = blank > width / 2 ? blank : beforePair(text, Math.min(width, text.length));
  return `${text.slice(0, end).trimEnd()}…`;
}

/** Keeps both halves of a surrogate pair together. */
function beforePair(text: string, end: number): number {
  const code = text.charCodeAt(end - 1);
  return code >= 0xd800 && code <= 0xdbff ? end - 1 : end;
}
