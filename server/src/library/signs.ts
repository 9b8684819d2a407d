/** Which pairs of letters stand in what is searched of each cable, so that a search looks into few of them. */

/** Bits of a sign. Subject and headings of a cable have some sixty pairs, which leave two thirds of them free. */
const BITS = 128;
const WORDS = BITS / 32;

const LF = 10;

/** A small letter for each capital of ASCII. */
const FOLD = Uint8Array.from({ length: 256 }, (_, byte) => (byte >= 65 && byte <= 90 ? byte + 32 : byte));

/** A small letter for a capital of ASCII. */
export function fold(byte: number): number {
  return FOLD[byte] ?? byte;
}

export type Sign = Uint32Array;

/** The sign that a cable has at least in which all of these words stand; they are folded. */
export function signOf(words: readonly Uint8Array[]): Sign {
  const sign = new Uint32Array(WORDS);
  for (const word of words) addPairs(sign, 0, word, 0, word.length);
  return sign;
}

function addPairs(signs: Uint32Array, at: number, bytes: Uint8Array, start: number, end: number): void {
  let before = LF;
  for (let i = start; i < end; i++) {
    const byte = FOLD[bytes[i] ?? 0] ?? 0;
    if (byte !== LF && before !== LF) {
      const bit = (Math.imul(before, 0x9e3779b1) ^ Math.imul(byte, 0x85ebca6b)) >>> 25;
      signs[at + (bit >>> 5)] = (signs[at + (bit >>> 5)] ?? 0) | (1 << (bit & 31));
    }
    before = byte;
  }
}

/** The signs of cables by their numbers, made when the first search asks for them: who never searches needs none. */
export class Signs {
  #signs = new Uint32Array(0);
  #count = 0;

  /** Takes in the cables that came since; what is searched of one is a stretch of bytes. */
  extend(count: number, searched: (cable: number) => { readonly bytes: Uint8Array; start: number; end: number }): void {
    if (count * WORDS > this.#signs.length) {
      const larger = new Uint32Array(Math.ceil(count * 1.2) * WORDS);
      larger.set(this.#signs.subarray(0, this.#count * WORDS));
      this.#signs = larger;
    }
    for (; this.#count < count; this.#count++) {
      const { bytes, start, end } = searched(this.#count);
      addPairs(this.#signs, this.#count * WORDS, bytes, start, end);
    }
  }

  /** Whether a cable may have what has that sign. */
  has(cable: number, sign: Sign): boolean {
    const at = cable * WORDS;
    for (let i = 0; i < WORDS; i++) {
      if ((~(this.#signs[at + i] ?? 0) & (sign[i] ?? 0)) !== 0) return false;
    }
    return true;
  }
}
