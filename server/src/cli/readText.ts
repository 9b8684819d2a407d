import { readFile } from 'node:fs/promises';
import { decode } from './decode';

/** The path that stands for standard input. */
export const STANDARD_INPUT = '-';

/** A path that could not be read, as a sentence for the user. */
export class Unreadable extends Error {}

/** The text of a file, or of standard input. Throws {@link Unreadable}. */
export async function readText(path: string): Promise<string> {
  try {
    return decode(path === STANDARD_INPUT ? await readStandardInput() : await readFile(path));
  } catch (error) {
    throw new Unreadable(`${path} cannot be read: ${reason(error)}.`, { cause: error });
  }
}

async function readStandardInput(): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EISDIR: 'it is a folder',
  EACCES: 'permission denied',
  ERR_FS_FILE_TOO_LARGE: 'it is larger than 2 GB',
  ERR_STRING_TOO_LONG: 'it is too long for one text',
};

function reason(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  return REASONS[code ?? ''] ?? message;
}
