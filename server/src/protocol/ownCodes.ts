/** The user's own codes, in files that somebody has read. */
import { type OwnCodes, together } from '../codes/own';
import { type ReadCodes, readCodes } from '../project/readCodes';
import type { FoundCodes } from '../project/files';

interface Read extends ReadCodes {
  readonly file: FoundCodes;
  readonly text: string;
}

/** Reads each text once, so that what did not change stays the same object, and nothing is looked up anew for it. */
export interface CodesReader {
  /** Another set of files follows. @param general the file that counts everywhere */
  begin(general: FoundCodes | undefined): void;
  /** The rows of a folder's file before those of the file that counts everywhere. */
  read(own: FoundCodes | undefined): OwnCodes | undefined;
  /** The files of this set that have wrong rows. */
  wrong(): readonly { readonly uri: string; readonly text: string; readonly problems: ReadCodes['problems'] }[];
}

export function codesReader(): CodesReader {
  let before = new Map<string, Read>();
  let now = new Map<string, Read>();
  let general: OwnCodes | undefined;

  const rowsOf = (file: FoundCodes | undefined): OwnCodes | undefined => {
    if (file?.text === undefined) return undefined;
    const { uri, name, text } = file;
    const known = now.get(uri) ?? before.get(uri);
    const isSame = known?.text === text && known.file.name === name;
    const read = isSame ? known : { file, text, ...readCodes(text, name) };
    now.set(uri, read);
    return read.codes;
  };

  return {
    begin(file) {
      before = now;
      now = new Map();
      general = rowsOf(file);
    },
    read: (file) => together(general, rowsOf(file)),
    wrong: () =>
      [...now.values()]
        .filter(({ problems }) => problems.length > 0)
        .map(({ file, text, problems }) => ({ uri: file.uri, text, problems })),
  };
}
