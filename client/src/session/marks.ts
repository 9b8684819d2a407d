import { isCable, recognise } from '../../../server/src/cable/recognise';
import { headOf } from '../detection/head';
import type { LinesOfText } from '../detection/head';
import type { Marks } from './words';

/** What the detection saw in a document: for plain text, which the server is never sent, and while no server runs. */
export function marksOf(document: LinesOfText): Marks {
  const head = headOf(document);
  const evidence = recognise(head);
  return {
    isCable: isCable(evidence),
    evidence: evidence.map(({ kind, start }) => ({ kind, line: head.slice(0, start).split('\n').length - 1 })),
  };
}
