import { plainText } from '../plainText';

/**
 * Makes a piece of a cable show as the text that it is, whatever it says: no link, image, HTML, icon or heading comes of
 * it, nothing in it turns the direction of the line, and a piece of any length gets cut.
 */
export function escapeMarkdown(text: string, limit?: number): string {
  return (
    plainText(text, limit)
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
