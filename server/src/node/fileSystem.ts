/** The disk as the library sees it, so that tests can count what is read and let it fail. */
import { readdirSync, readFileSync, statSync } from 'node:fs';

export interface FileSystem {
  list(folder: string): readonly Entry[];
  /** Follows links. */
  stat(path: string): Stat;
  read(path: string): Uint8Array;
}

export interface Entry {
  readonly name: string;
  readonly kind: 'file' | 'folder' | 'link' | 'other';
}

export interface Stat {
  readonly isFile: boolean;
  readonly size: number;
  /** Milliseconds since 1970, of what is inside or of the file itself: programs set the former back to what they please. */
  readonly modified: number;
}

/**
 * All at once: a thread that reads files has nothing else to do, and for files of a few kilobytes waiting takes longer than
 * reading.
 */
export const DISK: FileSystem = {
  list: (folder) =>
    readdirSync(folder, { withFileTypes: true }).map((entry) => ({
      name: entry.name,
      kind: entry.isFile() ? 'file' : entry.isDirectory() ? 'folder' : entry.isSymbolicLink() ? 'link' : 'other',
    })),
  stat(path) {
    const stat = statSync(path);
    return { isFile: stat.isFile(), size: stat.size, modified: Math.max(stat.mtimeMs, stat.ctimeMs) };
  },
  read: (path) => readFileSync(path),
};

/** The system's short name for what went wrong: `ENOENT`. */
export function codeOf(error: unknown): string {
  return (error as NodeJS.ErrnoException | undefined)?.code ?? '';
}
