/** The syntax of LSP's snippets: a piece of text as it is, and what a client without snippets gets instead. */

/** Text that stands in a snippet and means nothing there. */
export function literal(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}

const stop = /\$\{(\d{1,2})(?::([^}]*)|\|([^}]*)\|)?\}|\$(\d{1,2})|\\([\\$}])/g;

/** `FM AMEMBASSY ${1:PARIS}` as `FM AMEMBASSY PARIS`: each stop with its first text, and nothing where it has none. */
export function withoutStops(snippet: string): string {
  const texts = new Map<string, string>();
  for (const [, number, text, choices] of snippet.matchAll(stop)) {
    const shown = text ?? choices?.split(',', 1)[0];
    if (number !== undefined && shown !== undefined && !texts.has(number)) texts.set(number, shown);
  }
  return snippet.replace(
    stop,
    (_, number: string | undefined, _text, _choices, bare: string | undefined, escaped: string | undefined) =>
      escaped ?? texts.get(number ?? bare ?? '') ?? '',
  );
}
