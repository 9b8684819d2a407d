/** What completion offers of the library behind REF. */
import { fullYear } from '../cable/calendar';
import type { KnownCables } from '../features/completion/references';
import { findCables } from '../library/search';
import { postOfId } from '../record';
import type { Library } from './library';

/** The cables of the folder by their number or by words of their subject; none before anything is typed. */
export function knownCables(library: Pick<Library, 'index'>): KnownCables {
  return (typed, limit) => {
    const index = library.index();
    return findCables(index, typed, limit, false).flatMap(({ cable }) => {
      const { year, post, serial } = index.number(cable) ?? {};
      if (year === undefined || post === undefined || serial === undefined) return [];
      const subject = index.subject(cable);
      return [
        {
          year: fullYear(year),
          post: postOfId(post)?.name ?? post,
          serial,
          subject: subject === '' ? undefined : subject,
        },
      ];
    });
  };
}
