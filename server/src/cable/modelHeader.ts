/** The header: classification line to Classified By. */
import type { PageMark, PortionMark } from './modelBody';
import type { Span, Valued } from './span';

export interface Header extends Span {
  readonly classification?: Classification;
  /** `SIPDIS`, `NOFORN`, `SENSITIVE` …, in the order of the text, repetitions kept. */
  readonly captions: readonly Valued<string>[];
  /** `STATE FOR EUR/UBI` and other lines that say to whom the text goes. */
  readonly passLines: readonly Span[];
  /** Page marks that fell between the lines of the header. */
  readonly pageMarks: readonly PageMark[];
  readonly executiveOrder?: ExecutiveOrder;
  readonly tags?: Tags;
  readonly subject?: Subject;
  readonly references?: References;
  readonly classifiedBy?: ClassifiedBy;
  /** `N01500` of `UNCLAS //N01500//`, the standard subject identification code of a military message. */
  readonly subjectCode?: Valued<string>;
  /** `NAVADMIN 075/06` of a military message. */
  readonly series?: MessageSeries;
  /** The sets of a military message above its remarks, `MSGID/…//` to `POC/…//`, in order; left out when there is none. */
  readonly sets?: readonly MessageSet[];
  /** The identifier of the set whose fields are the text of a military message: `RMKS`, `GENTEXT`. */
  readonly remarks?: Valued<string>;
}

/** `NAVADMIN 075/06`: a message by its number in a series of one year. */
export interface MessageSeries extends Span {
  readonly name: Valued<string>;
  /** As written. */
  readonly number: Valued<string>;
  /** Two digits as written. */
  readonly year: Valued<number>;
}

/** `MSGID/GENADMIN/CNO WASHINGTON DC/N1/FEB//`: a set of the U.S. Message Text Format. */
export interface MessageSet extends Span {
  /** `MSGID` */
  readonly identifier: Valued<string>;
  /** What stands between the slashes, lines joined with one blank; the text of `SUBJ`, `AMPN` and `NARR` is one field. */
  readonly fields: readonly Valued<string>[];
}

export type Level = 'unclassified' | 'limitedOfficialUse' | 'confidential' | 'secret' | 'topSecret';

/** `C O N F I D E N T I A L SECTION 01 OF 02 PARIS 004514` */
export interface Classification extends Span {
  /** The span is the word as written, damaged or not: `CC O N F I D E N T I A L`. */
  readonly level: Valued<Level>;
  /** `NOFORN`, `EFTO` and other words on the line that are no post. */
  readonly caveats: readonly Valued<string>[];
  readonly section?: Section;
  /** `PARIS` */
  readonly post?: Valued<string>;
  /** `004514`, as written. */
  readonly serial?: Valued<string>;
}

/** `SECTION 01 OF 02` */
export interface Section extends Span {
  readonly number: Valued<number>;
  readonly of: Valued<number>;
}

/** `E.O. 12958: DECL: 02/12/2018` */
export interface ExecutiveOrder extends Span {
  /** `E.O.` as written, with its colon if that follows at once. */
  readonly label: Span;
  /** `12958`, as written. */
  readonly number?: Valued<string>;
  readonly declassify?: Declassify;
}

/** What follows the number of the order: a date, an event or code, or `N/A`. */
export type Declassify =
  | (Span & { readonly kind: 'date'; readonly written: Span; readonly date: CalendarDate | undefined })
  | (Span & { readonly kind: 'none'; readonly written: Span })
  | (Span & { readonly kind: 'other'; readonly written: Span });

/** A date as written; `undefined` beside it where the digits are no day of the calendar. */
export interface CalendarDate {
  readonly year: number;
  /** 1 to 12 */
  readonly month: number;
  readonly day: number;
}

/** `TAGS: PREL PGOV OVIP (VANCE, CYRUS) FR` */
export interface Tags extends Span {
  readonly label: Span;
  readonly items: readonly Tag[];
}

/** One tag. For `OVIP (VANCE, CYRUS)` the value is `OVIP` and the person `VANCE, CYRUS`. */
export interface Tag extends Valued<string> {
  readonly person?: Span;
}

/** `SUBJECT: (C) THE TITLE` over one or several lines. */
export interface Subject extends Span {
  readonly label: Span;
  readonly portionMark?: PortionMark;
  /** Lines joined with one blank, portion mark left out; its span may be empty. */
  readonly title: Valued<string>;
}

/** `REF: A. STATE 14284 B. 07 PARIS 2652 (NOTAL)` over one or several lines. */
export interface References extends Span {
  readonly label: Span;
  readonly items: readonly Reference[];
}

export interface Reference extends Span {
  /** `A` */
  readonly letter?: Valued<string>;
  /** Two or four digits as written. */
  readonly year?: Valued<number>;
  /** `STATE`; absent for an e-mail, an airgram or an unreadable item. */
  readonly post?: Valued<string>;
  /** `14284`, as written. */
  readonly serial?: Valued<string>;
  /** What a bare number takes from the item before it: `7677` in `STATE 7472 AND 7677`. */
  readonly inherited?: { readonly post: string; readonly year?: number };
  /** `08TRIPOLI227`, the id of the cable that it names; absent when it names none or when its year cannot be told. */
  readonly id?: string;
  /** `MSG`, `DOC` of `REF/A/MSG/CNO WASHINGTON DC/161133ZSEP2005//` in a military message. */
  readonly messageType?: Valued<string>;
  /** `CNO WASHINGTON DC` there. */
  readonly originator?: Valued<string>;
  /** `2005-09-16T11:33Z` for its date-time group, `2009-12-14` for `14DEC09`. */
  readonly date?: Valued<string>;
}

/** `Classified By: Political Counselor A. Person for reasons 1.4 (b) and (d)` */
export interface ClassifiedBy extends Span {
  readonly label: Span;
  /** Everything from the label to the reasons, lines joined with one blank. */
  readonly who: Valued<string>;
  /** `A. Person`, the person in it; absent where a position stands alone. */
  readonly name?: Valued<string>;
  /** `Political Counselor`, the position in it, lines joined with one blank. */
  readonly title?: Valued<string>;
  /** Who else is named, `B. Person` in `DCM A. Person and POL B. Person`; left out when there is nobody. */
  readonly others?: readonly Person[];
  readonly reasons: readonly Reason[];
}

/** A person and the position held, as far as a line names them. */
export interface Person {
  readonly name?: Valued<string>;
  readonly title?: Valued<string>;
}

/** `1.4 (B)`; each letter has its own span. */
export interface Reason extends Span {
  /** `1.4` */
  readonly cite: Valued<string>;
  /** `b`, in lower case. */
  readonly letters: readonly Valued<string>[];
}
