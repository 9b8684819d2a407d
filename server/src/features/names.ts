/** As wide as an outline shows without scrolling. */
const WIDTH = 60;

/**
 * A text on one line, for a list: runs of white space and of control characters become one blank, and a long text is
 * cut after a word, with an ellipsis.
 */
export function oneLine(text: string, width = WIDTH): string {
  // No more than the first part of a long text is looked at; white space at most halves what is left of it.
  const clean = text
    .slice(0, width * 4)
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
  if (clean.length <= width && text.length <= width * 4) return clean;
  return cutAtWord(clean, width);
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
