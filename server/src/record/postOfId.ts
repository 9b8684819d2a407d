import { canonicalPost } from '../cable/ids';
import { type Post, posts } from '../codes/posts';
import { lazily } from '../codes/table';

const byId = lazily((): ReadonlyMap<string, Post> => new Map(posts().map((post) => [canonicalPost(post.name), post])));

/** The post of `HOCHIMINHCITY`, as ids have it, which is without blanks. */
export function postOfId(post: string): Post | undefined {
  return byId().get(post);
}
