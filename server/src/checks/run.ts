import { type DamagedLine, damagedLinesOf } from '../cable/damagedLines';
import type { Cable, CableFile, Layout } from '../cable/model';
import type { Check, CheckContext, Finding, Fix, Report } from './check';
import { smallest } from './fix';

/** All findings in a file, in the order of the text. The same text gives the same findings everywhere. */
export function findingsIn(file: CableFile, checks: readonly Check[]): Finding[] {
  const ofLayout = checksByLayout(checks);
  return file.cables.flatMap((cable) => findingsOf(file, cable, ofLayout(cable.layout))).sort(byPlace);
}

/** The findings of one cable, in the order of the checks. */
export function findingsOf(file: CableFile, cable: Cable, checks: readonly Check[]): Finding[] {
  const findings: Finding[] = [];
  const context = contextOf(file, cable);
  for (const check of checks) {
    check.check(cable, (report) => findings.push(findingOf(file, check, report)), context);
  }
  return findings;
}

/** In the order of the text; at one place in that of the codes. */
export function byPlace(a: Finding, b: Finding): number {
  return a.start - b.start || a.end - b.end || (a.code < b.code ? -1 : Number(a.code > b.code));
}

/** The checks that hold in a layout. Folders of thousands of cables ask with the same list each time. */
export function checksByLayout(checks: readonly Check[]): (layout: Layout) => readonly Check[] {
  let known = layoutsOf.get(checks);
  if (!known) layoutsOf.set(checks, (known = new Map()));
  const ofLayout = known;
  return (layout) => {
    let those = ofLayout.get(layout);
    if (!those) ofLayout.set(layout, (those = checks.filter(({ layouts }) => layouts.includes(layout))));
    return those;
  };
}

const layoutsOf = new WeakMap<readonly Check[], Map<Layout, readonly Check[]>>();

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
