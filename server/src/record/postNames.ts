/** The names of posts as ids write them, in capitals without blanks and stops: `SAOPAULO`. */
import { canonicalPost } from '../cable/ids';
import { nearest } from '../spelling/nearest';
import { posts } from '../codes/posts';
import { lazily } from '../codes/table';

/** Shorter names are too much alike: `BERN` and `BONN`, `LAOS` and `LAGOS`. */
const SHORTEST = 5;

const knownPosts = lazily((): ReadonlySet<string> => {
  const names = posts().flatMap(({ name, otherNames }) => [name, ...otherNames]);
  return new Set(names.map((name) => name.toUpperCase().replace(/[^A-Z]/g, '')));
});

/** Whether the table has a post of that name, or that other name. */
export function isKnownPost(name: string): boolean {
  return knownPosts().has(name);
}

/** The post that a name with one slip means: `TRIPOL` is `TRIPOLI`. Undefined for a known name, and where two posts are as near. */
export function postMeant(name: string): string | undefined {
  if (name.length < SHORTEST || isKnownPost(name)) return undefined;
  const near = new Set(nearest(name, knownPosts(), 1).map(canonicalPost));
  const [only] = near;
  return near.size === 1 ? only : undefined;
}
