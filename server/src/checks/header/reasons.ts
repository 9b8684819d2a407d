import type { ClassifiedBy } from '../../cable/model';
import { type Span, span } from '../../cable/span';

/** The day from which the reasons stand in section 1.4: E.O. 13292. Before it, they stood in 1.5. */
const SECTION_4 = Date.UTC(2003, 2, 25);

/** The section of the executive order that lists the reasons on a day: `1.4`; when the day is not known, of today. */
export function sectionOf(day: number | undefined): string {
  return day !== undefined && day < SECTION_4 ? '1.5' : '1.4';
}

/** `Classified By: Classified by Consul Edith Marlowe`: a drafter wrote the label after that of the machine. */
export function isDoubled({ label }: ClassifiedBy, slice: (at: Span) => string): boolean {
  return /^\s{0,3}Classified by\b/i.test(slice(span(label.end, label.end + 20)));
}
