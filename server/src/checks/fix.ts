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

/**
 * All fixes that need no choice, as one. Where two fixes meet, the first in the
 * text wins and the other is left for the next round.
 */
export function fixAll(findings: readonly Finding[]): Fix {
  const edits: Edit[] = [];
  const fixes = findings.flatMap((finding) => certainFix(finding) ?? []);
  fixes.sort((a, b) => startOf(a) - startOf(b));
  let from = 0;
  for (const fix of fixes) {
    if (startOf(fix) < from) continue;
    edits.push(...fix.edits);
    // Two insertions at one place would depend on their order, so the next edit begins one character on.
    from = fix.edits.reduce((end, edit) => Math.max(end, edit.end, edit.start + 1), from);
  }
  return { title: `Mend ${edits.length} places`, edits };
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
