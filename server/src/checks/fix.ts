import { t } from '@vscode/l10n';
import type { Edit, Finding, Fix } from './check';

/** The text after the fix. */
export function applyFix(text: string, fix: Fix): string {
  let result = '';
  let from = 0;
  for (const edit of fix.edits) {
    result += text.slice(from, edit.start) + edit.text;
    from = edit.end;
  }
  return result + text.slice(from);
}

/** The fix that needs no choice: the only one of its finding, and no offer. */
export function certainFix({ fixes: [fix, ...others] }: Finding): Fix | undefined {
  return fix && others.length === 0 && !fix.choice ? fix : undefined;
}

/** A fix that mends one of several findings, with the code of its check. */
export interface FixOfMany {
  readonly code: string;
  readonly fix: Fix;
}

/**
 * All fixes that need no choice, in the order of the text. Where two fixes meet, the first in the text wins and the other
 * is left for the next round.
 */
export function fixesForAll(findings: readonly Finding[]): readonly FixOfMany[] {
  const fixes = findings.flatMap((finding): FixOfMany[] => {
    const fix = certainFix(finding);
    return fix ? [{ code: finding.code, fix }] : [];
  });
  fixes.sort((a, b) => startOf(a.fix) - startOf(b.fix));
  let from = 0;
  return fixes.filter(({ fix }) => {
    if (startOf(fix) < from) return false;
    // Two insertions at one place would depend on their order, so the next edit begins one character on.
    from = fix.edits.reduce((end, edit) => Math.max(end, edit.end, edit.start + 1), from);
    return true;
  });
}

/** The same as one fix. */
export function fixAll(findings: readonly Finding[]): Fix {
  const edits: readonly Edit[] = fixesForAll(findings).flatMap(({ fix }) => fix.edits);
  return { title: t('Mend {0} places', edits.length), edits };
}

function startOf(fix: Fix): number {
  return fix.edits[0]?.start ?? 0;
}

/** The same change with what it leaves alone taken off both ends: `11` to `1` deletes one digit. */
export function smallest(text: string, edit: Edit): Edit {
  let { start, end, text: put } = edit;
  while (start < end && put !== '' && text[start] === put[0]) {
    start++;
    put = put.slice(1);
  }
  while (start < end && put !== '' && text[end - 1] === put.at(-1)) {
    end--;
    put = put.slice(0, -1);
  }
  return { start, end, text: put };
}
