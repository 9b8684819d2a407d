/** Where the files of a library come from: a disk, or an editor that reads them for us. */
import type { Stamp } from './files';

/** A folder of the workspace. */
export interface Root {
  /** Without a slash at its end. */
  readonly uri: string;
  /** The patterns of `files.exclude` that are on. */
  readonly exclude: readonly string[];
}

/** Files of one folder that may be cables: columns, for there may be a hundred thousand. */
export interface FoundFiles {
  /** The address of the folder, with a slash at its end; empty where the names are whole addresses. */
  readonly base: string;
  /** As they stand in an address. */
  readonly names: readonly string[];
  /** In bytes; absent where that would have to be asked for. */
  readonly sizes?: Float64Array;
  /** Milliseconds since 1970. */
  readonly modified?: Float64Array;
}

/** A file to read. */
export interface WantedFile {
  readonly uri: string;
  /** Of the bytes whose facts are known: where they are the same still, they are not read again. */
  readonly hash?: number;
}

/** What came of reading some files, in their order. */
export interface ReadFiles {
  /** The facts of all, one behind the other. */
  readonly chunk: Uint8Array;
  readonly files: readonly ReadFile[];
}

export type ReadFile =
  /** Its facts begin at an offset of the chunk. */
  | { readonly uri: string; readonly kind: 'read'; readonly stamp: Stamp; readonly offset: number }
  | { readonly uri: string; readonly kind: 'same'; readonly stamp: Stamp }
  /** It vanished, or is a folder now. */
  | { readonly uri: string; readonly kind: 'gone' }
  | { readonly uri: string; readonly kind: 'failed'; readonly reason: string };

export interface Source {
  /** How many files are read at a time, and how many times at once. */
  readonly portion: number;
  readonly width: number;
  /** Whether this is the place to ask for the files of a folder. */
  has(uri: string): boolean;
  /** Finds the files of a folder that may be cables, and hands some at a time on. Tells what cannot be opened. */
  find(root: Root, take: (files: FoundFiles) => void, complain: Complain, signal: AbortSignal): Promise<void>;
  /** Those of some files that a search of the folder would find, if they are there. */
  admitted(root: Root, uris: readonly string[]): Promise<readonly string[]>;
  read(files: readonly WantedFile[]): Promise<ReadFiles>;
  /** The texts of files, in their order; `undefined` for one that cannot be read. */
  texts(uris: readonly string[]): Promise<readonly (string | undefined)[]>;
  /** There is nothing to do for now. */
  rest(): void;
}

export type Complain = (uri: string, reason: string) => void;
