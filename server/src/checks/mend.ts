import { parseCables } from '../cable';
import type { CableFile } from '../cable/model';
import type { Edit, Finding, Fix } from './check';
import { applyFix, fixAll } from './fix';

/** A fix can uncover what another fix mends: rounds of them come to an end well before this. */
const ROUNDS = 10;

/**
 * All fixes that need no choice, and those that they uncover, as one.
 *
 * @param findingsOf what is found in a version of the text; give a part of it to mend that part
 */
export function mendAll(file: CableFile, findingsOf: (file: CableFile) => readonly Finding[]): Fix {
  const first = fixAll(findingsOf(file));
  let text = file.text;
  let last = first;
  for (let round = 0; round < ROUNDS && last.edits.length > 0; round++) {
    text = applyFix(text, last);
    last = fixAll(findingsOf(parseCables(text)));
  }
  // Most often one round does it, and its edits are the smallest.
  const edits = applyFix(file.text, first) === text ? first.edits : editsBetween(file.text, text);
  return { title: first.title, edits };
}

/** The edits that make one text of the other: line by line where both have as many, else one. */
export function editsBetween(before: string, after: string): readonly Edit[] {
  const [old, now] = [before.split('\n'), after.split('\n')];
  if (old.length !== now.length) return [narrowed(before, after, 0)];
  let start = 0;
  return old.flatMap((line, i) => {
    const at = start;
    start += line.length + 1;
    const put = now[i] ?? '';
    return put === line ? [] : [narrowed(line, put, at)];
  });
}

/** What differs between two texts, the first of which stands at an offset. */
function narrowed(before: string, after: string, at: number): Edit {
  const most = Math.min(before.length, after.length);
  let head = 0;
  while (head < most && before[head] === after[head]) head++;
  let tail = 0;
  while (tail < most - head && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
  return { start: at + head, end: at + before.length - tail, text: after.slice(head, after.length - tail) };
}
