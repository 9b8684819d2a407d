import { isAbsolute, relative, resolve, sep } from 'node:path';
import { createTwoFilesPatch, FILE_HEADERS_ONLY } from 'diff';

/** What would change in a file, as a patch that `git apply` and `patch -p1` read. */
export function diffOf(path: string, before: string, after: string): string {
  const name = nameInPatch(path);
  const patch = createTwoFilesPatch(`a/${name}`, `b/${name}`, before, after, undefined, undefined, {
    context: 3,
    headerOptions: FILE_HEADERS_ONLY,
  });
  return patch ?? '';
}

/**
 * Relative to the folder in which the patch is made, with slashes. What lies elsewhere is named from the root: `patch -p1
 * -d /` finds it.
 */
function nameInPatch(path: string): string {
  const inside = relative('', path);
  const isOutside = inside.startsWith('..') || isAbsolute(inside);
  return (isOutside ? resolve(path) : inside).replaceAll(sep, '/').replace(/^\/+/, '');
}
