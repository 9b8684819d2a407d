/** What tells the lines of the header that have no label. */

/** `EAGR, ETRD, BL`: tags whose label was lost or never typed. */
export function isTagList(line: string): boolean {
  return /^[A-Z]{4}, ?[A-Z]{2,4}(?:, ?[A-Z]{2,4}){1,20}$/.test(line);
}

export function isCapsWord(text: string): boolean {
  return /^[A-Z]{4,10}$/.test(text);
}

/** Whether the reasons of a Classified By line are still to come. */
export function isUnfinished(written: string): boolean {
  return !/\b1\s?[.,]\s?\d|\.$/.test(written);
}

/** Whether a line is none of a title: a rule of dashes, or what a form has below it. */
export function isNoTitle(line: string): boolean {
  return /^(?:-{3,}$|DERIVED FROM ?:|DECLASSIFY ON ?:)/i.test(line);
}
