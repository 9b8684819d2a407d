import { withoutLinks } from './damage';
import type { Tag } from './model';

/** A code as TAGS have them: letters, perhaps digits, a hyphen or a slash: `PREL`, `FR`, `AU-1`, `UNGA/C-6`. */
const codeShape = /^[A-Z][A-Z0-9/-]{1,9}$/;

/**
 * Reads a line of tags, label taken off: `PREL PGOV FR`, `CASC (PEGUES, MICKEY), BL`, `[PREL](#) [FR](#)`. Words between
 * commas that are no codes are one tag (`HUMAN RIGHTS`).
 */
export function parseTagLine(text: string, start: number, end: number): Tag[] {
  const tags: Tag[] = [];
  for (const piece of withoutLinks(text, start, end)) {
    for (const part of parts(piece.value, piece.start)) {
      if (part.kind === 'person') {
        const last = tags.at(-1);
        if (last)
          tags[tags.length - 1] = {
            ...last,
            end: part.end,
            person: { start: part.start + 1, end: Math.max(part.end - 1, part.start + 1) },
          };
        continue;
      }
      const found = tokens(part.text, part.start);
      if (found.every((tag) => codeShape.test(tag.value)) || found.length === 1)
        for (const tag of found) tags.push(tag);
      else {
        const first = found[0];
        const last = found.at(-1);
        if (first && last) {
          tags.push({ start: first.start, end: last.end, value: text.slice(first.start, last.end).toUpperCase() });
        }
      }
    }
  }
  return tags;
}

/** Whether a line after the TAGS line holds nothing but codes, and so continues it. */
export function continuesTags(line: string): boolean {
  const found = tokens(line.replace(/[,;]/g, ' '), 0);
  return (
    found.length > 0 &&
    found.every((tag) => /^[A-Z]{2,5}$/.test(tag.value) && line.slice(tag.start, tag.end) === tag.value)
  );
}

type Part =
  | { readonly kind: 'words'; readonly start: number; readonly end: number; readonly text: string }
  | { readonly kind: 'person'; readonly start: number; readonly end: number };

/** Cuts at commas, semicolons and brackets. */
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
    if (char === ',' || char === ';') {
      words(i);
      from = i + 1;
    } else if (char === '(') {
      words(i);
      const close = text.indexOf(')', i);
      const end = close === -1 ? text.length : close + 1;
      found.push({ kind: 'person', start: start + i, end: start + end });
      i = end - 1;
      from = end;
    }
  }
  words(text.length);
  return found;
}

function tokens(text: string, start: number): Tag[] {
  const found: Tag[] = [];
  for (const match of text.matchAll(/[^\s\\]+/g)) {
    const at = start + match.index;
    found.push({ start: at, end: at + match[0].length, value: match[0].toUpperCase() });
  }
  return found;
}
