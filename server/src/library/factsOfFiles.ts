/** From files that somebody has read to the facts of their cables. */
import { decode } from '../encoding/decode';
import { ByteWriter, hashOf } from './bytes';
import { NO_STAMP, type Stamp } from './files';
import { plainAddress } from '../project/touched';
import { factBytesOf } from './read';
import type { ReadFile, ReadFiles } from './source';

/** A file whose bytes were read. `hash` is that of the bytes whose facts are known. */
export interface BytesOfFile {
  readonly uri: string;
  readonly bytes: Uint8Array;
  readonly modified: number;
  readonly size: number;
  readonly hash?: number | undefined;
}

/** Gathers the facts of files. */
export class FactsOfFiles {
  readonly #writer = new ByteWriter();
  readonly #files: ReadFile[] = [];

  addBytes({ uri, bytes, size, modified, hash }: BytesOfFile): void {
    const stamp = { size, modified, hash: hashOf(bytes) };
    if (stamp.hash === hash) this.#files.push({ uri, kind: 'same', stamp });
    else this.#add(uri, stamp, () => decode(bytes).text);
  }

  /** A text that others have decoded: nobody knows its bytes. */
  addText(uri: string, text: string): void {
    this.#add(uri, NO_STAMP, () => text);
  }

  addOther(file: Extract<ReadFile, { kind: 'gone' | 'failed' }>): void {
    this.#files.push(file);
  }

  take(): ReadFiles {
    return { chunk: this.#writer.take(), files: this.#files };
  }

  #add(uri: string, stamp: Stamp, text: () => string): void {
    try {
      const facts = factBytesOf(text(), nameOf(uri));
      this.#files.push({ uri, kind: 'read', stamp, offset: this.#writer.length });
      this.#writer.bytes(facts);
    } catch (error) {
      // A fault of ours costs one file and not those that came with it.
      this.#files.push({ uri, kind: 'failed', reason: error instanceof Error ? error.message : String(error) });
    }
  }
}

/** The last part of an address, as it is written in a folder. */
function nameOf(uri: string): string {
  return plainAddress(uri.slice(uri.lastIndexOf('/') + 1));
}
