import type { Cable } from '../../cable/model';
import { glossaryEntry, isWordOfGlossary } from '../../codes/glossary';
import { type Found, found, trust } from './card';

/** A term of the glossary has three words at most, and none is longer. */
const LONGEST = 40;

/**
 * The term of the glossary that stands at the offset, whole: `reftel`, `Pol/Econ`, `aide-memoire`, `talking points`. Of
 * two that overlap, the longer. Only a few characters around the offset are looked at.
 */
export function termAt(cable: Cable, text: string, offset: number): Found | undefined {
  if (!isWordCharacter(text.charAt(offset))) return undefined;
  const { start, end } = wordAt(text, offset, cable.body);
  if (end - start > LONGEST) return undefined;
  const next = wordAfter(text, end, cable.body.end);
  const before = wordBefore(text, start, cable.body.start);
  const places = [
    ...(next ? [{ start, end: next.end }] : []),
    ...(before ? [{ start: before.start, end }] : []),
    ...withoutJoints(text, start, end, offset),
  ];
  for (const place of places) {
    const written = text.slice(place.start, place.end).replace(/\s+/g, ' ');
    const entry = isTerm(written) ? glossaryEntry(written) : undefined;
    if (entry) return found(place, { code: written, says: entry.meaning, facts: trust(entry) });
  }
  return undefined;
}

/** In a text of capitals every word is one: an abbreviation of an ordinary word is then no term. */
function isTerm(written: string): boolean {
  return written.length > 1 && isWordOfGlossary(written);
}

interface Place {
  readonly start: number;
  readonly end: number;
}

/** `S/CT`, `aide-memoire` and `P5+1` are one word. */
function isWordCharacter(character: string): boolean {
  return /^[\p{L}\p{N}/&+.'-]$/u.test(character);
}

function wordAt(text: string, offset: number, within: Place): Place {
  let start = offset;
  let end = offset;
  while (start > within.start && offset - start <= LONGEST && isWordCharacter(text.charAt(start - 1))) start--;
  while (end < within.end && end - offset <= LONGEST && isWordCharacter(text.charAt(end))) end++;
  return { start, end };
}

/** The whole word without stops at its ends, then its parts between joints: `reftel` of `reftel.`, `DCM` of `DCM-led`. */
function withoutJoints(text: string, start: number, end: number, offset: number): readonly Place[] {
  const isJoint = (at: number) => !/^[\p{L}\p{N}]$/u.test(text.charAt(at));
  let first = start;
  let last = end;
  while (first < last && isJoint(first)) first++;
  while (last > first && isJoint(last - 1)) last--;
  if (offset < first || offset >= last) return [];
  let partStart = offset;
  let partEnd = offset;
  while (partStart > first && !isJoint(partStart - 1)) partStart--;
  while (partEnd < last && !isJoint(partEnd)) partEnd++;
  // `a.i.` ends in a stop of its own.
  return [
    { start, end },
    { start: first, end: Math.min(last + 1, end) },
    { start: first, end: last },
    { start: partStart, end: partEnd },
  ];
}

/** The word behind a single blank. */
function wordAfter(text: string, end: number, limit: number): Place | undefined {
  if (text.charAt(end) !== ' ' || end + 1 >= limit || !isWordCharacter(text.charAt(end + 1))) return undefined;
  let last = end + 1;
  while (last < limit && last - end <= LONGEST && /^[\p{L}\p{N}]$/u.test(text.charAt(last))) last++;
  return { start: end + 1, end: last };
}

function wordBefore(text: string, start: number, limit: number): Place | undefined {
  if (start - 2 < limit || text.charAt(start - 1) !== ' ' || !isWordCharacter(text.charAt(start - 2))) return undefined;
  let first = start - 1;
  while (first > limit && start - first <= LONGEST && /^[\p{L}\p{N}]$/u.test(text.charAt(first - 1))) first--;
  return { start: first, end: start - 1 };
}
