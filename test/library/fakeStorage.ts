import type { Storage } from '../../server/src/library/cache';
import type { KeptBytes } from '../../server/src/library/kept';

/** Bytes to be read from the front. */
export function keptBytesOf(bytes: Uint8Array): KeptBytes {
  let at = 0;
  return {
    size: bytes.length,
    read: (length) => {
      const next = bytes.slice(at, at + length);
      at += next.length;
      return Promise.resolve(next);
    },
  };
}

/** The pieces as one. */
export function joined(pieces: Iterable<Uint8Array>): Uint8Array {
  return new Uint8Array(Buffer.concat([...pieces]));
}

/** A storage in memory, which counts what is done to it and fails where it is told to. */
export class FakeStorage implements Storage {
  readonly kept = new Map<string, Uint8Array>();
  written = 0;
  program = 'this one';
  /** Thrown at the next write or read. */
  failure: Error | undefined;

  maker(): string {
    return this.program;
  }

  holds(folder: string): boolean {
    return folder.startsWith('file:');
  }

  async read(name: string, take: (kept: KeptBytes) => Promise<void>): Promise<void> {
    if (this.failure) throw this.failure;
    const bytes = this.kept.get(name);
    if (bytes) await take(keptBytesOf(bytes));
  }

  write(name: string, pieces: Iterable<Uint8Array>): Promise<void> {
    this.written++;
    if (this.failure) return Promise.reject(this.failure);
    this.kept.set(name, joined(pieces));
    return Promise.resolve();
  }

  /** Does something to all that is kept. */
  spoil(how: (bytes: Uint8Array) => Uint8Array): void {
    for (const [name, bytes] of this.kept) this.kept.set(name, how(bytes));
  }
}
