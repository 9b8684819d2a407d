import type { CableFile } from '../../cable/model';
import type { Span } from '../../cable/span';
import { foundAt } from '../hover';
import { oneLine } from '../names';
import { plainText } from '../plainText';
import type { ExplainedCode } from './document';

/** More of one part of a header is not looked at: a list of thousands of addressees is a table of its own. */
const LIMIT = 4000;

/** The codes of a stretch of the header, each once, with what they mean. */
export function codesIn(file: CableFile, place: Span): readonly ExplainedCode[] {
  const codes = new Map<string, string>();
  const end = Math.min(place.end, place.start + LIMIT);
  // Asked at each head of a word or number: a code may be of several words, and stand around others, as `1.4 (b) and (d)` does.
  for (let at = place.start; at < end;) {
    const found = foundAt(file, at);
    const next = nextHead(file.text, at, end);
    if (found && found.start >= place.start) {
      const code = oneLine(found.card.code);
      if (!codes.has(code)) codes.set(code, plainText(found.card.says));
    }
    // Day and time of filing stand in one word: `2881507`.
    at = found && found.end > at ? Math.min(found.end, next) : next;
  }
  // An indicator that says no more than the name beside it needs no line.
  return [...codes].filter(([, says]) => !codes.has(says)).map(([code, says]) => ({ code, says }));
}

/** The next place where a letter or a digit follows something else. */
function nextHead(text: string, from: number, end: number): number {
  let at = from + 1;
  while (at < end && (kindAt(text, at) === 'other' || kindAt(text, at) === kindAt(text, at - 1))) at++;
  return at;
}

function kindAt(text: string, at: number): 'letter' | 'digit' | 'other' {
  const character = text.charAt(at);
  if (character >= '0' && character <= '9') return 'digit';
  return /\p{L}/u.test(character) ? 'letter' : 'other';
}
