/** A cable as a document to read: plain strings, what each code in the header means, and the text as paragraphs. */

/** Every line is that of the file, from 0, on which what it stands with begins. */
export interface ReadingCable {
  /** `08 PARIS 9258` */
  readonly name: string;
  /** Its place among the cables of the file, from 1, and how many there are. */
  readonly at: number;
  readonly of: number;
  readonly line: number;
  /** The last line that is its own. */
  readonly lastLine: number;
  readonly subject?: string;
  /** `CONFIDENTIAL`, in the words of the field. */
  readonly classification?: string;
  /** `14 October 2008, 15:07 UTC` */
  readonly date?: string;
  readonly from?: string;
  readonly rows: readonly HeaderRow[];
  readonly blocks: readonly Block[];
  readonly signature?: { readonly line: number; readonly text: string };
}

/** `To`, with an entry for each addressee. */
export interface HeaderRow {
  readonly label: string;
  readonly entries: readonly HeaderEntry[];
}

export interface HeaderEntry {
  readonly line: number;
  /** As the cable has it, on one line: `RUEHLI/AMEMBASSY LISBON PRIORITY 0671`. */
  readonly text: string;
  readonly codes: readonly ExplainedCode[];
  /** The id of the cable that it names: `08LISBON8812`. */
  readonly refersTo?: string;
  /** Where in its line a reference begins, for the editor to be asked what it names. */
  readonly character?: number;
}

/** `PRIORITY`: `precedence, prosign P` */
export interface ExplainedCode {
  readonly code: string;
  readonly says: string;
}

export type Block =
  | { readonly kind: 'heading'; readonly line: number; readonly text: string }
  | {
      readonly kind: 'paragraph';
      readonly line: number;
      readonly number?: number;
      readonly mark?: ExplainedCode;
      /** Each is a stretch of prose without a break; damage in it is read as what stood there. */
      readonly prose: readonly string[];
      /** What stands behind `prose` in parts of its own; left out when there is none. */
      readonly parts?: readonly BlockPart[];
    };

/** `A. …`, a part of a paragraph. */
export interface BlockPart {
  readonly line: number;
  /** `A.` or `1)` */
  readonly label: string;
  readonly prose: readonly string[];
}
