import { type DamagedLine, damagedLinesOf } from '../cable/damagedLines';
import type { Cable, CableFile } from '../cable/model';
import type { Check, CheckContext, Finding, Fix, Report } from './check';
import { smallest } from './fix';

/** All findings in a file, in the order of the text. The same text gives the same findings everywhere. */
export function findingsIn(file: CableFile, checks: readonly Check[]): Finding[] {
  const findings: Finding[] = [];
  for (const cable of file.cables) {
    const context = contextOf(file, cable);
    for (const check of checks) {
      if (!check.layouts.includes(cable.layout)) continue;
      check.check(cable, (report) => findings.push(findingOf(file, check, report)), context);
    }
  }
  return findings.sort(
    (a, b) => a.start - b.start || a.end - b.end || (a.code < b.code ? -1 : Number(a.code > b.code)),
  );
}

function contextOf(file: CableFile, cable: Cable): CheckContext {
  let damaged: readonly DamagedLine[] | undefined;
  return {
    file,
    slice: ({ start, end }) => file.text.slice(start, end),
    get damagedLines() {
      return (damaged ??= damagedLinesOf(file, cable));
    },
  };
}

function findingOf(
  { text }: CableFile,
  { code, severity }: Check,
  { at, message, related = [], fix = [] }: Report,
): Finding {
  const fixes: readonly Fix[] = 'title' in fix ? [fix] : fix;
  return {
    start: at.start,
    end: at.end,
    code,
    severity,
    message,
    related: related.map((other) => ({ start: other.at.start, end: other.at.end, message: other.message })),
    fixes: fixes.map((each) => ({ ...each, edits: each.edits.map((edit) => smallest(text, edit)) })),
  };
}
