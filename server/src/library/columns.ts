/** Tables in typed arrays: four bytes a number, and nothing for the garbage collector to walk through. */

import { textOf } from './bytes';

type Numbers = Uint8Array | Uint16Array | Uint32Array | Int32Array | Float64Array;

/** A column that grows. */
export class Column<T extends Numbers> {
  readonly #make: (length: number) => T;
  /** Longer than `length`; what lies behind is no value. */
  values: T;
  length = 0;

  constructor(make: (length: number) => T) {
    this.#make = make;
    this.values = make(256);
  }

  push(value: number): number {
    if (this.length === this.values.length) {
      const larger = this.#make(Math.ceil(this.length * 1.5));
      larger.set(this.values);
      this.values = larger;
    }
    this.values[this.length] = value;
    return this.length++;
  }

  at(i: number): number {
    return this.values[i] ?? 0;
  }
}

export const bytes = () => new Column((length) => new Uint8Array(length));
export const words = () => new Column((length) => new Uint32Array(length));
export const integers = () => new Column((length) => new Int32Array(length));
export const doubles = () => new Column((length) => new Float64Array(length));

/** So many of the names that were met as bytes are remembered. */
const REMEMBERED = 4096;

/** Texts by a number each, so that a column can hold them. The empty text is 0. */
export class Names {
  /** Names as bytes with their numbers, each in the place that its bytes give it; one takes the place of another. */
  readonly #met: (Uint8Array | undefined)[] = [];
  readonly #metNumbers = new Uint32Array(REMEMBERED);
  readonly #numbers = new Map<string, number>([['', 0]]);
  readonly #names: string[] = [''];

  get count(): number {
    return this.#names.length;
  }

  add(name: string): number {
    const known = this.#numbers.get(name);
    if (known !== undefined) return known;
    this.#numbers.set(name, this.#names.length);
    return this.#names.push(name) - 1;
  }

  /** As {@link add}, of a stretch of UTF-8. The same few names come again and again, and no text is made of them then. */
  addBytes(bytes: Uint8Array, start: number, end: number): number {
    if (start === end) return 0;
    let place = end - start;
    for (let i = start; i < end; i++) place = (Math.imul(place, 31) + (bytes[i] ?? 0)) | 0;
    place &= REMEMBERED - 1;
    const met = this.#met[place];
    if (met?.length === end - start) {
      let i = 0;
      while (i < met.length && met[i] === bytes[start + i]) i++;
      if (i === met.length) return this.#metNumbers[place] ?? 0;
    }
    const number = this.add(textOf(bytes, start, end));
    this.#met[place] = bytes.slice(start, end);
    this.#metNumbers[place] = number;
    return number;
  }

  /** `undefined` for a name that was never added. */
  find(name: string): number | undefined {
    return this.#numbers.get(name);
  }

  at(i: number): string {
    return this.#names[i] ?? '';
  }
}

/** Numbers for pairs of numbers, with open addressing: a `Map` of as many would take five times the memory. */
export class Pairs {
  readonly #first = words();
  readonly #second = words();
  /** The number of a pair plus one; 0 is free. At most half is taken. */
  #slots = new Uint32Array(1024);

  get count(): number {
    return this.#first.length;
  }

  first(i: number): number {
    return this.#first.at(i);
  }

  second(i: number): number {
    return this.#second.at(i);
  }

  add(first: number, second: number): number {
    const slot = this.#slotOf(first, second);
    const known = this.#slots[slot] ?? 0;
    if (known > 0) return known - 1;
    this.#first.push(first);
    const number = this.#second.push(second);
    this.#slots[slot] = number + 1;
    if (this.count * 2 > this.#slots.length) this.#grow();
    return number;
  }

  /** `undefined` for a pair that was never added. */
  find(first: number, second: number): number | undefined {
    const known = this.#slots[this.#slotOf(first, second)] ?? 0;
    return known > 0 ? known - 1 : undefined;
  }

  #slotOf(first: number, second: number): number {
    const mask = this.#slots.length - 1;
    let mixed = Math.imul(first ^ Math.imul(second, 0x9e3779b1), 0x85ebca6b);
    mixed ^= mixed >>> 13;
    for (let slot = mixed & mask; ; slot = (slot + 1) & mask) {
      const known = this.#slots[slot] ?? 0;
      if (known === 0 || (this.#first.at(known - 1) === first && this.#second.at(known - 1) === second)) return slot;
    }
  }

  #grow(): void {
    this.#slots = new Uint32Array(this.#slots.length * 2);
    for (let i = 0; i < this.count; i++) this.#slots[this.#slotOf(this.first(i), this.second(i))] = i + 1;
  }
}
