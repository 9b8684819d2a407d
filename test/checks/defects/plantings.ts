import { applyFix } from '../../../server/src/checks/fix';
import { findingsOf } from '../expectFindings';
import { defects, lineOf, type Planted } from '.';
import { isUnknowable } from './unknowable';

/** How one defect fared in the cables that have the line for it. */
export interface Tally {
  readonly name: string;
  readonly knowable: boolean;
  planted: number;
  /** Told as error, warning or information, on the line of the defect. */
  seen: number;
  /** A fix gives the cable back, character by character. */
  mended: number;
}

/** Plants each defect in each of the cables, one at a time. */
export function tallyOf(cables: readonly string[]): readonly Tally[] {
  const before = cables.map((cable) => new Set(findingsOf(cable).map((finding) => keyOf(cable, finding))));
  return defects.map((defect) => {
    const tally = { name: defect.name, knowable: defect.knowable, planted: 0, seen: 0, mended: 0 };
    for (const [i, cable] of cables.entries()) {
      const planted = defect.plant(cable);
      if (!planted || planted.text === cable || isUnknowable(defect.name, cable)) continue;
      tally.planted++;
      const findings = findingsOf(planted.text);
      const isNew = findings.filter((finding) => !before[i]?.has(keyOf(planted.text, finding)));
      if (isNew.some((finding) => finding.severity !== 'hint' && isOn(planted, finding))) tally.seen++;
      if (findings.some(({ fixes }) => fixes.some((fix) => applyFix(planted.text, fix) === cable))) tally.mended++;
    }
    return tally;
  });
}

interface Place {
  readonly start: number;
  readonly end: number;
}

function keyOf(text: string, { code, start, end }: Place & { readonly code: string }): string {
  return `${code} ${text.slice(start, end)}`;
}

/** Where a line was taken out, the lines about the gap will do. */
function isOn({ text, line, removed }: Planted, { start, end }: Place): boolean {
  const [first, last] = [lineOf(text, start), lineOf(text, end)];
  return removed ? last >= line - 2 && first <= line + 1 : first <= line && last >= line;
}

/** The sum of a column over all defects, or over those whose line can be known again. */
export function sum(tallies: readonly Tally[], column: 'planted' | 'seen' | 'mended'): number {
  return tallies.reduce((total, tally) => total + tally[column], 0);
}
