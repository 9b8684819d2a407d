import { createTwoFilesPatch, FILE_HEADERS_ONLY } from 'diff';

/** What would change in a file, as a patch that `git apply` and `patch -p1` read. */
export function diffOf(path: string, before: string, after: string): string {
  const name = path.replace(/^(?:\.\/)+/, '');
  const patch = createTwoFilesPatch(`a/${name}`, `b/${name}`, before, after, undefined, undefined, {
    context: 3,
    headerOptions: FILE_HEADERS_ONLY,
  });
  return patch ?? '';
}
