import type { CableFile } from './model';
import type { Span } from './span';

/** What a conversion left in a stretch of text, told by the characters alone; looked for only when it is asked for. */
export interface ConversionDamage extends Span {
  readonly kind: ConversionDamageKind;
  /** What stood there; absent where it cannot be known. */
  readonly repair?: string;
}

export type ConversionDamageKind =
  /** `\_`, `\#`: Markdown's sign that a character is meant as it stands */
  | 'escape'
  /** `\` at the end of a line */
  | 'lineEnd'
  /** `&amp;` */
  | 'html'
  /** `<br>`, `<a href='#par1'>` */
  | 'tag'
  /** A soft hyphen or a blank of no width */
  | 'invisible'
  /** A Cyrillic letter in a word of Latin ones */
  | 'lookAlike'
  /** U+FFFD between two letters */
  | 'lost'
  /** `France,s` */
  | 'comma';

const marks =
  /\\(?:[_*[\]#`~<>]|[ \t]{0,3}(?=[\r\n]|$))|&(?:amp|nbsp|lt|gt|quot|apos|#\d{2,5});|<\/?(?:br|pre|code|div|span|em|strong|tt|font|[pbiua])(?: [^<>\r\n]{0,200})?\/?>|[\xAD\u200B-\u200D\u0400-\u04FF\uFFFD]|,[sS](?=[ \t\r\n])/g;

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', nbsp: ' ', lt: '<', gt: '>', quot: '"', apos: "'" };

const entity = /&(?:amp|nbsp|lt|gt|quot|apos|#\d{2,5});/g;

/** A text with the signs that `&amp;` and the like stand for. */
export function withoutEntities(text: string): string {
  return text.includes('&') ? text.replace(entity, (written) => entityMeant(written) ?? written) : text;
}

function entityMeant(written: string): string | undefined {
  const name = written.slice(1, -1);
  const code = name.startsWith('#') ? Number(name.slice(1)) : undefined;
  if (code === undefined) return ENTITIES[name];
  return code >= 32 && code < 0xd800 ? String.fromCharCode(code) : undefined;
}

/** Cyrillic letters and the Latin ones that look the same. */
const LOOK_ALIKES: ReadonlyMap<string, string> = new Map(
  [...'АВЕЅІЈКМНОРСТУХаеѕіјорсух'].map((letter, i) => [letter, 'ABESIJKMHOPCTYXaesijopcyx'.charAt(i)]),
);

/** The damage between two offsets, in the order of the text. Linear. */
export function conversionDamage({ text }: CableFile, { start, end }: Span): readonly ConversionDamage[] {
  const found: ConversionDamage[] = [];
  const stretch = text.slice(start, end);
  for (const match of stretch.matchAll(marks)) {
    const damage = damageAt(text, start + match.index, match[0]);
    if (damage) found.push(damage);
  }
  return found;
}

function damageAt(text: string, start: number, written: string): ConversionDamage | undefined {
  const place = { start, end: start + written.length };
  const [first = ''] = written;
  const [before, after] = [text.charAt(start - 1), text.charAt(place.end)];
  switch (first) {
    case '\\': {
      const sign = written.trimEnd().slice(1);
      if (sign !== '') return { kind: 'escape', ...place, repair: sign };
      return { kind: 'lineEnd', start, end: start + 1, repair: '' };
    }
    case '&': {
      const repair = entityMeant(written);
      return { kind: 'html', ...place, ...(repair !== undefined && { repair }) };
    }
    case '<':
      // A tag that parts lines stands for a line end where there is none.
      return {
        kind: 'tag',
        ...place,
        repair: /^<\/?(?:br|p|div)\b/.test(written) && isFilled(before) && isFilled(after) ? '\n' : '',
      };
    case '\uFFFD':
      return isLetter(before) && isLetter(after) ? { kind: 'lost', ...place } : undefined;
    case ',':
      return isLatin(before) && isUpper(before) === isUpper(written.charAt(1))
        ? { kind: 'comma', start, end: start + 1, repair: "'" }
        : undefined;
    case '\xAD':
    case '\u200B':
    case '\u200C':
    case '\u200D':
      return { kind: 'invisible', ...place, repair: '' };
    default: {
      const repair = LOOK_ALIKES.get(first);
      return repair !== undefined && (isLatin(before) || isLatin(after))
        ? { kind: 'lookAlike', ...place, repair }
        : undefined;
    }
  }
}

function isLatin(char: string): boolean {
  return (char >= 'A' && char <= 'Z') || (char >= 'a' && char <= 'z');
}

function isFilled(char: string): boolean {
  return char.trim() !== '';
}

function isLetter(char: string): boolean {
  return char.toLowerCase() !== char.toUpperCase();
}

function isUpper(char: string): boolean {
  return char !== char.toLowerCase();
}
