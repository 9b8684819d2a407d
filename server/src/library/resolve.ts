/** Which cables of the library a reference names. */
import { fullYear } from '../cable/calendar';
import { cableId, referenceId } from '../cable/ids';
import type { CableNumber } from './facts';
import type { LibraryIndex } from './libraryIndex';

/** What a reference without a year is read by: the cable in which it stands. */
export interface Citing {
  /** Minutes since 1970. */
  readonly date?: number | undefined;
  /** The last two digits. */
  readonly year?: number | undefined;
  /** Its own number: the serials of its post have been reached up to this one. */
  readonly post?: string | undefined;
  readonly serial?: number | undefined;
}

const DAY = 24 * 60;

/** Clocks and date lines: a cable may seem two days younger than one that refers to it. */
const SLACK = 2 * DAY;

/**
 * A reference without a year is of the year of its cable, and by habit also of the last months of the year before, whose
 * serials have not been reached yet. Serials begin anew each January and grow about as fast each year, so that a serial
 * which was given a whole year ago has been reached again by now, and its cable of this year is meant, here or not. The
 * two months that lack of a year are for years of unequal speed: a miss is better than the wrong cable.
 */
const BACK = 300 * DAY;

export function citingOf(index: LibraryIndex, cable: number): Citing {
  return { date: index.date(cable), ...index.number(cable) };
}

/**
 * The cables that a number names, all copies, and nothing where it is not certain: without a year those of the nearest
 * earlier cable of that serial.
 */
export function resolve(index: LibraryIndex, { post, serial, year }: CableNumber, citing: Citing): readonly number[] {
  const all = index.cablesWith(post, serial);
  if (year !== undefined || all.length === 0) return all.filter((cable) => yearOf(index, cable) === year);
  const own = citing.year ?? yearOfDate(citing.date);
  // Nothing says when: every one of them may be meant.
  if (own === undefined) return all;
  const sameYear = all.filter((cable) => yearOf(index, cable) === own && isBefore(index, cable, citing));
  if (sameYear.length > 0) return sameYear;
  // 08 PARIS 1040 that cites PARIS 997 means one of 2008, also where the folder has but that of 2007.
  if (post === citing.post && citing.serial !== undefined && serial <= citing.serial) return [];
  return all.filter((cable) => {
    const date = index.date(cable);
    if (date === undefined || citing.date === undefined) return false;
    return yearOf(index, cable) === (own + 99) % 100 && date <= citing.date && citing.date - date <= BACK;
  });
}

/** Whether a cable is not younger than the citing one, as far as both are dated. */
function isBefore(index: LibraryIndex, cable: number, { date }: Citing): boolean {
  const own = index.date(cable);
  return own === undefined || date === undefined || own <= date + SLACK;
}

function yearOf(index: LibraryIndex, cable: number): number | undefined {
  return index.number(cable)?.year ?? yearOfDate(index.date(cable));
}

function yearOfDate(date: number | undefined): number | undefined {
  return date === undefined ? undefined : new Date(date * 60_000).getUTCFullYear() % 100;
}

/**
 * The id that a number has by itself, in or out of the library: `08PARIS258`. Without a year it is read as `cable parse`
 * does, from the number of the cable it stands in; `undefined` where that has no year either.
 */
export function assumedId({ post, serial, year }: CableNumber, citing: CableNumber | undefined): string | undefined {
  if (year !== undefined) return cableId(year, post, serial);
  if (citing?.year === undefined) return undefined;
  return referenceId({ post, serial }, { ...citing, year: fullYear(citing.year) });
}
