/** The text of a cable and its close. */
import type { Addressee, Drafting, Envelope } from './modelEnvelope';
import type { ClassifiedBy, Level, Section } from './modelHeader';
import type { Span, Valued } from './span';

export interface Body extends Span {
  /** `VADM A. B. PERSON, N1` of `6. RELEASED BY VADM A. B. PERSON, N1.//`, with which a military message ends. */
  readonly releasedBy?: Valued<string>;
  /** In the order of the text. Page marks stand here even where they fall inside a paragraph. */
  readonly items: readonly BodyItem[];
  /** The text of the summary: from behind its label to `END SUMMARY`, to the next heading, or to the end of its paragraph. */
  readonly summary?: Span;
  /** Who classified, when one of the first paragraphs says so in place of the header: `1. (U) Classified by …`. */
  readonly classifiedBy?: ClassifiedBy;
}

export type BodyItem = Heading | Paragraph | PageMark | Interruption | TextBlock;

/** A line that names what follows: `KOSOVO MANDATE`, with or without an underline, with or without `####`. */
export interface Heading extends Span {
  readonly kind: 'heading';
  readonly title: Valued<string>;
  readonly underline?: Span;
}

/** A numbered paragraph, up to the next one, across page marks and blank lines. */
export interface Paragraph extends Span {
  readonly kind: 'paragraph';
  /** The number as meant, whatever the pilcrow became; absent for a marked paragraph outside any sequence. */
  readonly number?: ParagraphNumber;
  readonly portionMark?: PortionMark;
  /** The first hundred characters of the text, behind number and mark: enough to name the paragraph in a list. */
  readonly opening: Span;
  /** `A.`, `B.` or `1)`, `2)`: the parts in their order, each up to the next; left out when there are none. */
  readonly subParagraphs?: readonly SubParagraph[];
}

/** `A. …`, `(B) …`, `-- c) …`, `(1) …` at the start of a line, in a list that begins with A or 1 and goes on without a gap. */
export interface SubParagraph extends Span {
  /** `A`, in capitals, or `1`. */
  readonly letter: Valued<string>;
  /** The first hundred characters behind the letter or number. */
  readonly opening: Span;
}

/** The value is the number as meant; the span is what stands for it (`11` for a misread `¶1`), empty when it was lost. */
export interface ParagraphNumber extends Valued<number> {
  /**
   * - `none`: `4.`; `kept`: `¶4.`; `undecoded`: U+FFFD and `4.`
   * - `misread`: `14.` for `¶4.`
   * - `lost`: nothing at all; the number follows from the sequence
   */
  readonly pilcrow: 'none' | 'kept' | 'undecoded' | 'misread' | 'lost';
}

/** `(C/NF)`; the value is what stands between the brackets, in capitals. */
export interface PortionMark extends Valued<string> {
  /** Absent when the mark is of no known level. */
  readonly level?: Level;
}

/** `PARIS 00004514 002 OF 002`, or `PAGE 02 LA PAZ 00015 022228Z` */
export interface PageMark extends Span {
  readonly kind: 'pageMark';
  readonly post?: Valued<string>;
  readonly serial?: Valued<string>;
  readonly number?: Valued<number>;
  readonly of?: Valued<number>;
}

/** A caption, a repeated section line or a repeated header inside the text. */
export interface Interruption extends Span {
  readonly kind: 'interruption';
  /** Of a repeated classification line: `SECTION 02 OF 03`. */
  readonly section?: Section;
  /** Whom the head of a later section names, in a text that has lost its own; left out when there is none. */
  readonly address?: Pick<Envelope, 'start' | 'end' | 'from' | 'action' | 'info' | 'excluded'>;
}

/** Text that belongs to no numbered paragraph. */
export interface TextBlock extends Span {
  readonly kind: 'text';
}

export interface Close extends Span {
  /** `STAPLETON` */
  readonly signature?: Valued<string>;
  /** `Please visit …'s classified website at: …`, one span a notice. */
  readonly notices: readonly Span[];
  /** `BT`, `#0001`, `NNNN` and the like, and the banners and release notes below the signature. */
  readonly endMarks: readonly Span[];
  /** Page marks below the signature; left out when there is none. */
  readonly pageMarks?: readonly PageMark[];
  /** `Info:` of a SMART cable, which stands below its text; left out when there is none. */
  readonly info?: readonly Addressee[];
  /** `XMT:` below the text; left out when there is none. */
  readonly excluded?: readonly Addressee[];
  /** `Drafted By:`, `Cleared By:`, `Approved By:` and `Released By:` below the text. */
  readonly drafting?: Drafting;
  /**
   * The `Message Attributes` that the archive printed below the text, or `Attachments:` and `Dissemination Rule:` of a
   * SMART cable, in its order; left out when there is none.
   */
  readonly attributes?: readonly Attribute[];
}

/** `Draft Date: 01 APR 1974`; the value is as written, and empty where nothing follows the label. */
export interface Attribute extends Span {
  /** `Draft Date`, without the colon. */
  readonly label: Valued<string>;
  readonly value: Valued<string>;
}
