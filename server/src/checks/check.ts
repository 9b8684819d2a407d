import type { DamagedLine } from '../cable/damagedLines';
import type { Cable, CableFile, Layout } from '../cable/model';
import type { Span } from '../cable/span';

export type Severity = 'error' | 'warning' | 'information' | 'hint';

/** One place that a reader should look at, found by a check. Offsets into the file's text. */
export interface Finding extends Span {
  /** `envelope/day-of-year` */
  readonly code: string;
  readonly severity: Severity;
  /** One sentence: what is wrong, and against what. */
  readonly message: string;
  /** The other lines of a cross-check. */
  readonly related: readonly Related[];
  /** What can be done about it: one fix where the right text is known, several where the reader must choose. */
  readonly fixes: readonly Fix[];
}

export interface Related extends Span {
  readonly message: string;
}

/** A change to the text that removes the finding and adds none. */
export interface Fix {
  /** What the change does, as a command: `Write 044`. */
  readonly title: string;
  /** Do not overlap; in the order of the text; each as small as it can be. */
  readonly edits: readonly Edit[];
  /** The reader must agree: the text that is offered is likely, and not known. Left out of what mends all at once. */
  readonly choice?: true;
}

/** Puts `text` in place of the span. */
export interface Edit extends Span {
  readonly text: string;
}

/** What a check hands to `report`; code and severity are the check's own. */
export interface Report {
  readonly at: Span;
  readonly message: string;
  readonly related?: readonly { readonly at: Span; readonly message: string }[];
  readonly fix?: Fix | readonly Fix[] | undefined;
}

export interface CheckContext {
  readonly file: CableFile;
  /** The text of a stretch, as written. */
  slice(place: Span): string;
  /** The lines of the cable that nothing knew for what they were: `TGAS PREL`. */
  readonly damagedLines: readonly DamagedLine[];
}

/** One rule: its description, and how it looks at one cable. */
export interface Check {
  /** Stable: users write it in settings. `group/what-is-wrong`, and the path of the check's file. */
  readonly code: string;
  readonly severity: Severity;
  /** The rule in one line, for lists: `The DE line's day of the year is the day of the date-time group`. */
  readonly rule: string;
  /** What the fix does, in one line; absent when there is none. */
  readonly fix?: string;
  /** Layouts in which the rule holds. */
  readonly layouts: readonly Layout[];
  check(cable: Cable, report: (report: Report) => void, context: CheckContext): void;
}

/** The layouts that have the header lines of a State Department cable. */
const STATE_LAYOUTS: readonly Layout[] = ['transmission', 'telegram', 'extract'];

/** Declares a check; its layouts are the State Department's unless it names others. */
export function defineCheck(check: Omit<Check, 'layouts'> & { readonly layouts?: readonly Layout[] }): Check {
  return { layouts: STATE_LAYOUTS, ...check };
}

/** The same fix as an offer, which the reader must agree to. */
export function offered(fix: Fix): Fix {
  return { ...fix, choice: true };
}

/** A fix that puts one text in place of a stretch. */
export function replace(at: Span, text: string, title: string): Fix {
  return { title, edits: [{ start: at.start, end: at.end, text }] };
}
