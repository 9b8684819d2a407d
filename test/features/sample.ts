import { parseCables } from '../../server/src/cable';
import { splitLines } from '../../server/src/cable/lines';
import type { CableFile } from '../../server/src/cable/model';
import type { Span } from '../../server/src/cable/span';

/** A sample text without its marks, with what they marked. */
export interface Sample {
  readonly text: string;
  /** What `⟦` and `⟧` enclose, in the order of the `⟦`; they may nest. */
  readonly ranges: readonly Span[];
  /** Where a `‸` stood. */
  readonly cursors: readonly number[];
}

/** Takes the marks out of a sample. An indentation that all lines share goes too, as does the first end of line. */
export function sample(marked: string): Sample {
  const ranges: { start: number; end: number }[] = [];
  const open: { start: number; end: number }[] = [];
  const cursors: number[] = [];
  let text = '';
  for (const character of dedent(marked)) {
    if (character === '⟦') {
      const range = { start: text.length, end: -1 };
      ranges.push(range);
      open.push(range);
    } else if (character === '⟧') {
      const range = open.pop();
      if (!range) throw new Error('The sample has a ⟧ without its ⟦.');
      range.end = text.length;
    } else if (character === '‸') cursors.push(text.length);
    else text += character;
  }
  if (open.length > 0) throw new Error('The sample has a ⟦ without its ⟧.');
  return { text, ranges, cursors };
}

export function parsed(marked: string): Sample & { readonly file: CableFile } {
  const marks = sample(marked);
  return { ...marks, file: parseCables(marks.text) };
}

/** A file in which no cable was found. */
export function fileWithoutCables(text: string): CableFile {
  const nothing = { start: 0, end: 0 };
  return {
    start: 0,
    end: text.length,
    text,
    lines: splitLines(text),
    preamble: nothing,
    cables: [],
    evidence: [],
    damage: [],
  };
}

function dedent(text: string): string {
  const lines = text.replace(/^\n/, '').split('\n');
  const indents = lines.filter((line) => line.trim() !== '').map((line) => line.length - line.trimStart().length);
  const indent = Math.min(...indents);
  return lines.map((line) => line.slice(Math.min(indent, line.length - line.trimStart().length))).join('\n');
}

/** A whole cable, as the communications centre sent it; the marks of the paragraphs are for the tests to vary. */
export const PORT_ELLERY = `
  VZCZCXRO0042
  PP RUEHXA RUEHXB
  DE RUEHXA #0258/01 0451659
  ZNY CCCCC ZZH
  P 141659Z FEB 08
  FM AMEMBASSY PORT ELLERY
  TO RUEHC/SECSTATE WASHDC PRIORITY 1234
  INFO RUEHXB/AMEMBASSY MARROW PRIORITY 0017
  RUEHXC/AMCONSUL NEW SKERRY

  C O N F I D E N T I A L SECTION 01 OF 02 PORT ELLERY 000258

  SIPDIS

  E.O. 12958: DECL: 02/14/2018
  TAGS: PREL EFIS
  ETRD XX
  SUBJECT: HERRING QUOTAS: MINISTER OSTERHOLM WILL NOT
  YIELD

  REF: A. MARROW 14284
       B. 07 PORT ELLERY 2652

  Classified By: Political Counselor A. Person for reasons 1.4 (b) and (d).

  11. (C) SUMMARY: The minister told us that the quota stands.
  He will say so in public. END SUMMARY

  THE QUOTA

  12. (C) Nothing moves before the spring, and the ministry's lawyers agree with the minister on it.

  PORT ELLER 00000258  002 OF 002

  Nor after it.

  NEXT STEPS
  ----------

  ¶3. (U) We will ask again.

  PERSON
  `;
