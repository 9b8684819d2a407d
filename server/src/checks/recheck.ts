import type { CableFile } from '../cable/model';
import { moved, originalOf } from '../cable/reuse';
import type { Check, Finding } from './check';
import { byPlace, checksByLayout, findingsOf } from './run';

/** What was found in a version of a file, kept for the next one. */
export interface Checked {
  /** As `findingsIn` gives them. */
  readonly findings: readonly Finding[];
  /** Of all cables but the first. */
  readonly byCable: ReadonlyMap<object, CheckedCable>;
  /** Whether the file as a whole is damaged, which the checks of all its cables ask. */
  readonly isDamaged: boolean;
}

interface CheckedCable {
  /** Where the cable began. */
  readonly start: number;
  readonly findings: readonly Finding[];
}

/**
 * The findings in a version of a file, those of cables that an edit left alone taken over and moved with them. The same
 * checks must have made the version before; the answer is that of `findingsIn`.
 */
export function checkAgain(file: CableFile, checks: readonly Check[], previous: Checked | undefined): Checked {
  const isDamaged = file.damage.length > 0;
  const known = previous?.isDamaged === isDamaged ? previous.byCable : undefined;
  const ofLayout = checksByLayout(checks);
  const byCable = new Map<object, CheckedCable>();
  const findings: Finding[] = [];
  for (const [i, cable] of file.cables.entries()) {
    const original = originalOf(cable);
    const before = i > 0 ? known?.get(original) : undefined;
    const own = before
      ? before.findings.map((finding) => moved(finding, cable.start - before.start))
      : findingsOf(file, cable, ofLayout(cable.layout));
    // As with cables: what outlives this version must not keep its text, of which the words in findings are slices.
    const kept = i > 0 && known && !before ? structuredClone(own) : own;
    // The checks of the first cable look at the text above it, too, which a later version may have otherwise.
    if (i > 0) byCable.set(original, { start: cable.start, findings: kept });
    for (const finding of kept) findings.push(finding);
  }
  return { findings: findings.sort(byPlace), byCable, isDamaged };
}
