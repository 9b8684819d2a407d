// A folder of many cables, as a collection that was released: files by year and post, each named by its cable, which refer
// to earlier ones. In real collections 43 of 100 cables that are cited are absent, and so they are here.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { MONTHS } from '../server/src/cable/vocabulary';
import { cable, random } from './generate';

const FIRST = ['PORT', 'NEW', 'SAINT', 'FORT', 'MOUNT', 'CAPE', 'NORTH', 'LITTLE', 'OLD', 'GREAT', 'LAKE', 'POINT'];
const SECOND = ['ELLERY', 'SKERRY', 'VALDOR', 'KESTREL', 'MARROW', 'OSTHAVEN', 'DUNMORE', 'TERN', 'HOLLIN', 'ASTEY'];
const POSTS = FIRST.flatMap((first) => SECOND.map((second) => `${first} ${second}`));
const TAGS = ['PREL', 'PGOV', 'ECON', 'EFIS', 'ETRD', 'MARR', 'SENV', 'KPAO', 'PHUM', 'EAGR', 'PTER', 'OVIP'];
const YEARS = 7;
const FIRST_YEAR = 3;
const ABSENT = 0.43;

/** A cable of the collection by its number. */
export interface Member {
  readonly post: string;
  readonly year: number;
  readonly serial: number;
  /** Relative to the folder. */
  readonly path: string;
}

export interface Collection {
  readonly members: readonly Member[];
  /** Of all files, in bytes. */
  readonly bytes: number;
  /** A cable that is there and cited, with one that cites it. */
  readonly cited: { readonly from: Member; readonly to: Member };
}

/** Writes so many cables into a folder, the same for the same seed. */
export function writeCollection(folder: string, count: number, seed = 1): Collection {
  const next = random(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)] as T;
  const members: Member[] = [];
  const serials = new Map<string, number>();
  const folders = new Set<string>();
  let bytes = 0;
  let cited: Collection['cited'] | undefined;
  for (let i = 0; i < count; i++) {
    const through = (i / count) * YEARS;
    const year = FIRST_YEAR + Math.floor(through);
    // Few posts write most of the cables.
    const post = POSTS[Math.floor(POSTS.length * next() ** 2)] as string;
    const key = `${post} ${String(year)}`;
    const serial = (serials.get(key) ?? 0) + 1 + Math.floor(next() * 4);
    serials.set(key, serial);
    const digits = String(year).padStart(2, '0');
    const member: Member = {
      post,
      year,
      serial,
      path: `20${digits}/${post.replace(' ', '')}/${digits}${post.replace(' ', '')}${String(serial)}.txt`,
    };
    const written: string[] = [];
    // Two references on average.
    while (written.length < 8 && next() < 2 / 3) {
      const letter = String.fromCharCode('A'.charCodeAt(0) + written.length);
      const to = next() >= ABSENT && members.length > 0 ? pick(members.slice(-2000)) : undefined;
      if (to) cited = { from: member, to };
      const { post: by, serial: number, year: of } = to ?? { post: pick(POSTS), serial: 60_000 + i, year };
      written.push(`${letter}. ${of === year ? '' : `${String(of).padStart(2, '0')} `}${by} ${String(number)}`);
    }
    const month = Math.floor((through % 1) * 12);
    const sent = `${String(1 + Math.floor(next() * 28)).padStart(2, '0')}1530Z ${MONTHS[month] ?? ''} ${digits}`;
    const tags = Array.from({ length: 1 + Math.floor(next() * 4) }, () => pick(TAGS)).join(' ');
    // Many short ones, and a few that are long: seven kilobytes on average.
    const paragraphs = 3 + Math.floor(next() ** 3 * 27);
    const text = cable(next, serial, { post, sent, tags, references: written.join('\n'), paragraphs });
    const path = join(folder, member.path);
    if (!folders.has(dirname(path))) mkdirSync(dirname(path), { recursive: true });
    folders.add(dirname(path));
    writeFileSync(path, text);
    bytes += text.length;
    members.push(member);
  }
  if (!cited) throw new Error('So few cables cite none.');
  return { members, bytes, cited };
}
