import text from './data/captions.tsv';
import { nearest } from './nearest';
import { certainty, lazily, normalised, table, type Certainty, type Row } from './table';

/** A word or phrase that says who may see the cable or how it is handled: `NOFORN`. */
export interface Caption {
  /** `SIPDIS`; `…` stands for any words, as in `FOR … ONLY`. */
  readonly caption: string;
  /** `distribution`, `channel`, `handling`, … */
  readonly group: string;
  readonly meaning: string;
  /** Where in a cable it stands. */
  readonly position: string;
  readonly certainty: Certainty;
  readonly source: string;
}

const columns = ['caption', 'group', 'meaning', 'position', 'certainty', 'source'] as const;
const phrases = table('captions', text, columns);

/** `caption('SIPDIS')`, `caption('FOR AMBASSADOR ONLY')`. */
export function caption(written: string): Caption | undefined {
  const key = normalised(written);
  if (!key) return undefined;
  const row = phrases.get(key);
  return row ? read(row) : patterns().find((each) => matches(key, each.caption));
}

/** Every caption, in alphabetical order. */
export const captions = lazily((): readonly Caption[] => phrases.rows().map(read));

/** What a misread caption may be: `SIPDIS` for `STPDTS`. Two letters of six may differ, one of four. */
export function nearestCaptions(written: string): readonly Caption[] {
  const key = normalised(written);
  if (!key || key.length < 4) return [];
  return nearest(key, proposed(), key.length < 6 ? 1 : 2).flatMap((found) => caption(found) ?? []);
}

const patterns = lazily(() => captions().filter((each) => each.caption.includes('…')));

const proposed = lazily(() =>
  captions()
    .filter((each) => !each.caption.includes('…') && each.certainty !== 'unsure' && each.group !== 'content')
    .map((each) => each.caption),
);

/** Whether the words fill the places of `…`: `FOR AMBASSADOR ONLY` fills `FOR … ONLY`. */
function matches(words: string, pattern: string): boolean {
  const pieces = pattern.split('…');
  let at = 0;
  for (const [i, piece] of pieces.entries()) {
    const found = i === 0 ? (words.startsWith(piece) ? 0 : -1) : words.indexOf(piece, at);
    if (found === -1) return false;
    at = found + piece.length;
  }
  const last = pieces.at(-1) ?? '';
  return last === '' ? at < words.length : words.endsWith(last) && at <= words.length;
}

function read(row: Row<(typeof columns)[number]>): Caption {
  return { ...row, certainty: certainty(row.certainty) };
}
