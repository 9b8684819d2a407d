/** What to do with a document that the editor has just opened. A pure decision: all facts come in, nothing is asked. */
import { isCable, recognise } from '../../../server/src/cable/recognise';
import type { Choice } from './choices';

/** The setting `cable.detect`. */
export type DetectMode = 'auto' | 'ask' | 'off';

export interface OpenedDocument {
  readonly languageId: string;
  /** The last part of its path: `07PARIS4514.txt`. */
  readonly name: string;
  /** Its first lines. */
  readonly head: string;
  readonly mode: DetectMode;
  /** What the user once chose for this very file. */
  readonly choice: Choice | undefined;
  /** The user's `files.associations` give this file to cables. Asked for only where it decides. */
  readonly associated: () => boolean;
}

/** `leave` is the verdict on everything that is as it should be, or none of our business. */
export type Verdict = 'leave' | 'cable' | 'plaintext' | 'ask';

/** Year, then the post's letters, then a digit: every name that the manifest's `filenamePatterns` claims begins so. */
const NAMED_LIKE_A_CABLE = /^(?:\d{2}){1,2}[a-z]{3,}\d.*\.txt$/i;

export function decide(document: OpenedDocument): Verdict {
  if (document.languageId === 'plaintext') return decidePlainText(document);
  return document.languageId === 'cable' ? decideCable(document) : 'leave';
}

function decidePlainText({ choice, mode, head }: OpenedDocument): Verdict {
  if (choice) return choice === 'cable' ? 'cable' : 'leave';
  if (mode === 'off' || !isCable(recognise(head))) return 'leave';
  return mode === 'ask' ? 'ask' : 'cable';
}

function decideCable({ choice, name, head, associated }: OpenedDocument): Verdict {
  if (choice) return choice === 'notCable' ? 'plaintext' : 'leave';
  // The manifest claims a file by its name alone. Where the text bears no mark at all the name was a coincidence; an
  // empty file is a cable yet to be written. So also with detection off: who wants texts left alone gets them back.
  const misnamed = NAMED_LIKE_A_CABLE.test(name) && head.trim() && !recognise(head).length;
  return misnamed && !associated() ? 'plaintext' : 'leave';
}
