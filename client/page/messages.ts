/** What the reading view and the extension tell each other. */
import type { ReadingCable } from '../../server/src/protocol/requests';

/** Lines are those of the file, from 0. */
export type ToPage =
  | { readonly kind: 'show'; readonly cable: ReadingCable; readonly line: number }
  /** The cursor is there now. */
  | { readonly kind: 'place'; readonly line: number }
  | { readonly kind: 'nothing' }
  /** Asks for the page as it can be printed. */
  | { readonly kind: 'print' };

export type FromPage =
  | { readonly kind: 'ready' }
  | { readonly kind: 'go'; readonly line: number }
  /** Somebody chose a reference: the cable of that id, named at that place. */
  | { readonly kind: 'open'; readonly id: string; readonly line: number; readonly character: number }
  /** HTML of the document alone, made by the browser from text nodes: nothing of the cable is markup in it. */
  | { readonly kind: 'printable'; readonly title: string; readonly html: string };
