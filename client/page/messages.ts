/** What the reading view and the extension tell each other. Lines are those of the file, from 0. */
import type { ReadingCable } from '../../server/src/protocol/requests';

/** The page's own words, in the reader's language; `{0}` and `{1}` are filled in. */
export interface PageWords {
  /** `Cable {0} of {1} in this file` */
  readonly place: string;
  readonly header: string;
  readonly line: string;
  readonly written: string;
  readonly meaning: string;
  /** Of the table, for a screen reader. */
  readonly table: string;
  /** `Go to {0} in the text` */
  readonly goTo: string;
  /** `Paragraph {0}: go to it in the text` */
  readonly goToParagraph: string;
  /** `Open {0}` */
  readonly open: string;
  readonly nothing: string;
}

export type ToPage =
  | { readonly kind: 'show'; readonly cable: ReadingCable; readonly line: number; readonly words: PageWords }
  /** The cursor is there now. */
  | { readonly kind: 'place'; readonly line: number }
  | { readonly kind: 'nothing'; readonly words: PageWords }
  /** Asks for the page as it can be printed. */
  | { readonly kind: 'print' };

export type FromPage =
  | { readonly kind: 'ready' }
  | { readonly kind: 'go'; readonly line: number }
  /** Somebody chose a reference: the cable of that id, named at that place. */
  | { readonly kind: 'open'; readonly id: string; readonly line: number; readonly character: number }
  /** HTML of the document alone, made by the browser from text nodes: nothing of the cable is markup in it. */
  | { readonly kind: 'printable'; readonly title: string; readonly html: string };
