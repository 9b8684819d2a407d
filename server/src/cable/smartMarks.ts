import { smartLabel, VALUE_COLUMN } from './smartLabels';
import { lineAt, type Source } from './source';
import { isLevelName } from './vocabulary';

/** The level as it stands above and below each page; scanners put blanks into it. */
const sensitive = /^(?:SENSITIVE BUT UNCLASSIFIED|SBU)$/;
const spacedLevel = /^UNC ?L ?ASSIFIED$/;
/** What a release office printed on the page: stamps, numbers of pages and of cases, the exemption of what it took out. */
const stamps: readonly RegExp[] = [
  /^(?:UNCLASSIFIED )?U\.S\. Department of State Case No\. /,
  /^RELEASE IN(?: (?:FULL|PART)(?: B\d[^a-z]{0,20})?)?$/,
  /^(?:B\d(?:\([A-Z\d]\))?[, ]{0,2}){1,8}$/,
  /^1\.4\([A-Z]\)(?:,? ?1\.4\([A-Z]\)){0,6}$/i,
  /^CSP-\d{4}-\d{3,6} /,
  /^PAGE \d{2} {1,10}[A-Z][A-Z .]{1,16}\d{4,6} {1,4}\d{6}\w$/,
  /^(?:UNC ?L ?ASSIFIED)?[ |]{0,200}Page ?[\dl]{1,3} of \d{1,3}$/,
  /^CLASSIFICATION: [A-Z ]{6,30}$/,
  /^\[?(?:Stamp: )?Released in (?:Full|Part)\]?$/i,
  /^\S? ?John Powers, Acting.Director$/,
  /^US Department of State$/,
  /^\d{1,2}\/\d{1,2}\/20 ?\d{2}$/,
];
/** What a machine that read pictures of pages wrote between them. */
const transcript: readonly RegExp[] = [
  /^\*?Image: /,
  /^---$/,
  /^#{1,6} Page \d{1,3}$/,
  /^\| ?:?-{2,}:? ?\| ?:?-{2,}:? ?\|$/,
  /^\| {0,4}\| {0,4}\|$/,
  /^\| Field \| Content \|$/,
  /^(?:<br>|<\/?center>)/,
];

/** What stamps and Markdown begin with that fill more than half a line. */
const LONG_STAMPS = 'UC*<#>|[';

/** Whether line `i` of a SMART cable is no text, but stands at the edge of a page. */
export function isSmartMark(source: Source, i: number): boolean {
  const first = source.lines.firstCode(i);
  if (first === 0) return false;
  const { text } = lineAt(source, i);
  if (text.length > 260) return false;
  // Lines of prose are let go here: only a few stamps are as long.
  if (text.length > 45 && !LONG_STAMPS.includes(text.charAt(0))) return false;
  if (transcript.some((shape) => shape.test(text))) return true;
  const bare = withoutDecoration(text);
  return isLevel(bare) || stamps.some((shape) => shape.test(bare));
}

/** Whether line text is a level and nothing else. */
export function isLevel(text: string): boolean {
  return text.length <= 30 && (isLevelName(text) || sensitive.test(text) || spacedLevel.test(text));
}

/** `## **UNCLASSIFIED**` and `> Released in Full` as they stand on the page. */
export function withoutDecoration(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && '#>*_ '.includes(text.charAt(start))) start++;
  while (end > start && '*_ '.includes(text.charAt(end - 1))) end--;
  return text.slice(start, end);
}

/** How many filled lines above `MRN:` are looked at for the level of the cable. */
const BANNER_LINES = 12;

/**
 * The lines at which the SMART cables of a file begin: the level above `MRN:`, or the first of the labels, where the number
 * was lost. What stands before the first, such as the mail that brought it, is no cable.
 */
export function smartStarts(source: Source): number[] {
  const starts: number[] = [];
  /** The labels of the address since the last start; a second MRN or date is of another cable. */
  let seen = new Set<string>();
  for (let i = 0; i < source.lines.count; i++) {
    if (!mayBeLabel(source.lines.firstCode(i))) continue;
    const line = lineAt(source, i);
    const kind = smartLabel(line.text, line.start)?.kind;
    if (kind !== 'number' && kind !== 'date') continue;
    if (starts.length === 0 || seen.has(kind) || (kind === 'number' && seen.has('date'))) {
      starts.push(bannerAbove(source, i, starts.at(-1) ?? -1));
      seen = new Set();
    }
    seen.add(kind);
  }
  return starts;
}

/** `Info Office: PRF_EUR, …` above the number, and a line that continues it. */
function isOffice(source: Source, i: number): boolean {
  const line = lineAt(source, i);
  return line.start - source.lines.start(i) >= VALUE_COLUMN || smartLabel(line.text, line.start)?.kind === 'offices';
}

/** M and D, and what may stand before a label. */
function mayBeLabel(code: number): boolean {
  return code === 77 || code === 68 || (code > 32 && code < 65) || code === 124;
}

/** The line of the level that stands above line `i`; `i` when there is none. */
function bannerAbove(source: Source, i: number, from: number): number {
  let first = i;
  let level: number | undefined;
  for (let at = i - 1, seen = 0; at > from && seen < BANNER_LINES; at--) {
    const { text } = lineAt(source, at);
    if (text === '') continue;
    seen++;
    if (!isSmartMark(source, at)) {
      if (level === undefined && isOffice(source, at)) continue;
      break;
    }
    if (isLevel(withoutDecoration(text))) {
      // A second level above the first is that of the page, unless it is SBU below UNCLASSIFIED.
      if (level !== undefined && first - at > 1) break;
      level = at;
      first = at;
    }
  }
  return first;
}
