import { factBytesOf } from '../../library/read';
import { readText, Unreadable } from '../readText';
import type { FileResult } from '../task';

export interface LinksTask {
  readonly kind: 'links';
}

/** The facts of the cables in one file, among them to which others they refer. */
export async function linkFile(path: string): Promise<FileResult> {
  try {
    return { file: path, pieces: [], facts: factBytesOf(await readText(path), path, true) };
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return { file: path, pieces: [], trouble: { kind: 'unreadable', sentence: error.message } };
  }
}
