/** What completion offers of the library behind REF. */
import { fullYear } from '../cable/calendar';
import { canonicalPost } from '../cable/ids';
import { posts } from '../codes/posts';
import { lazily } from '../codes/table';
import type { KnownCables } from '../features/completion/references';
import { findCables } from '../library/search';
import type { Library } from './library';

/** Posts as references name them, by the form without blanks that ids have. */
const names = lazily(() => new Map(posts().map(({ name }) => [canonicalPost(name), name])));

/** The cables of the folder by their number or by words of their subject; none before anything is typed. */
export function knownCables(library: Pick<Library, 'index'>): KnownCables {
  return (typed, limit) => {
    const index = library.index();
    return findCables(index, typed, limit, false).flatMap(({ cable }) => {
      const { year, post, serial } = index.number(cable) ?? {};
      if (year === undefined || post === undefined || serial === undefined) return [];
      const { subject } = index.facts(cable);
      return [
        {
          year: fullYear(year),
          post: names().get(post) ?? post,
          serial,
          subject: subject === '' ? undefined : subject,
        },
      ];
    });
  };
}
