import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ByteWriter, hashOf, SpoiltBytes } from '../../server/src/library/bytes';
import { bytesOfFacts } from '../../server/src/library/factBytes';
import type { Stamp } from '../../server/src/library/files';
import { groupOf, groupsOf } from '../../server/src/library/groups';
import { keptBytes, readKept } from '../../server/src/library/kept';
import { LibraryIndex } from '../../server/src/library/libraryIndex';
import { graphAround, monthsOf, tagYearsOf } from '../../server/src/library/overview';
import { placesOfName } from '../../server/src/library/names';
import { factBytesOf } from '../../server/src/library/read';
import { findCables } from '../../server/src/library/search';
import { joined, keptBytesOf } from './fakeStorage';
import { cableText } from './library';

const FOLDER = 'file:///lib';
const MAKER = 'this program';

const stampOf = (i: number): Stamp => ({ size: 1000 + i, modified: 1_700_000_000_000.25 + i, hash: 2 ** 50 + i });

const text = (serial: number) =>
  cableText({
    number: `08 MARROW ${String(serial)}`,
    refs: 'A. 07 VALDORO 98 B. MARROW 12',
    text: 'Summary of Quotas\n-----------------\n\n1. (C) Cod.',
  });
/** Facts of files: one of two cables, some of one. */
const FACTS = [`${text(1)}\n${text(2)}`, ...[3, 4, 5].map(text)].map((each) => factBytesOf(each, 'a.txt'));

/** An index of so many files, of which every fourth has two cables. */
function indexOf(count: number): LibraryIndex {
  const index = new LibraryIndex();
  for (let i = 0; i < count; i++) {
    index.put(`${FOLDER}/sub/${String(i)}%20é.txt`, stampOf(i), FACTS[i % FACTS.length] ?? new Uint8Array(1), 0);
  }
  index.put(`${FOLDER}/none.txt`, stampOf(count), factBytesOf('Buy herring.', 'none.txt'), 0);
  return index;
}

const kept = (index: LibraryIndex, maker = MAKER) => joined(keptBytes(index, FOLDER, maker));

/** What is read from bytes, with the fault that ends it. */
async function read(bytes: Uint8Array, folder = FOLDER, maker = MAKER) {
  const index = new LibraryIndex();
  let fault: unknown;
  try {
    await readKept(keptBytesOf(bytes), folder, maker, (uri, stamp, chunk, offset) => {
      index.put(uri, stamp, chunk, offset);
    });
  } catch (error) {
    fault = error;
  }
  return { index, fault };
}

/** All that an index knows, by file. */
function told(index: LibraryIndex): ReadonlyMap<string, unknown> {
  return new Map(
    [...index.files.all()].map((file) => {
      const uri = index.files.uri(file);
      return [uri, { stamp: index.files.stamp(file), cables: index.cablesOf(uri).map((cable) => index.facts(cable)) }];
    }),
  );
}

describe('what is kept of a folder', () => {
  test('is read as it was, over many blocks', async () => {
    const index = indexOf(1200);
    index.put('file:///other/1.txt', stampOf(1), factBytesOf(cableText({ number: '08 MARROW 1' }), '1.txt'), 0);
    const bytes = kept(index);
    const { index: again, fault } = await read(bytes);
    expect(fault).toBeUndefined();
    index.remove('file:///other/1.txt');
    expect(bytes.length).toBeGreaterThan(300_000);
    expect(told(again)).toEqual(told(index));
    expect(again.cableCount).toBe(1500);
  });

  test('has nothing of documents that are open', async () => {
    const index = indexOf(2);
    index.put(
      `${FOLDER}/open.txt`,
      { ...stampOf(3), size: -1 },
      factBytesOf(cableText({ number: '08 MARROW 9' }), ''),
      0,
    );
    expect([...told((await read(kept(index))).index).keys()]).not.toContain(`${FOLDER}/open.txt`);
  });

  test('is nothing to another program, and nothing for another folder', async () => {
    const bytes = kept(indexOf(2));
    for (const [folder, maker] of [
      [FOLDER, 'this program '],
      ['file:///lib2', MAKER],
    ]) {
      const { index, fault } = await read(bytes, folder, maker);
      expect([index.files.live, fault]).toEqual([0, undefined]);
    }
  });

  test('is what was there at the beginning, though the tables are made anew meanwhile', async () => {
    const index = indexOf(300);
    const before = told(index);
    const pieces = keptBytes(index, FOLDER, MAKER);
    const first = pieces.next().value as Uint8Array;
    // So many put in place of others that the index makes its tables anew.
    const facts = factBytesOf(cableText({ number: '08 MARROW 1' }), '1.txt');
    for (let i = 0; i < 6000; i++) index.put('file:///other/1.txt', stampOf(1), facts, 0);
    const { index: again } = await read(joined([first, ...pieces]));
    expect(told(again)).toEqual(before);
  });
});

/** Bytes after a few accidents. */
const accidents = fc.array(fc.tuple(fc.constantFrom('put', 'change', 'cut', 'end'), fc.nat(), fc.nat(255)), {
  minLength: 1,
  maxLength: 4,
});
function mutated(bytes: Uint8Array, all: readonly (readonly [string, number, number])[]): Uint8Array {
  let now = [...bytes];
  for (const [kind, place, byte] of all) {
    const at = place % (now.length + 1);
    if (kind === 'put') now.splice(at, 0, byte);
    else if (kind === 'change') now[Math.min(at, now.length - 1)] = byte;
    else if (kind === 'cut') now.splice(at, 1 + byte);
    else now = now.slice(0, at);
  }
  return new Uint8Array(now);
}

describe('bytes that are not what was written', () => {
  const index = indexOf(5);
  const bytes = kept(index);

  test('give nothing that is wrong, and no other fault than that they are spoilt', async () => {
    const right = told(index);
    await fc.assert(
      fc.asyncProperty(accidents, async (all) => {
        const { index: again, fault } = await read(mutated(bytes, all));
        if (fault !== undefined) expect(fault).toBeInstanceOf(SpoiltBytes);
        for (const [uri, known] of told(again)) expect(known).toEqual(right.get(uri));
      }),
      { numRuns: 500 },
    );
  });

  test('every byte of a block counts', async () => {
    const head =
      bytes.length - [...keptBytes(index, FOLDER, MAKER)].slice(1).reduce((sum, { length }) => sum + length, 0);
    for (let at = head; at < bytes.length; at += 7) {
      const { fault } = await read(mutated(bytes, [['change', at, (bytes[at] ?? 0) ^ 0x10]]));
      expect(fault, `byte ${String(at)}`).toBeInstanceOf(SpoiltBytes);
    }
  });

  test('have a checksum that is right and facts that are anything, and whatever is asked is answered', async () => {
    const facts = bytesOfFacts([]);
    expect((await read(blockOf(facts))).fault).toBeUndefined();
    const good = joined([...index.filesIn(`${FOLDER}/`)].slice(0, 1).map((file) => file.bytes));
    const anything = fc.oneof(
      fc.uint8Array({ maxLength: 60 }),
      accidents.map((all) => mutated(good, all)),
    );
    await fc.assert(
      fc.asyncProperty(anything, async (some) => {
        const { index: again, fault } = await read(blockOf(some));
        if (fault !== undefined) expect(fault).toBeInstanceOf(SpoiltBytes);
        ask(again);
      }),
      { numRuns: 2000 },
    );
  });
});

/** A file with one block of one file that has these facts, and a checksum that is right. */
function blockOf(facts: Uint8Array): Uint8Array {
  const list = new ByteWriter();
  // In another folder than the file before it, here the root.
  list.number(1);
  list.text('');
  list.text('a.txt');
  for (const number of [1, 2, 3]) list.double(number);
  list.number(facts.length);
  const names = list.take();
  const [head] = keptBytes(new LibraryIndex(), FOLDER, MAKER);
  const block = new DataView(new ArrayBuffer(20));
  const sums = new Float64Array([1, hashOf(names), hashOf(facts)]);
  block.setUint32(0, names.length);
  block.setUint32(4, facts.length);
  block.setUint32(8, 1);
  block.setFloat64(12, hashOf(new Uint8Array(sums.buffer)));
  return joined([head ?? new Uint8Array(), new Uint8Array(block.buffer), names, facts]);
}

/** Everything that somebody may ask of an index. */
function ask(index: LibraryIndex): void {
  told(index);
  for (const query of ['08 MARROW 1', 'quotas', 'M']) findCables(index, query, 100, true);
  for (const by of ['post', 'year', 'tag', 'level', 'signer', 'citations'] as const) {
    for (const { key } of groupsOf(index, by, '')) groupOf(index, by, key, '', 'date');
  }
  placesOfName(index, 'tag', 'PREL', 10);
  monthsOf(index);
  tagYearsOf(index);
  graphAround(index, '08MARROW1');
}
