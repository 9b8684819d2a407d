/** A folder on the disk in which libraries are kept, a file each. */
import { randomUUID } from 'node:crypto';
import { type FileHandle, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Storage } from '../library/cache';
import { codeOf } from './fileSystem';

const SUFFIX = '.bin';
const UNFINISHED = '.tmp';

/** A file that nobody has written to for so long is of a server that was ended meanwhile; milliseconds. */
const GIVEN_UP = 60 * 60 * 1000;

/**
 * @param maker the program that makes the facts; see {@link Storage.maker}
 * @param create makes a file that is not there, to be written to
 */
export function cacheFolder(
  folder: string,
  maker: () => string,
  create: (path: string) => Promise<Pick<FileHandle, 'writeFile' | 'close'>> = (path) => open(path, 'wx'),
): Storage {
  return {
    maker,
    holds: (uri) => uri.startsWith('file:'),

    async read(name, take) {
      let file: FileHandle;
      try {
        file = await open(join(folder, name + SUFFIX));
      } catch (error) {
        if (codeOf(error) === 'ENOENT') return;
        throw error;
      }
      try {
        const { size } = await file.stat();
        await take({ size, read: (length) => readFully(file, length) });
      } finally {
        await file.close();
      }
    },

    // Under another name first, so that nobody ever finds half of it. It need not have reached the disk when it gets its
    // name: what a power failure leaves of it has a wrong checksum.
    async write(name, pieces) {
      await mkdir(folder, { recursive: true });
      await removeGivenUp(folder);
      const unfinished = join(folder, `${name}.${randomUUID()}${UNFINISHED}`);
      const file = await create(unfinished);
      try {
        try {
          for (const piece of pieces) await file.writeFile(piece);
        } finally {
          await file.close();
        }
        await rename(unfinished, join(folder, name + SUFFIX));
      } catch (error) {
        await rm(unfinished, { force: true });
        throw error;
      }
    },
  };
}

/** As many bytes as asked for, if there are so many, in memory of their own. */
async function readFully(file: FileHandle, length: number): Promise<Uint8Array> {
  const bytes = new Uint8Array(length);
  let filled = 0;
  while (filled < length) {
    const { bytesRead } = await file.read(bytes, filled, length - filled);
    if (bytesRead === 0) break;
    filled += bytesRead;
  }
  return bytes.subarray(0, filled);
}

async function removeGivenUp(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    if (!name.endsWith(UNFINISHED)) continue;
    const path = join(folder, name);
    // Another window may be done with it by now.
    const written = await stat(path).catch((error: unknown) => {
      if (codeOf(error) === 'ENOENT') return undefined;
      throw error;
    });
    if (written && Date.now() - written.mtimeMs > GIVEN_UP) await rm(path, { force: true });
  }
}
