/** Project files as whoever has read them hands them on: the client of VS Code, or the disk. */

/** A `.cable.json`, with the address of the folder that it lies in. */
export type FoundProjectFile =
  | {
      readonly folder: string;
      readonly text: string;
      /** The file that it names with `"codes"`. */
      readonly codes?: FoundCodes;
    }
  /** `folder`, `denied`, or the system's own words. */
  | { readonly folder: string; readonly unreadable: string };

/** A file with a user's own codes. */
export interface FoundCodes {
  readonly uri: string;
  /** By which a hover calls it: as the user wrote it. */
  readonly name: string;
  /** Absent where it could not be read. */
  readonly text?: string;
}

/** Where project files lie, for whoever reads them without a client. */
export interface ProjectDisk {
  /** The nearest project file upwards of a document that lies on the disk. */
  find(uri: string): FoundProjectFile | undefined;
  /** @param folder that a relative path is in; `undefined` for such a path where there is none */
  codes(path: string, folder: string | undefined): FoundCodes | undefined;
}
