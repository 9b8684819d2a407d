/** Cables that the text names by their numbers: `07 PARIS 2652`, `(STATE 47381)`, `07STATE12345`. */
import { fullYear } from './calendar';
import { canonicalPost, type Origin } from './ids';
import type { Cable, Reference } from './model';
import { isPostWord, POST_TOKENS, postOf } from './referencePosts';
import { referenceAt } from './citedCable';
import { isSign, isWord, type Token, tokensOf } from './referenceTokens';
import type { Span } from './span';
import { monthOf } from './vocabulary';
import { eachMatch } from './words';

/** Two capitals and a number: where a post may end, and a serial stand. */
const candidate = /[A-Z]{2}[\s#]{0,3}(\d{2,9})(?![\d%])/g;

/** So many characters before a serial can name its year and its post, and so many behind tell whether it is one. */
const BEFORE = 70;
const AFTER = 16;
/** The letters on each side of a number that tell whether the text around is in capitals. */
const AROUND = 150;

/** Words that say that the number behind them is a cable's. */
const cue =
  /^(?:SEE|CF|PER|REF|REFS|REFTELS?|REFERENCES?|SEPTELS?|TELS?|TELEGRAMS?|CABLES?|MESSAGES?|MSG|EMBTELS?|DEPTELS?)$/;

/**
 * The numbers of cables in the subject and the text of a cable, in their order; its own is none. It would rather miss one
 * than take a place and a number for a cable: `IN PARIS 300 STUDENTS` names none. A number counts only behind the name of
 * a known post in capitals, and
 *
 * - with its year, `07 PARIS 2652`; with leading zeros, `PARIS 002652`; as the long serial of `STATE 123456`; or behind a
 *   bracket or a word such as `SEE`, whatever the text is like;
 * - else with three digits or more that are no year, where small letters prevail around it, so that capitals mean something.
 *
 * What fell into the text, such as a page mark, is passed over. Linear in the length of the text.
 *
 * @param origin lends a number without a year its own
 * @param isPost whether there is a post of that name, as {@link canonicalPost} gives it; those that the cable itself names
 *   in its address and its REF line count as well
 */
export function citedInText(
  text: string,
  cable: Cable,
  origin: Origin,
  isPost: (name: string) => boolean,
): readonly Reference[] {
  let own: ReadonlySet<string> | undefined;
  const isKnown = (name: string) => isPost(name) || (own ??= postsNamedIn(cable)).has(name);
  const found: Reference[] = [];
  for (const stretch of stretchesOf(cable)) {
    let from = stretch.start;
    eachMatch(candidate, text.slice(stretch.start, stretch.end), ({ index, 0: match, 1: digits = '' }) => {
      const end = stretch.start + index + match.length;
      const serial = { start: end - digits.length, end };
      const reference = citedAt(text, stretch, from, serial, origin, isKnown);
      if (!reference) return;
      from = end;
      if (!isItself(reference, origin)) found.push(reference);
    });
  }
  return found;
}

/** The subject, and the headings and paragraphs without what fell into them. */
function stretchesOf({ header, body }: Cable): readonly Span[] {
  const stretches: { start: number; end: number }[] = header.subject ? [{ ...header.subject.title }] : [];
  for (const { kind, start, end } of body.items) {
    const before = stretches.at(-1);
    if (kind !== 'pageMark' && kind !== 'interruption') stretches.push({ start, end });
    else if (before && start < before.end) {
      stretches.push({ start: Math.min(end, before.end), end: before.end });
      before.end = start;
    }
  }
  return stretches;
}

/** Posts of the address, the classification line and the REF line. */
function postsNamedIn({ envelope, header, close }: Cable): ReadonlySet<string> {
  const named = [
    envelope.from?.name,
    header.classification?.post,
    ...[...envelope.action, ...envelope.info, ...(close.info ?? [])].map(({ name }) => name),
    ...(header.references?.items ?? []).map(({ post }) => post),
  ];
  return new Set(named.flatMap((name) => (name ? [canonicalPost(name.value)] : [])));
}

/**
 * @param within the stretch of the text
 * @param from where the number before ends
 */
function citedAt(
  text: string,
  within: Span,
  from: number,
  serial: Span,
  origin: Origin,
  isKnown: (name: string) => boolean,
): Reference | undefined {
  // `2,000`, `2.5`, and a page mark inside a line: `LA PAZ 04058 02 OF 08`.
  if (/^(?:[.,]\d|\s{1,4}\d{2,3}(?:\.\d)?\s{1,2}OF\s)/.test(text.slice(serial.end, serial.end + AFTER)))
    return undefined;
  const start = Math.max(from, serial.start - BEFORE);
  const tokens = tokensOf(text.slice(start, Math.min(within.end, serial.end + AFTER)), start);
  const at = tokens.findIndex((token) => token.start === serial.start);
  const first = postBefore(tokens, at, isKnown);
  // `SECTION 02 OF 02 BONN 08226`, `PAGE 02 LA PAZ 04058`
  const ahead = first === undefined ? undefined : tokens[first - 2];
  if (first === undefined || isWord(ahead, /^PAGE$/i)) return undefined;
  if (isWord(ahead, /^OF$/i) && tokens[first - 3]?.kind === 'number') return undefined;
  // Neither from a paragraph to the next, nor from within a word.
  if (/\n\s*\n/.test(text.slice(tokens[first]?.start, serial.start))) return undefined;
  const dated = withYear(tokens, first, serial, origin);
  if (dated) return isOfYear(tokens, dated, origin) && !isInWord(text, dated.start) ? dated : undefined;
  const reference = referenceAt(tokens.slice(first), origin);
  if (reference?.serial?.start !== serial.start || isInWord(text, reference.start)) return undefined;
  return isSure(text, within, tokens, first, reference) ? reference : undefined;
}

/** The token at which the name of a post begins that ends before another token; the longest name that there is. */
function postBefore(tokens: readonly Token[], at: number, isKnown: (name: string) => boolean): number | undefined {
  let end = at;
  if (isSign(tokens[end - 1], '#')) end--;
  let found: number | undefined;
  for (let first = end - 1; first >= Math.max(0, end - POST_TOKENS); first--) {
    const token = tokens[first];
    if (token?.kind === 'number' || (token?.kind === 'sign' && !isSign(token, '.-'))) break;
    if (!isWord(token, /^\p{Lu}[\p{Lu}'’]+$/u)) continue;
    const name = tokens.slice(first, end);
    if (!name.every((_, i) => isPostWord(tokens, first + i, first))) continue;
    const post = postOf(name.filter(({ kind }) => kind === 'word'));
    if (post && isKnown(canonicalPost(post.value))) found = first;
  }
  return found;
}

/** The cable with what may be its year before its post: `07 PARIS 2652`, `(07) PARIS 2652`. */
function withYear(tokens: readonly Token[], first: number, serial: Span, origin: Origin): Reference | undefined {
  for (const head of tokens.slice(Math.max(0, first - 3), first)) {
    if (head.kind !== 'number' && !isSign(head, '(')) continue;
    const reference = referenceAt(tokens.slice(tokens.indexOf(head)), origin);
    if (reference?.year && reference.serial?.start === serial.start) return { ...reference, start: head.start };
  }
  return undefined;
}

/** Whether it is a year, and not the day of a month, a part of another number, or a year in a sentence or to come. */
function isOfYear(tokens: readonly Token[], { start, year }: Reference, origin: Origin): boolean {
  const before = tokens.findLast((token) => token.start < start);
  if (before?.kind === 'word' && monthOf(before.text) !== -1) return false;
  if (isSign(before, '/-.,$') && before?.end === start) return false;
  const written = year?.value ?? 0;
  // `IN 1974 PARIS 300 …`
  if (written >= 100 && year?.start === start && !isCue(before)) return false;
  return origin.year === undefined || fullYear(written) <= origin.year;
}

/** Whether a post and a number without a year are a cable. */
function isSure(
  text: string,
  within: Span,
  tokens: readonly Token[],
  first: number,
  { post, serial }: Reference,
): boolean {
  const digits = serial?.value ?? '';
  const before = tokens[first - 1];
  const isYear = /^(?:19|20)\d\d$/.test(digits);
  if (isCue(before) || (isSign(before, '(') && !isYear)) return digits.length >= 2;
  if (digits.length >= 4 && digits.startsWith('0')) return true;
  if (digits.length >= 5 && post && canonicalPost(post.value) === 'STATE') return true;
  if (digits.length < 3 || isYear || serial === undefined || serial.start === post?.end) return false;
  const start = tokens[first]?.start ?? serial.start;
  const around =
    text.slice(Math.max(within.start, start - AROUND), start) +
    text.slice(serial.end, Math.min(within.end, serial.end + AROUND));
  return count(around, /\p{Ll}/gu) > count(around, /\p{Lu}/gu);
}

function isCue(token: Token | undefined): boolean {
  return token?.kind === 'word' && cue.test(token.text.toUpperCase());
}

function count(text: string, letter: RegExp): number {
  let found = 0;
  eachMatch(letter, text, () => found++);
  return found;
}

function isInWord(text: string, offset: number): boolean {
  return offset > 0 && /[\p{L}\d]/u.test(text.charAt(offset - 1));
}

function isItself({ id, post, serial, year }: Reference, origin: Origin): boolean {
  if (Number(serial?.value) !== origin.serial || !post || canonicalPost(post.value) !== origin.post) return false;
  return year === undefined || origin.year === undefined || fullYear(year.value) === origin.year || id === undefined;
}
