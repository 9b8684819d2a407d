/** Facts as bytes: a tenth of the memory of objects, and the same in memory, between threads and in the cache. */

import type { Names } from './columns';

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** Numbers and texts, one behind another. */
export class ByteWriter {
  #bytes = new Uint8Array(1024);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  /** A whole number from 0 on; small ones take one byte. */
  number(value: number): void {
    this.#reserve(8);
    let rest = value;
    while (rest >= 0x80) {
      this.#bytes[this.#length++] = (rest % 0x80) | 0x80;
      rest = Math.floor(rest / 0x80);
    }
    this.#bytes[this.#length++] = rest;
  }

  /** Any number, in eight bytes. */
  double(value: number): void {
    this.#reserve(8);
    new DataView(this.#bytes.buffer).setFloat64(this.#length, value);
    this.#length += 8;
  }

  /** Its length in bytes, then UTF-8. */
  text(value: string): void {
    const bytes = encoder.encode(value);
    this.number(bytes.length);
    this.bytes(bytes);
  }

  bytes(bytes: Uint8Array): void {
    this.#reserve(bytes.length);
    this.#bytes.set(bytes, this.#length);
    this.#length += bytes.length;
  }

  /** What was written so far, as bytes of their own; the writer is empty then. */
  take(): Uint8Array {
    const taken = this.#bytes.slice(0, this.#length);
    this.#length = 0;
    return taken;
  }

  #reserve(more: number): void {
    if (this.#length + more <= this.#bytes.length) return;
    const larger = new Uint8Array(Math.max(this.#bytes.length * 2, this.#length + more));
    larger.set(this.#bytes.subarray(0, this.#length));
    this.#bytes = larger;
  }
}

/** Bytes that are not what was written: a cache that was cut off or changed. */
export class SpoiltBytes extends Error {}

/** Of the last byte that a whole number may have. */
const LARGEST_UNIT = 0x80 ** 7;

/** Reads what a {@link ByteWriter} wrote. Throws {@link SpoiltBytes} behind the end. */
export class ByteReader {
  readonly #bytes: Uint8Array;
  #view: DataView | undefined;
  /** The offset of the next byte. */
  at: number;

  constructor(bytes: Uint8Array, at = 0) {
    this.#bytes = bytes;
    this.at = at;
  }

  number(): number {
    const first = this.#bytes[this.at];
    // Nearly all are small.
    if (first !== undefined && first < 0x80) {
      this.at++;
      return first;
    }
    let value = 0;
    let unit = 1;
    for (;;) {
      const byte = this.#bytes[this.at++];
      if (byte === undefined) throw new SpoiltBytes('The bytes end inside a number.');
      value += (byte & 0x7f) * unit;
      if (byte < 0x80) return value;
      unit *= 0x80;
      if (unit > LARGEST_UNIT) throw new SpoiltBytes('A number does not end.');
    }
  }

  double(): number {
    const { buffer, byteOffset, byteLength } = this.#bytes;
    this.#view ??= new DataView(buffer, byteOffset, byteLength);
    this.at += 8;
    if (this.at > byteLength) throw new SpoiltBytes('The bytes end inside a number.');
    return this.#view.getFloat64(this.at - 8);
  }

  text(): string {
    const bytes = this.bytes(this.number());
    return textOf(bytes, 0, bytes.length);
  }

  /** A text as its number among names. */
  name(names: Names): number {
    const length = this.number();
    const start = this.at;
    this.at += length;
    if (this.at > this.#bytes.length) throw new SpoiltBytes('The bytes end inside a text.');
    return names.addBytes(this.#bytes, start, this.at);
  }

  bytes(length: number): Uint8Array {
    const end = this.at + length;
    if (end > this.#bytes.length) throw new SpoiltBytes('The bytes end inside a text.');
    const bytes = this.#bytes.subarray(this.at, end);
    this.at = end;
    return bytes;
  }

  /** Passes over some numbers. */
  skipNumbers(count: number): void {
    for (let i = 0; i < count; i++) if ((this.#bytes[this.at++] ?? 0) >= 0x80) this.#skipRest();
    if (this.at > this.#bytes.length) throw new SpoiltBytes('The bytes end inside a number.');
  }

  #skipRest(): void {
    this.at--;
    this.number();
  }

  /** Passes over a text. */
  skipText(): void {
    const length = this.number();
    this.at += length;
  }
}

/** So long a text is made of its codes at once. */
const SHORT = 200;

/** The text of a stretch of UTF-8. Nearly all are short and plain ASCII, for which a decoder takes far longer. */
export function textOf(bytes: Uint8Array, start: number, end: number): string {
  if (end - start > SHORT) return decoder.decode(bytes.subarray(start, end));
  for (let i = start; i < end; i++) if ((bytes[i] ?? 0) >= 0x80) return decoder.decode(bytes.subarray(start, end));
  return String.fromCharCode.apply(null, bytes.subarray(start, end) as unknown as number[]);
}

/** 53 bits that tell texts and caches apart; against damage and chance, not against an enemy. */
export function hashOf(bytes: Uint8Array): number {
  let high = 0xdeadbeef ^ bytes.length;
  let low = 0x41c6ce57 ^ bytes.length;
  const mix = (word: number) => {
    high = Math.imul(high ^ word, 0x9e3779b1);
    high ^= high >>> 15;
    low = Math.imul(low ^ word, 0x5f356495);
    low ^= low >>> 13;
  };
  const words = bytes.length >> 2;
  if (bytes.byteOffset % 4 === 0) {
    const view = new Uint32Array(bytes.buffer, bytes.byteOffset, words);
    for (let i = 0; i < words; i++) mix(view[i] ?? 0);
  } else {
    for (let i = 0; i < words * 4; i += 4) {
      mix((bytes[i] ?? 0) | ((bytes[i + 1] ?? 0) << 8) | ((bytes[i + 2] ?? 0) << 16) | ((bytes[i + 3] ?? 0) << 24));
    }
  }
  for (let i = words * 4; i < bytes.length; i++) mix(bytes[i] ?? 0);
  return (high >>> 11) * 2 ** 32 + (low >>> 0);
}
