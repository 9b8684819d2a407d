import { fullYear } from './calendar';
import { cableId } from './ids';
import type { MessageSet, Reference, References, Subject } from './model';
import { parsePortionMark } from './portionMark';
import { type Mutable } from './source';
import { type Span, type Valued, valued } from './span';
import { MONTHS } from './vocabulary';

/** The sets that stand above the remarks. Another word before a slash opens one only where none is open. */
const known =
  /^(?:MSGID|SUBJ|REF|AMPN|NARR|POC|RMKS|GENTEXT|EXER|OPER|SECINFO|DECL|AKNLDG|CANX)(?=\/|(?<=REF) [A-Z]\/)/;
const other = /^[A-Z]{3,8}(?=\/[^/\s])/;
const inLine = /(?<=\/\/ {0,3})(?:MSGID|SUBJ|REF|AMPN|NARR|POC|RMKS|GENTEXT)\//g;
const remarks = /^(?:RMKS|GENTEXT\/(?:RMKS|REMARKS))\/{1,2} {0,4}/;

/** The identifier that a stretch opens with, `MSGID`; `REF` also of `REF A/`. */
export function setIdentifier(text: string, isOpen: boolean): string | undefined {
  return (known.exec(text) ?? (isOpen ? undefined : other.exec(text)))?.[0];
}

/** The columns at which further sets stand in a line, behind the `//` of the one before. */
export function setsInLine(text: string): readonly number[] {
  return [...text.matchAll(inLine)].map(({ index }) => index);
}

/** How many characters open the remarks, `RMKS/` or `GENTEXT/REMARKS/` and blanks; undefined when the stretch opens none. */
export function remarksLength(text: string): number | undefined {
  return remarks.exec(text)?.[0].length;
}

/** A set as its lines were found. */
export interface RawSet {
  readonly identifier: Valued<string>;
  /** The first piece begins behind the identifier and its slash. */
  readonly pieces: readonly Span[];
}

/** Sets whose text is one field, slashes and all. */
const FREE_TEXT: ReadonlySet<string> = new Set(['SUBJ', 'AMPN', 'NARR']);

/** Reads a set: `MSGID/GENADMIN/CNO WASHINGTON DC/N1/FEB//`. */
export function readSet(text: string, { identifier, pieces }: RawSet): MessageSet {
  const isFree = FREE_TEXT.has(identifier.value);
  const fields: Valued<string>[] = [];
  /** A field that the end of its line may have cut. */
  let rest: { start: number; end: number; value: string } | undefined;
  const close = () => {
    if (rest && rest.value !== '') fields.push(valued(rest.start, rest.end, rest.value));
    rest = undefined;
  };
  for (const piece of pieces) {
    const end = contentEnd(text, piece);
    let from = piece.start;
    // Older messages open a line that continues a field with a slash; in a list it parts two fields.
    if (text.charAt(from) === '/') {
      from++;
      if (!isFree) close();
    }
    for (let to = from; to <= end; to++) {
      if (to < end && (isFree || text.charAt(to) !== '/')) continue;
      const part = trimmed(text, from, to);
      if (part) {
        const value = part.value.replace(/\s+/g, ' ');
        rest = rest ? { ...rest, end: part.end, value: `${rest.value} ${value}` } : { ...part, value };
      }
      if (to < end) close();
      from = to + 1;
    }
  }
  close();
  const end = pieces.at(-1)?.end ?? identifier.end;
  return { start: identifier.start, end: Math.max(end, identifier.end), identifier, fields };
}

/** Where the content of a piece ends, before the `//` that closes the set. */
function contentEnd(text: string, { start, end }: Span): number {
  return end - 2 >= start && text.startsWith('//', end - 2) ? end - 2 : end;
}

function trimmed(text: string, from: number, to: number): Valued<string> | undefined {
  let start = from;
  let end = to;
  while (start < end && text.charCodeAt(start) <= 32) start++;
  while (end > start && text.charCodeAt(end - 1) <= 32) end--;
  return start < end ? valued(start, end, text.slice(start, end)) : undefined;
}

/** The subject from its set, `SUBJ/SELECTION BOARD RESULTS//`. */
export function subjectOf(text: string, { start, end, identifier, fields }: MessageSet): Subject {
  const label = { start, end: Math.min(identifier.end + 1, end) };
  const [title] = fields;
  if (!title) return { start, end, label, title: valued(label.end, label.end, '') };
  const portionMark = parsePortionMark(text.slice(title.start, Math.min(title.end, title.start + 60)), title.start);
  if (portionMark?.level === undefined) return { start, end, label, title };
  let from = portionMark.end;
  while (from < title.end && text.charCodeAt(from) <= 32) from++;
  const value = title.value.slice(portionMark.end - title.start).trimStart();
  return { start, end, label, portionMark, title: valued(from, title.end, value) };
}

const dateTime = /^(\d{2})(\d{2})(\d{2})Z? ?([A-Z]{3})[A-Z]{0,6} ?(?:20|19)?(\d{2})$/;
const day = /^(\d{1,2}) ?([A-Z]{3})[A-Z]{0,6} ?(?:20|19)?(\d{2})$/;
const named = /\bREF ?\(?([A-Z])\)? IS (?:THE )?([A-Z]{5,8}) (\d{1,4})\/(\d{2})\b/gi;

/** The references from their sets, `REF/A/MSG/CNO/081401ZDEC2005//`; `AMPN` and `NARR` tell what some of them are. */
export function referencesOf(sets: readonly MessageSet[]): References | undefined {
  const refs = sets.filter(({ identifier }) => identifier.value === 'REF');
  const [first] = refs;
  const last = refs.at(-1);
  if (!first || !last) return undefined;
  const ids = new Map<string, string>();
  for (const { identifier, fields } of sets) {
    if (identifier.value !== 'AMPN' && identifier.value !== 'NARR') continue;
    for (const [, letter = '', series = '', number = '', year = ''] of (fields[0]?.value ?? '').matchAll(named)) {
      ids.set(letter.toUpperCase(), cableId(Number(year), series, Number(number)));
    }
  }
  return {
    start: first.start,
    end: last.end,
    label: { start: first.start, end: Math.min(first.identifier.end + 1, first.end) },
    items: refs.map((set) => referenceOf(set, ids)),
  };
}

function referenceOf({ start, end, fields }: MessageSet, ids: ReadonlyMap<string, string>): Reference {
  const found: Mutable<Reference> = { start, end };
  const [letter, ...rest] = fields;
  if (letter && /^[A-Z]$/.test(letter.value)) {
    found.letter = letter;
    const id = ids.get(letter.value);
    if (id !== undefined) found.id = id;
  }
  const [type, originator, ...others] = rest;
  if (type) found.messageType = type;
  const last = others.at(-1) ?? originator;
  const date = last && dateOf(last);
  if (originator && !(date && others.length === 0)) found.originator = originator;
  if (date) found.date = date;
  return found;
}

/** Years of two digits: from 50 on of the last century. */
function dateOf({ start, end, value }: Valued<string>): Valued<string> | undefined {
  const upper = value.toUpperCase();
  const group = dateTime.exec(upper);
  const [, dd = '', hh = '', mm = '', month = '', yy = ''] = group ?? [];
  const [, onlyDay = '', onlyMonth = '', onlyYear = ''] = group ? [] : (day.exec(upper) ?? []);
  const index = MONTHS.indexOf(group ? month : onlyMonth);
  const year = Number(group ? yy : onlyYear);
  const number = group ? dd : onlyDay.padStart(2, '0');
  if (index === -1 || Number(number) < 1 || Number(number) > 31) return undefined;
  const iso = `${fullYear(year)}-${String(index + 1).padStart(2, '0')}-${number}`;
  return valued(start, end, group ? `${iso}T${hh}:${mm}Z` : iso);
}
