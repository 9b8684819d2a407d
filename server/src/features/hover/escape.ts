/** What a hover shows of one piece of a cable, at most. */
const LIMIT = 200;

/**
 * Makes a piece of a cable show as the text that it is, whatever it says: no link, image, HTML, icon or heading comes of
 * it, nothing in it turns the direction of the line, and a piece of any length gets cut.
 */
export function escapeMarkdown(text: string, limit = LIMIT): string {
  return (
    asOneLine(text, limit)
      .replaceAll('\\', '\\\\')
      .replace(/[`*_[\]{}|~$@!]/g, '\\$&')
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      // Bare addresses become links in GitHub's Markdown, which VS Code reads.
      .replaceAll('://', '\\://')
      .replace(/www\./gi, (www) => `${www.slice(0, 3)}\\.`)
      // At the head of a line these would begin a list, a heading or an underline.
      .replace(/^[-+#=]/, '\\$&')
      .replace(/^(\d+)([.)])(?= |$)/, '$1\\$2')
  );
}

/** The same for a client that shows plain text. */
export function plainText(text: string, limit = LIMIT): string {
  return asOneLine(text, limit);
}

function asOneLine(text: string, limit: number): string {
  if (text.length <= limit) return shown(text);
  // Twice the limit is enough to fill it, however many blanks are joined. A pair that the cut parts goes as a whole.
  const cut = text
    .slice(0, limit * 2)
    .replace(BLANKS, ' ')
    .trimStart()
    .slice(0, limit - 1);
  return `${shown(cut.replace(/[\uD800-\uDBFF]$/, ''))}…`;
}

const BLANKS = /[\s\u0085]+/g;

function shown(text: string): string {
  return text
    .replace(BLANKS, ' ')
    .trim()
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}]/gu, visible);
}

/** A character that cannot be seen, turns or joins others, or is half of one, by its number: `[U+202E]`. */
function visible(character: string): string {
  return `[U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`;
}
