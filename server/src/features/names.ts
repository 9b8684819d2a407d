/** As wide as an outline shows without scrolling. */
const WIDTH = 60;

/**
 * A text on one line, for a list: runs of white space and of control characters become one blank, and a long text is
 * cut after a word, with an ellipsis.
 */
export function oneLine(text: string, width = WIDTH): string {
  // No more than the first part of a long text is looked at; white space at most halves what is left of it.
  const part = text.length > width * 4 ? text.slice(0, width * 4) : text;
  const clean = isOneLine(part) ? part.trim() : part.replace(/[\s\p{Cc}]+/gu, ' ').trim();
  return clean.length <= width && part.length === text.length ? clean : cutAtWord(clean, width);
}

/** Whether the text is ASCII on one line with single blanks, as nearly all are: far cheaper to see than to clean. */
function isOneLine(text: string): boolean {
  let before = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 32 || code > 126 || (code === 32 && before === 32)) return false;
    before = code;
  }
  return true;
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
