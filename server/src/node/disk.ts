/** The library of a server that has a disk, put together. */
import { checks } from '../checks';
import type { Source } from '../library/source';
import { readProject } from '../project/read';
import { diskSource } from './diskSource';
import { threads } from './threads';

const codes = checks.map(({ code }) => code);

/** @param bundle the file that serves as a thread of its own, too */
export function libraryOnDisk(bundle: string): Source {
  return diskSource(threads(bundle), projectPatterns);
}

/** What a `.cable.json` leaves out; nothing where it is wrong, of which the editor tells. */
function projectPatterns(text: string): readonly string[] {
  const read = readProject(text, codes);
  return 'project' in read ? read.project.ignorePaths : [];
}
