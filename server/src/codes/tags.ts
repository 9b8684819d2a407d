import text from './data/tags.tsv';
import { nearest } from '../spelling/nearest';
import { SCHEMAS } from './schemas';
import { certainty, given, lazily, table, type Certainty, type Row } from './table';

export type TagKind = 'subject' | 'program' | 'geo' | 'organization';

/** A code of the TAGS line: `PREL`. */
export interface TagCode {
  readonly code: string;
  readonly kind: TagKind;
  /** `External political relations`; `meaning not known` where only the code is known. */
  readonly meaning: string;
  /** ISO 3166 of a geographic tag: `RU` for `RS`. */
  readonly iso2: string | undefined;
  /** The code that was meant, for a code that occurs only as a slip: `KPAO` for `KPOA`. */
  readonly slipFor: string | undefined;
  readonly certainty: Certainty;
  readonly source: string;
}

const { columns } = SCHEMAS.tags;
const codes = table('tags', text, columns);

/** `tag('PREL')?.meaning` is `External political relations`. The geographic meaning comes before an organization's. */
export function tag(code: string): TagCode | undefined {
  return tagMeanings(code)[0];
}

/** All meanings of a code: `BP` is the Solomon Islands, and was written for a company. */
export function tagMeanings(code: string): readonly TagCode[] {
  return codes.all(code).map(read);
}

/** The tag of a country whose ISO code was written for it: `PO`, Portugal, for `PT`. */
export function tagOfCountry(iso2: string): TagCode | undefined {
  return byCountry().get(iso2);
}

const byCountry = lazily((): ReadonlyMap<string, TagCode> => {
  const inUse = tags().filter(({ kind, slipFor }) => kind === 'geo' && !slipFor);
  // Of a country with an older code as well, the one that is surer.
  const ranked = inUse.sort((a, b) => RANK[b.certainty] - RANK[a.certainty]);
  return new Map(ranked.flatMap((each) => (each.iso2 ? [[each.iso2, each]] : [])));
});

/** Every code, in alphabetical order. */
export const tags = lazily((): readonly TagCode[] => codes.rows().map(read));

/** What a slip may be meant for: the nearest of the subject and program codes in use, the likeliest first. */
export function nearestTags(code: string): readonly TagCode[] {
  const found = new Set(withOneLess(code).flatMap((part) => slips().get(part) ?? []));
  const candidates = [...found].sort((a, b) => a.rank - b.rank).map((candidate) => candidate.code.code);
  // One letter of four is a slip; two make another word.
  return nearest(code, candidates, 1).flatMap((each) => checkable().get(each) ?? []);
}

interface Ranked {
  readonly code: TagCode;
  readonly rank: number;
}

/**
 * The codes by what is left of them when one letter is lost, or none: two words that are one slip apart share one of
 * these, so that no word must be compared with the whole table.
 */
const slips = lazily((): ReadonlyMap<string, readonly Ranked[]> => {
  const byPart = new Map<string, Ranked[]>();
  for (const [rank, code] of [...checkable().values()].entries()) {
    const ranked = { code, rank };
    for (const part of new Set(withOneLess(code.code))) {
      const others = byPart.get(part);
      if (others) others.push(ranked);
      else byPart.set(part, [ranked]);
    }
  }
  return byPart;
});

/** A word, and what it is without each of its letters. Longer words are no slips of a code. */
function withOneLess(word: string): readonly string[] {
  if (word.length > 8) return [];
  return [word, ...Array.from(word, (_, i) => word.slice(0, i) + word.slice(i + 1))];
}

/** The codes of words that are codes all of them, some perhaps run together, or parted by a slash: `PGOV PRELKJUS`. */
export function tagsListed(written: string): readonly string[] | undefined {
  const words = written.split(/ - |[ /.-]/).map((word) => tagsRunTogether(word) ?? [word]);
  const isList = words.flat().length > 1 && words.flat().every((code) => tag(code) !== undefined);
  return isList ? words.flat() : undefined;
}

/**
 * The codes that a word is made of when it is made of nothing else: `PRELPGOV` of PREL and PGOV, four letters each, `PRELNATO`,
 * and countries of two. A word that is a code itself, or that is made of countries or organizations alone, `MARINE`, is not
 * parted.
 */
export function tagsRunTogether(word: string): readonly string[] | undefined {
  if (word.length < 6 || word.length > LONGEST || !/^[A-Z]+$/.test(word) || tag(word)) return undefined;
  /** For each place in the word, the codes before it, or nothing where no codes end there. */
  const ending: (readonly string[] | undefined)[] = [[]];
  for (let end = 2; end <= word.length; end++) {
    for (const length of [4, 2]) {
      const before = ending[end - length];
      const code = word.slice(Math.max(end - length, 0), end);
      if (!before || !isPart(code)) continue;
      ending[end] = [...before, code];
      break;
    }
  }
  const parts = ending[word.length];
  return parts?.some((code) => isOf(code, SUBJECTS)) ? parts : undefined;
}

/** More codes than that were never run together. */
const LONGEST = 60;

const SUBJECTS: readonly TagKind[] = ['subject', 'program'];

function isPart(code: string): boolean {
  if (code.length !== 4) return isOf(code, ['geo']);
  return isOf(code, SUBJECTS) || tagMeanings(code).some(isKnownOrganization);
}

function isOf(code: string, kinds: readonly TagKind[]): boolean {
  return tagMeanings(code).some(({ kind, slipFor }) => slipFor === undefined && kinds.includes(kind));
}

/** There are hundreds of organizations, and words can be made of those that nobody is sure of. */
function isKnownOrganization({ kind, slipFor, certainty }: TagCode): boolean {
  return kind === 'organization' && slipFor === undefined && certainty !== 'unsure';
}

const RANK: Readonly<Record<Certainty, number>> = { sure: 0, likely: 1, unsure: 2 };

/** Codes that can be proposed: their meaning is known, and they are no slips themselves. */
const checkable = lazily((): ReadonlyMap<string, TagCode> => {
  const proposed = tags().filter(
    (each) => (each.kind === 'subject' || each.kind === 'program') && each.certainty !== 'unsure' && !each.slipFor,
  );
  return new Map(proposed.sort((a, b) => RANK[a.certainty] - RANK[b.certainty]).map((each) => [each.code, each]));
});

function read(row: Row<(typeof columns)[number]>): TagCode {
  return {
    code: row.code,
    kind: row.kind as TagKind,
    meaning: row.meaning,
    iso2: given(row.iso2),
    slipFor: given(row.slip_for),
    certainty: certainty(row.certainty),
    source: row.source,
  };
}
