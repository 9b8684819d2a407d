import { withoutLinks } from './damage';
import type { Tag } from './model';
import type { Span } from './span';
import { eachMatch } from './words';

/** A code as TAGS have them: letters, perhaps digits, a hyphen or a slash: `PREL`, `FR`, `AU-1`, `UNGA/C-6`. */
const codeShape = /^[A-Z][A-Z0-9/-]{1,9}$/;

/**
 * Reads the tags that `written` holds, label taken off and line ends as blanks; it begins at the offset `start`:
 * `PREL PGOV FR`, `CASC (PEGUES, MICKEY), BL`, `[PREL](#) [FR](#)`. Words between commas that are no codes are one tag
 * (`HUMAN RIGHTS`).
 */
export function parseTags(written: string, start: number): Tag[] {
  const tags: Tag[] = [];
  const isListed = written.includes(',');
  for (const piece of withoutLinks(written, 0, written.length)) {
    for (const part of parts(piece.value, start + piece.start)) {
      if (part.kind === 'person') {
        addBracketed(tags, part);
        continue;
      }
      const found = tokens(part.text, part.start);
      const person = personTag(found);
      if (person) {
        tags.push(...person);
        continue;
      }
      const isPhrase = isListed && found.length > 1 && found.some((tag) => /^[A-Z]{5,}$/.test(tag.value));
      if (found.length === 1 || (!isPhrase && found.every((tag) => codeShape.test(tag.value))))
        for (const tag of found) tags.push(tag);
      else {
        const first = found[0];
        const last = found.at(-1);
        if (first && last) {
          const words = found.map((tag) => tag.value).join(' ');
          tags.push({ start: first.start, end: last.end, value: words });
        }
      }
    }
  }
  return tags;
}

/** Takes what stands in brackets as the person of the tag before it, or as tags: `PREL (FR)`. */
function addBracketed(tags: Tag[], { text, start, end }: Part): void {
  const last = tags.at(-1);
  if (!last) return;
  if (!OF_PERSON.has(last.value) && !ON_PERSON.has(last.value) && countries.test(text)) {
    tags.push(...tokens(text.replace(/[(),]/g, ' '), start));
    return;
  }
  tags[tags.length - 1] = { ...last, end, person: { start: start + 1, end: Math.max(end - 1, start + 1) } };
}

const countries = /^\(\s?[A-Z]{2}(?:[ ,]{1,3}[A-Z]{2}){0,8}\s?\)$/;

/**
 * Whether a line after the TAGS line continues it: it holds nothing but codes, or the line before (`before`) ends with a
 * comma or inside the brackets of a person.
 */
export function continuesTags(line: string, before: string): boolean {
  if (before.lastIndexOf('(') > before.lastIndexOf(')')) return line.includes(')');
  // `OVIP` and its person on the next line.
  if (line.startsWith('(') && line.includes(')') && /[A-Z]{4}$/.test(before)) return true;
  const found = tokens(line.replace(/[,;]/g, ' '), 0);
  if (before.trimEnd().endsWith(',') && found[0] && codeShape.test(line.slice(found[0].start, found[0].end)))
    return true;
  // `EUN, KPAO, COUNTER TERRORISM`: a list with words in it.
  const listed = line.length < 120 && /[,;]/.test(line) && line.split(/[,;]/).map((part) => part.trim());
  if (
    listed &&
    listed.every((part) => /^[A-Z][A-Z0-9/ -]{1,40}$/.test(part)) &&
    listed.some((part) => /^[A-Z]{2,5}$/.test(part))
  )
    return true;
  return (
    found.length > 0 &&
    found.every((tag) => /^[A-Z]{2,5}$/.test(tag.value) && line.slice(tag.start, tag.end) === tag.value)
  );
}

/** Tags that a person's name follows, also where its brackets were lost: `OVIP CLINTON HILLARY`. */
const OF_PERSON = new Set(['OVIP', 'OREP', 'CASC', 'CARR', 'CDES', 'CJAN', 'OTRA', 'SREP']);

/** Tags that a person's name in brackets may follow. */
const ON_PERSON = new Set(['PINR', 'CVIS', 'PREF', 'PHUM', 'PTER', 'KCRM', 'SNAR']);

/** The tags of a part in which a name without brackets follows one; `undefined` for any other. */
function personTag(found: readonly Tag[]): readonly Tag[] | undefined {
  const at = found.findIndex(({ value }) => OF_PERSON.has(value));
  const isName = (tag: Tag | undefined) => tag !== undefined && /^[A-Z]{5,}$/.test(tag.value) && tag.value.length !== 8;
  const of = found[at];
  if (!of || !isName(found[at + 1])) return undefined;
  let end = at + 1;
  while (isName(found[end + 1])) end++;
  const [first, last] = [found[at + 1], found[end]];
  if (!first || !last || found.some((tag, i) => (i < at || i > end) && !codeShape.test(tag.value))) return undefined;
  const named = { ...of, end: last.end, person: { start: first.start, end: last.end } };
  return [...found.slice(0, at), named, ...found.slice(end + 1)];
}

interface Part extends Span {
  readonly kind: 'words' | 'person';
  readonly text: string;
}

/** Commas, and what some posts have for them. */
const SEPARATORS = ',;|:*&';

/** Cuts at commas, other separators and brackets. */
function parts(text: string, start: number): Part[] {
  const found: Part[] = [];
  let from = 0;
  let i = 0;
  const words = (to: number) => {
    if (text.slice(from, to).trim() !== '') {
      found.push({ kind: 'words', start: start + from, end: start + to, text: text.slice(from, to) });
    }
  };
  for (; i < text.length; i++) {
    const char = text.charAt(i);
    if (SEPARATORS.includes(char)) {
      words(i);
      from = i + 1;
    } else if (char === '(') {
      words(i);
      const close = text.indexOf(')', i);
      const end = close === -1 ? text.length : close + 1;
      found.push({ kind: 'person', start: start + i, end: start + end, text: text.slice(i, end) });
      i = end - 1;
      from = end;
    }
  }
  words(text.length);
  return found;
}

const word = /[^\s\\]+/g;

function tokens(text: string, start: number): Tag[] {
  const found: Tag[] = [];
  eachMatch(word, text, (match) => {
    const at = start + match.index;
    // `PREL. PGOV. FR.`, `{PREL} {FR}`
    const lead = match[0].length > 2 && '{<'.includes(match[0].charAt(0)) ? 1 : 0;
    const trail = match[0].length > 1 && '.}>'.includes(match[0].slice(-1)) ? 1 : 0;
    const code = match[0].slice(lead, match[0].length - trail);
    found.push({ start: at + lead, end: at + lead + code.length, value: code.toUpperCase() });
  });
  return found;
}
