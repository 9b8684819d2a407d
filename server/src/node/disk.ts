/** The library of a server that has a disk, put together. */
import { readFileSync } from 'node:fs';
import { checks } from '../checks';
import { hashOf } from '../library/bytes';
import { readProject } from '../project/read';
import { cacheFolder } from './cacheFolder';
import { diskSource } from './diskSource';
import { threads } from './threads';

const codes = checks.map(({ code }) => code);

/**
 * @param bundle the file that a thread runs; it makes facts as the bundle of the caller does
 * @param tables files beside it that it reads
 */
export function libraryOnDisk(bundle: string, ...tables: readonly string[]) {
  let maker: string | undefined;
  // What makes the facts is all in these files, whatever of it has changed. A user's own codes have no part in it.
  const makerOf = () =>
    (maker ??= [bundle, ...tables].map((file) => hashOf(readFileSync(file)).toString(36)).join('-'));
  return {
    source: diskSource(threads(bundle), projectPatterns),
    keptIn: (folder: string) => cacheFolder(folder, makerOf),
  };
}

/** What a `.cable.json` leaves out; nothing where it is wrong, of which the editor tells. */
function projectPatterns(text: string): readonly string[] {
  const read = readProject(text, codes);
  return 'project' in read ? read.project.ignorePaths : [];
}
