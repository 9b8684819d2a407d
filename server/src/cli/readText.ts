import { readFileSync } from 'node:fs';
import { decode, type Decoded } from '../encoding/decode';

/** The path that stands for standard input. */
export const STANDARD_INPUT = '-';

/** How a path is called in a sentence. */
export function nameOfInput(path: string): string {
  return path === STANDARD_INPUT ? 'Standard input' : path;
}

/** A path that could not be read, as a sentence for the user. */
export class Unreadable extends Error {}

/**
 * The text of a file, or of standard input. Throws {@link Unreadable}. A file is read at once: the threads have nothing
 * else to do meanwhile, and for files of a few kilobytes that takes a third of the time.
 */
export async function readText(path: string): Promise<string> {
  return (await readDecoded(path)).text;
}

/** The same with the encoding that it is written in. */
export async function readDecoded(path: string): Promise<Decoded & { readonly bytes: Uint8Array }> {
  try {
    const bytes = path === STANDARD_INPUT ? await readStandardInput() : readFileSync(path);
    return { bytes, ...decode(bytes) };
  } catch (error) {
    throw new Unreadable(`${nameOfInput(path)} cannot be read: ${reasonOf(error)}.`, { cause: error });
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
  ENAMETOOLONG: 'its name is too long',
  ENOTDIR: 'a part of its path is no folder',
  EPERM: 'permission denied',
  EROFS: 'the disk is read-only',
  ENOSPC: 'no space is left',
  ERR_FS_FILE_TOO_LARGE: 'it is larger than 2 GB',
  ERR_STRING_TOO_LONG: 'it is too long for one text',
};

/** Why the system refused, in words. */
export function reasonOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  return REASONS[code ?? ''] ?? message;
}
