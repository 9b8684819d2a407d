/** The envelope: what the communications centre wrote, format lines 1 to 9 of ACP 127. */
import type { PageMark } from './modelBody';
import type { CalendarDate, Classification } from './modelHeader';
import type { Span, Valued } from './span';

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
