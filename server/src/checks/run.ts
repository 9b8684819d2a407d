import type { CableFile } from '../cable/model';
import type { Check, CheckContext, Finding } from './check';

/** All findings in a file, in the order of the text. The same text gives the same findings everywhere. */
export function findingsIn(file: CableFile, checks: readonly Check[]): Finding[] {
  const findings: Finding[] = [];
  const context: CheckContext = { file, slice: (place) => file.text.slice(place.start, place.end) };
  for (const cable of file.cables) {
    for (const check of checks) {
      if (!check.layouts.includes(cable.layout)) continue;
      check.check(
        cable,
        ({ at, message, related = [], fix = [] }) =>
          findings.push({
            start: at.start,
            end: at.end,
            code: check.code,
            severity: check.severity,
            message,
            related: related.map((other) => ({ start: other.at.start, end: other.at.end, message: other.message })),
            fixes: Array.isArray(fix) ? fix : [fix],
          }),
        context,
      );
    }
  }
  return findings.sort((a, b) => a.start - b.start || a.end - b.end || (a.code < b.code ? -1 : 1));
}
