/** What a hover on a reference shows of the cable that it names. */
import { isoDay } from '../features/hover/dates';
import type { CitedCables } from '../features/hover/reference';
import { numberOfId } from '../library/facts';
import { resolve } from '../library/resolve';
import type { Library } from './library';

/** Copies of one cable say the same: the first one speaks for them. */
export function citedCables(library: Pick<Library, 'index'>): CitedCables {
  return (id) => {
    const number = numberOfId(id);
    if (!number) return undefined;
    const index = library.index();
    const [cable] = resolve(index, number, {});
    if (cable === undefined) return undefined;
    const { subject, date } = index.facts(cable);
    return {
      ...(subject !== '' && { subject }),
      ...(date !== undefined && { date: isoDay(date * 60_000) }),
    };
  };
}
