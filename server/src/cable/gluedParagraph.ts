/**
 * Paragraph 1 at the end of a header line, because a line end was lost: `… reasons 1.4 (b) and (d) 1. (C) Summary`, perhaps
 * with its underlined heading: `------- SUMMARY ------- 1. (C)`.
 */
const marked =
  /(?:^|\s)(?:-{3,80} {1,3}[A-Z][A-Z ,'’&/-]{2,50} {1,3}-{3,80} {1,3})?[¶\uFFFD]?11? ?\. {0,3}\((?:TS|[CSU]|SBU|LOU|FOUO)(?:\/{1,2}[A-Z]{2,6})?\)/i;
/** The same without a portion mark, behind references and Classified By alone: `REF: STATE 165115 1. Post grants …`. */
const plain = /\s[¶\uFFFD]?1\. {1,3}[A-Z][a-z’']{1,20} [A-Za-z]/;

/** A line of the header is seldom longer, and one that is may hold the text as well. */
const SHORT = 40;

/** The column at which paragraph 1 begins in a stretch of a header line; `undefined` when the stretch has none. */
export function gluedParagraphAt(written: string, withoutMark: boolean): number | undefined {
  if (written.length < SHORT || !written.includes('1')) return undefined;
  const found = marked.exec(written) ?? (withoutMark ? plain.exec(written) : null);
  if (!found) return undefined;
  return found.index + (found[0].length - found[0].trimStart().length);
}
