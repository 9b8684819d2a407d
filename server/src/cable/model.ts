/**
 * The model of a file of cables. Names are those of ACP 127 and 5 FAH-2. Every node is a {@link Span} that lies inside
 * its parent; every part is optional, since any block of a released or scanned cable can be missing.
 */
import type { Lines } from './lines';
import type { Span, Valued } from './span';

/** A file: zero, one or several cables. The preamble and the cables, in order, give the text back. */
export interface CableFile extends Span {
  readonly text: string;
  readonly lines: Lines;
  /** What stands before the first cable; empty when the first cable opens the file. */
  readonly preamble: Span;
  /** Empty when the text is no cable. */
  readonly cables: readonly Cable[];
  /** Why the text was taken for a cable; empty when it was not. */
  readonly evidence: readonly Evidence[];
  /** Damage that concerns the file as a whole, such as a wrong decoding; damage inside a cable is with the cable. */
  readonly damage: readonly Damage[];
}

/** One independent mark of a cable: `VZCZCXRO7227` is a `transmissionId`. */
export interface Evidence extends Span {
  readonly kind: EvidenceKind;
  /** A strong mark occurs in nothing but a cable; a weak one (`SUBJECT:`) occurs in letters and memoranda too. */
  readonly strong: boolean;
}

export type EvidenceKind =
  | 'transmissionId'
  | 'routingLine'
  | 'stationLine'
  | 'securityLine'
  | 'dateTimeGroup'
  | 'fromLine'
  | 'addressee'
  | 'classificationLine'
  | 'caption'
  | 'executiveOrder'
  | 'tags'
  | 'subject'
  | 'classifiedBy'
  | 'portionMark'
  | 'pageMark'
  | 'extractNote'
  | 'archiveBanner'
  | 'messageRecordNumber'
  | 'messageTextFormat'
  /** Capitals, numbered paragraphs, the words of telegrams and a surname at the end, together. */
  | 'telegramText';

/**
 * - `transmission`: ACP 127 lines from `VZCZC` on, or from the routing or DE line
 * - `telegram`: from the date-time group on
 * - `extract`: text only, with no address
 * - `aad`: the archive print of 1973-79; `smart`: labels such as `MRN:`; `genadmin`: a military message
 * - `unknown`: no cable by its marks, and read as one because somebody says that it is
 */
export type Layout = 'transmission' | 'telegram' | 'extract' | 'aad' | 'smart' | 'genadmin' | 'unknown';

/** Its envelope, header, body and close, in order and each perhaps empty, give the cable's text back. */
export interface Cable extends Span {
  readonly layout: Layout;
  /** `08PARIS258`: two-digit year, post without spaces, serial without leading zeros. */
  readonly id?: string;
  readonly envelope: Envelope;
  readonly header: Header;
  readonly body: Body;
  readonly close: Close;
  /** What stands in the envelope and the header and is no part of them, in the order of the text; left out when empty. */
  readonly asides?: readonly Aside[];
  /** What conversion, scanning or typing did to this cable, in the order of the text. */
  readonly damage: readonly Damage[];
}

/**
 * - `banner`: the level at the head or foot of a printed page, a release note, `Message Text`
 * - `copy`: a header printed twice, the shorter copy, with what a database put between the two
 */
export interface Aside extends Span {
  readonly kind: 'banner' | 'copy';
}

// ---------------------------------------------------------------- envelope: what the communications centre wrote

export interface Envelope extends Span {
  readonly transmissionId?: TransmissionId;
  readonly routing?: Routing;
  readonly station?: Station;
  readonly security?: Security;
  readonly dateTimeGroup?: DateTimeGroup;
  readonly from?: From;
  /** The TO line and the lines that continue it. */
  readonly action: readonly Addressee[];
  /** The INFO line and the lines that continue it. */
  readonly info: readonly Addressee[];
  /** XMT: members of a collective to whom the cable does not go. */
  readonly excluded: readonly Addressee[];
  /** The labels as written, `TO`, `INFO`, `XMT`. */
  readonly labels: readonly Label[];
  /** `UNCLASSIFIED` over `SBU` above the labels of a SMART cable: the level of the whole, with neither post nor serial. */
  readonly banner?: Classification;
  /** `MRN: 10 BERLIN 1052` of a SMART cable. */
  readonly messageRecordNumber?: MessageRecordNumber;
  /** `Aug 03, 2010` of `Date/DTG: Aug 03, 2010 / 031406Z AUG 10`. */
  readonly date?: Valued<CalendarDate>;
  /** `PRF_EUR`, `MPR_DIR` of `Info Office:` above a SMART cable; left out when there is none. */
  readonly offices?: readonly Valued<string>[];
  /** `RTTUZYUW RUEWMCS0001 3201324-UUUU--RUCRNAD.` of a military message. */
  readonly routingHeader?: RoutingHeader;
  /** The offices that the Department sent copies to, printed above the address. */
  readonly distribution?: Distribution;
  /** Who wrote and approved the text, where it is printed above the address: the Department's own cables of 1973-79. */
  readonly drafting?: Drafting;
  /** `PAGE 01 LA PAZ 00015 022228Z`, and page marks that fell between the addressees; left out when there is none. */
  readonly pageMarks?: readonly PageMark[];
}

/** `ACTION EB-11`, `INFO OCT-01 ARA-16 … /117 W` and `--------------------- 043561` of a print of the Department. */
export interface Distribution extends Span {
  /** `ACTION` or `ORIGIN`; the Department is the origin of its own cables. */
  readonly role?: Valued<'action' | 'origin'>;
  /** The offices of the ACTION or ORIGIN line. */
  readonly action: readonly Office[];
  readonly info: readonly Office[];
  /** `/117 W`: how many copies in all. */
  readonly copies?: Valued<number>;
  /** `043561`, as written: the number that the Department gave the telegram. */
  readonly counter?: Valued<string>;
  /** `291401Z`, as written: when it was received. */
  readonly received?: Valued<string>;
}

/** `ARA-16`: an office and its copies. */
export interface Office extends Span {
  readonly name: Valued<string>;
  readonly copies: Valued<number>;
}

/** `DRAFTED BY EB/OT:J.PERSON`, `APPROVED BY …` and the clearances below them. */
export interface Drafting extends Span {
  readonly draftedBy?: Valued<string>;
  readonly approvedBy?: Valued<string>;
  readonly clearances: readonly Valued<string>[];
  /** `BERLIN:Person, A. B.`: who sent it, in a SMART cable. */
  readonly releasedBy?: Valued<string>;
}

/** `MRN: 10 BERLIN 1052`: year, post and serial, in place of the classification line's. */
export interface MessageRecordNumber extends Span {
  readonly label: Span;
  /** Two digits as written. */
  readonly year: Valued<number>;
  readonly post: Valued<string>;
  /** As written. */
  readonly serial: Valued<string>;
}

/** `RTTUZYUW RUEWMCS0001 3201324-UUUU--RUCRNAD.`: format line 2 as JANAP 128 has it, lines 2 and 3 of ACP 127 in one. */
export interface RoutingHeader extends Span {
  /** `R` */
  readonly precedence: Valued<string>;
  /** `TT`: language and media format. */
  readonly format: Valued<string>;
  /** The `U` behind it. */
  readonly classification: Valued<string>;
  /** `ZYUW`: content indicator code. */
  readonly content: Valued<string>;
  /** `RUEWMCS0001 3201324`: originator, station serial number, day of the year and time of filing. */
  readonly station: Station;
  /** `UUUU`: the classification again. */
  readonly letters?: Valued<string>;
  /** `RUCRNAD` */
  readonly indicators: readonly Valued<string>[];
}

/** `VZCZCXRO7227`: start of transmission, channel `XRO`, channel number `7227`. */
export interface TransmissionId extends Span {
  readonly channel: Valued<string>;
  readonly number: Valued<string>;
}

/** `OO RUEHFL RUEHLA`: format line 2. */
export interface Routing extends Span {
  /** `OO`, as written. */
  readonly precedence: Valued<string>;
  readonly indicators: readonly Valued<string>[];
}

/** `DE RUEHFR #4514/01 3201324`: format line 3, the originating station. */
export interface Station extends Span {
  /** `RUEHFR` */
  readonly indicator?: Valued<string>;
  /** `4514`, as written: the station serial number. */
  readonly serial?: Valued<string>;
  /** `01` */
  readonly section?: Valued<number>;
  /** `320`: day of the year, as a number that may be out of range. */
  readonly dayOfYear?: Valued<number>;
  /** `1324`: time of filing, UTC, as written. */
  readonly time?: Valued<string>;
}

/** `ZNY CCCCC ZZH`: format line 4. */
export interface Security extends Span {
  /** `ZNR` or `ZNY` */
  readonly signal: Valued<string>;
  /** `CCCCC` */
  readonly letters?: Valued<string>;
  /** `ZZH`, `ZDK` and whatever else follows. */
  readonly transmissionSignals: readonly Valued<string>[];
}

/** `O P 072258Z FEB 85 ZDK`: format line 5. */
export interface DateTimeGroup extends Span {
  readonly precedences: readonly Valued<string>[];
  /** `072258Z FEB 85`, without precedences and signals. */
  readonly stamp: Span;
  readonly day: Valued<number>;
  readonly hour: Valued<number>;
  readonly minute: Valued<number>;
  /** `Z`; absent when it was lost. */
  readonly zone?: Valued<string>;
  /** 1 to 12; absent when the word is no month. */
  readonly month?: Valued<number>;
  /** The word that stands where the month belongs. */
  readonly monthWord: Valued<string>;
  /** Four digits, `1985`; absent when it was lost. */
  readonly year?: Valued<number>;
  /** Milliseconds since 1970, UTC; absent when a part is missing or impossible. */
  readonly instant?: number;
  readonly signals: readonly Valued<string>[];
}

/** `FM AMEMBASSY PARIS`: format line 6. */
export interface From extends Span {
  readonly label: Span;
  readonly name: Valued<string>;
  /** `N1` of `FM CNO WASHINGTON DC//N1//`; left out when there is none. */
  readonly offices?: readonly Valued<string>[];
}

export interface Label extends Span {
  readonly kind: 'to' | 'info' | 'xmt';
}

/** `RUEHBS/USEU BRUSSELS IMMEDIATE 2184`, without the label. */
export interface Addressee extends Span {
  /** `RUEHBS`, or `ZEN` when it is sent by other means. */
  readonly routingIndicator?: Valued<string>;
  /** `USEU BRUSSELS` */
  readonly name: Valued<string>;
  /** `IMMEDIATE`; absent for routine. */
  readonly precedence?: Valued<string>;
  /** `2184`: the message continuity number, as written. */
  readonly serial?: Valued<string>;
  /** `//USDP ADMIN/CHAIRS//` gives `USDP ADMIN/CHAIRS`. */
  readonly offices: readonly Valued<string>[];
}

// ---------------------------------------------------------------- header: classification line to Classified By

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
  readonly reasons: readonly Reason[];
}

/** `1.4 (B)`; each letter has its own span. */
export interface Reason extends Span {
  /** `1.4` */
  readonly cite: Valued<string>;
  /** `b`, in lower case. */
  readonly letters: readonly Valued<string>[];
}

// ---------------------------------------------------------------- body

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
}

/** Text that belongs to no numbered paragraph. */
export interface TextBlock extends Span {
  readonly kind: 'text';
}

// ---------------------------------------------------------------- close

export interface Close extends Span {
  /** `STAPLETON` */
  readonly signature?: Valued<string>;
  /** `Please visit …'s classified website at: …`, one span a notice. */
  readonly notices: readonly Span[];
  /** `BT`, `#0001`, `NNNN` and the like, and the banners and release notes below the signature. */
  readonly endMarks: readonly Span[];
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

// ---------------------------------------------------------------- damage

/** A stretch that conversion, scanning or typing spoilt; with `repair`, the text that stood there is known. */
export interface Damage extends Span {
  readonly kind: DamageKind;
  /** What to put in place of the span; `''` takes it out. */
  readonly repair?: string;
}

export type DamageKind =
  /** `11. (C)` for `¶1. (C)` */
  | 'misreadPilcrow'
  /** `- (SBU)` between paragraphs 1 and 3 */
  | 'lostNumber'
  /** `- 3. (C)`: the dash of a list put before a paragraph */
  | 'listBullet'
  /** U+FFFD before paragraph numbers: the file is not UTF-8 */
  | 'wrongDecoding'
  /** `[PREL](#)`, `<http://…>` in the header */
  | 'markdownLink'
  /** `#### HEADING` */
  | 'markdownHeading'
  /** `$^{\circ}$` */
  | 'latex'
  /** `REASO NS` */
  | 'brokenWord'
  /** Two addressees on one line; the span is the gap between them. */
  | 'joinedAddressees'
  /** `TGAS:`, `SUBEJCT:`, `OT RUEHC/…`; the span is the label without its colon. */
  | 'misspeltLabel'
  /** No FM or TO before the name of the post; the span is empty, and stands where the label belongs. */
  | 'lostLabel'
  /** `RUEHC SECSTATE WASHDC`; the span is the gap where the slash belongs. */
  | 'lostSlash'
  /** `IMEDIATE`, `PIRORITY` */
  | 'misspeltPrecedence'
  /** `<code><pre>`, `</pre></code>` */
  | 'htmlTag'
  /** `\` at the end of a line, or alone in it */
  | 'backslash';
