import { existsSync, readdirSync, readFileSync } from 'node:fs';

/** Folders of real cables beside the project; none is needed. */
export const realFolders: readonly string[] = ['../shared/cables', '../shared/seeds'].filter((folder) =>
  existsSync(folder),
);

/** The cables in a folder, by their paths in it, in order. */
export function namesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.txt'))
    .sort();
}

/** A text in UTF-8, else in windows-1252. */
export function readReal(path: string): string {
  const bytes = readFileSync(path);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
