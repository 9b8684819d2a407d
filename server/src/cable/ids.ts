/** Canonical names of posts and ids of cables: what two spellings of one post have in common. */
import { POST_NAMES } from './vocabulary';

/** The cable in which a reference stands, as far as it is known: it lends what the reference leaves out. */
export interface Origin {
  /** Four digits. */
  readonly year?: number;
  /** As {@link canonicalPost} gives it. */
  readonly post?: string;
  readonly serial?: number;
}

/** The parts of a reference as written; `post` is canonical already, or absent for a bare number. */
export interface CitedCable {
  /** Two or four digits. */
  readonly year?: number | undefined;
  readonly post?: string | undefined;
  readonly serial: number;
}

const prefix =
  /^(?:AMEMBASSY|AMEMB|EMBASSY|AMCONSUL|CONSULATE|AMCONGEN|USCONSULATE|USEMBASSY|USMISSION|USINT|REO|RRT)(?=[A-Z]{4})/;

/** As nearly all are written. */
const plain = /^[A-Z ]+$/;

/**
 * A post in capitals without blanks and stops, in the one spelling that ids use: `Sao Paulo` is `SAOPAULO`, `SECSTATE`
 * is `STATE`, `HCMC` is `HOCHIMINHCITY`, `UNVIE` is `UNVIEVIENNA`.
 */
export function canonicalPost(written: string): string {
  const letters = plain.test(written)
    ? written.replaceAll(' ', '')
    : written
        .normalize('NFD')
        .toUpperCase()
        .replace(/[^A-Z]/g, '');
  const bare = letters.replace(prefix, '');
  return POST_NAMES.get(letters) ?? POST_NAMES.get(bare) ?? bare;
}

/** `08PARIS258`: two-digit year, canonical post, serial without leading zeros. */
export function cableId(year: number, post: string, serial: number): string {
  return `${String(year % 100).padStart(2, '0')}${canonicalPost(post)}${String(serial)}`;
}

/**
 * The id of the cable that a reference names. Without a year of its own it is of the year of the cable it stands in; of the
 * year before when the post is the same and the serial has not been reached yet. A bare number is of the cable's own
 * post. Undefined when the year or the post cannot be told.
 */
export function referenceId({ year, post, serial }: CitedCable, origin: Origin): string | undefined {
  const by = post ?? origin.post;
  if (by === undefined) return undefined;
  if (year !== undefined) return cableId(year, by, serial);
  if (origin.year === undefined) return undefined;
  const isLater = canonicalPost(by) === origin.post && origin.serial !== undefined && serial > origin.serial;
  return cableId(isLater ? origin.year - 1 : origin.year, by, serial);
}
