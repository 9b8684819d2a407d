import type { Damage, DamageKind } from './model';
import { type Span, type Valued, valued } from './span';
import { HEADER_WORDS } from './vocabulary';
import { eachMatch } from './words';

/** Takes the damage that the parts of the parser meet, and gives it back in the order of the text. */
export interface DamageLog {
  add(kind: DamageKind, at: Span, repair?: string): void;
  inOrder(): readonly Damage[];
}

export function damageLog(): DamageLog {
  const found: Damage[] = [];
  return {
    add(kind, at, repair) {
      const { start, end } = at;
      found.push(repair === undefined ? { kind, start, end } : { kind, start, end, repair });
    },
    inOrder: () => found.sort((a, b) => a.start - b.start || a.end - b.end),
  };
}

const link = /\[([^[\]()]{1,80})\]\([^()\s]{0,200}\)/g;
/** What a web page put around a code: `<a href='/tag/PREL_0.html'>PREL</a>`. */
const anchor = /<a [^<>]{0,200}>([^<>]{1,80})<\/a>/gi;
const autolink = /<(https?:\/\/[^<>\s]{1,300})>(?: (fm|html?|aspx?|gov)(?![A-Za-z]))?/g;
const latex = /\$(?:[\\^_]|\{[\\^_])[^$\n]{1,30}\$/g;
const brokenAddress = /index\.c (fm)(?![A-Za-z])/g;

/** Markdown links and LaTeX that a converter put into a stretch: `[PREL](#)`, `<http://…>`, `$^{\circ}$`. */
export function findMarkup(text: string, start: number, end: number, log: DamageLog): void {
  const line = text.slice(start, end);
  if (line.includes('](')) {
    for (const match of line.matchAll(link)) {
      const at = start + match.index;
      log.add('markdownLink', { start: at, end: at + match[0].length }, match[1]);
    }
  }
  if (line.includes('</a>')) {
    for (const match of line.matchAll(anchor)) {
      const at = start + match.index;
      log.add('htmlTag', { start: at, end: at + match[0].length }, match[1]);
    }
  }
  if (line.includes('<http')) {
    for (const match of line.matchAll(autolink)) {
      const at = start + match.index;
      log.add('markdownLink', { start: at, end: at + match[0].length }, (match[1] ?? '') + (match[2] ?? ''));
    }
  }
  if (line.includes('$')) {
    for (const match of line.matchAll(latex)) {
      const at = start + match.index;
      const from = text.charAt(at - 1) === ' ' && at > start ? at - 1 : at;
      log.add('latex', { start: from, end: at + match[0].length }, '');
    }
  }
}

/** A web address that a converter broke: `index.c fm`. */
export function findBrokenAddress(text: string, start: number, end: number, log: DamageLog): void {
  for (const match of text.slice(start, end).matchAll(brokenAddress)) {
    const at = start + match.index;
    log.add('brokenWord', { start: at, end: at + match[0].length }, match[0].replace(' ', ''));
  }
}

const word = /[A-Z]+/gi;

/** Words of the header's fixed vocabulary that were broken in two: `REASO NS`, `reaso ns`. */
export function findBrokenWords(text: string, start: number, end: number, log: DamageLog): void {
  let before: { at: number; word: string } | undefined;
  eachMatch(word, text.slice(start, end), (match) => {
    const at = start + match.index;
    if (before && before.at + before.word.length + 1 === at && text.charAt(at - 1) === ' ') {
      const whole = before.word + match[0];
      if (HEADER_WORDS.has(whole.toUpperCase()) && !HEADER_WORDS.has(before.word.toUpperCase())) {
        log.add('brokenWord', { start: before.at, end: at + match[0].length }, whole);
      }
    }
    before = { at, word: match[0] };
  });
}

/** The stretch without its Markdown links, each as its label, and where each character of the result came from. */
export function withoutLinks(text: string, start: number, end: number): readonly Valued<string>[] {
  const pieces: Valued<string>[] = [];
  let from = start;
  const line = text.slice(start, end);
  const shape = line.includes('](') ? link : line.includes('</a>') ? anchor : undefined;
  if (shape) {
    for (const match of line.matchAll(shape)) {
      const at = start + match.index;
      const [whole, label = ''] = match;
      const inside = at + (shape === link ? 1 : whole.indexOf('>') + 1);
      if (from < at) pieces.push(valued(from, at, text.slice(from, at)));
      pieces.push(valued(inside, inside + label.length, label));
      from = at + whole.length;
    }
  }
  if (from < end) pieces.push(valued(from, end, text.slice(from, end)));
  return pieces;
}
