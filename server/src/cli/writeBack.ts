import { randomBytes } from 'node:crypto';
import { chmodSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Decoded } from '../encoding/decode';
import { encode } from './encode';
import { nameOfInput, reasonOf } from './readText';

/** A file that could not be written, as a sentence for the user. The file is as it was. */
export class Unwritable extends Error {}

type Original = Decoded & { readonly bytes: Uint8Array };

/**
 * The bytes of a changed text in the encoding of the old one. Throws {@link Unwritable} where a character would be lost.
 */
export function encodedAnew(path: string, before: Original, text: string): Uint8Array {
  if (text === before.text) return before.bytes;
  const old = encode(before);
  if (!old || Buffer.compare(old, before.bytes) !== 0) {
    throw new Unwritable(`${nameOfInput(path)} is left as it is: its bytes are no valid ${before.encoding}.`);
  }
  const bytes = encode({ ...before, text });
  if (!bytes) {
    throw new Unwritable(
      `${nameOfInput(path)} is left as it is: ${before.encoding} has not all characters of the fix.`,
    );
  }
  return bytes;
}

/**
 * Writes a file anew in its own encoding, all or nothing: whoever reads it meanwhile gets the old text or the new one.
 * Throws {@link Unwritable}.
 */
export function writeBack(path: string, before: Original, text: string): true {
  const bytes = encodedAnew(path, before, text);
  try {
    replaceFile(realpathSync(path), bytes);
    return true;
  } catch (error) {
    throw new Unwritable(`${path} cannot be written: ${reasonOf(error)}.`, { cause: error });
  }
}

function replaceFile(path: string, bytes: Uint8Array): void {
  const { mode, uid, gid } = statSync(path);
  if (process.getuid && process.getgid && (process.getuid() !== uid || process.getgid() !== gid)) {
    // A new file would belong to us.
    writeFileSync(path, bytes);
    return;
  }
  const beside = join(dirname(path), `.${basename(path).slice(0, 100)}.${randomBytes(4).toString('hex')}.tmp`);
  try {
    writeFileSync(beside, bytes, { flag: 'wx' });
    chmodSync(beside, mode);
    renameSync(beside, path);
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
}
