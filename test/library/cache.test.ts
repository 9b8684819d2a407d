import { describe, expect, test } from 'vitest';
import { LibraryCache } from '../../server/src/library/cache';
import { Indexer } from '../../server/src/library/indexer';
import { factBytesOf } from '../../server/src/library/read';
import { diskSource } from '../../server/src/node/diskSource';
import { alone, FakeDisk } from './fakeDisk';
import { FakeStorage } from './fakeStorage';
import { cableText } from './library';

const ROOT = { uri: 'file:///lib', exclude: [] };
const cable = (serial: number) => cableText({ number: `08 MARROW ${String(serial)}` });

/** One session after another on the same disk. */
function sessions(files: Readonly<Record<string, string>>) {
  const disk = new FakeDisk(files);
  const storage = new FakeStorage();
  const start = () => {
    disk.forget();
    const log: string[] = [];
    const note = (line: string) => log.push(line);
    const indexer = new Indexer({
      sources: [diskSource(alone(disk), () => [])],
      cache: new LibraryCache(storage, note),
      log: note,
      onState: () => undefined,
    });
    const serials = () => [...indexer.index.cables()].map((each) => indexer.index.serial(each)).sort();
    return { indexer, serials, log };
  };
  /** A whole session: what it finds, which files it reads, what it says. */
  const session = async (roots = [ROOT]) => {
    const { indexer, serials, log } = start();
    await indexer.search(roots);
    await indexer.settled();
    return { serials: serials(), read: [...disk.read_].sort(), log };
  };
  return { disk, storage, start, session };
}

const THREE = { '/lib/1.txt': cable(1), '/lib/2.txt': cable(2), '/lib/sub/3.txt': cable(3) };

describe('the cache of a library', () => {
  test('spares a second session the reading', async () => {
    const { session, storage } = sessions(THREE);
    expect((await session()).read).toEqual(['1.txt', '2.txt', '3.txt']);
    expect(await session()).toEqual({ serials: [1, 2, 3], read: [], log: [] });
    expect(storage.written).toBe(1);
  });

  test('is not believed of files that are others, gone or new', async () => {
    const { session, disk } = sessions(THREE);
    await session();
    disk.write('/lib/1.txt', cable(11));
    disk.files.delete('/lib/2.txt');
    disk.write('/lib/sub/4.txt', cable(4));
    expect(await session()).toEqual({ serials: [11, 3, 4], read: ['1.txt', '4.txt'], log: [] });
    expect(await session()).toEqual({ serials: [11, 3, 4], read: [], log: [] });
  });

  test('a file that is written again within a step of the clock is looked into', async () => {
    const { session, disk } = sessions({});
    const now = Date.now();
    disk.write('/lib/1.txt', cable(1), now);
    disk.write('/lib/2.txt', cable(2), now - 60_000);
    await session();
    // The same time and the same length.
    disk.write('/lib/1.txt', cable(5), now);
    expect(await session()).toEqual({ serials: [2, 5], read: ['1.txt'], log: [] });
  });

  test('a file system that tells no times is not believed', async () => {
    const { session, disk } = sessions({});
    disk.write('/lib/1.txt', cable(1), 0);
    await session();
    disk.write('/lib/1.txt', cable(5), 0);
    expect(await session()).toEqual({ serials: [5], read: ['1.txt'], log: [] });
  });

  test('has nothing of a text that was typed and not saved', async () => {
    const { start, session } = sessions(THREE);
    const { indexer } = start();
    indexer.open('file:///lib/1.txt', factBytesOf(cable(99), '1.txt'));
    await indexer.search([ROOT]);
    await indexer.settled();
    expect(await session()).toEqual({ serials: [1, 2, 3], read: ['1.txt'], log: [] });
  });

  test('a text that is open when it is loaded goes first', async () => {
    const { start, session } = sessions(THREE);
    await session();
    const { indexer, serials } = start();
    indexer.open('file:///lib/1.txt', factBytesOf(cable(99), '1.txt'));
    await indexer.search([ROOT]);
    expect(serials()).toEqual([2, 3, 99]);
  });

  test('of another program counts for nothing, and is replaced', async () => {
    const { session, storage } = sessions(THREE);
    await session();
    storage.program = 'one with another table';
    expect(await session()).toEqual({ serials: [1, 2, 3], read: ['1.txt', '2.txt', '3.txt'], log: [] });
    expect(await session()).toEqual({ serials: [1, 2, 3], read: [], log: [] });
  });

  test('that is spoilt costs one line in the log and the time to read again', async () => {
    const { session, storage } = sessions(THREE);
    await session();
    storage.spoil((bytes) => bytes.map((byte, i) => (i === bytes.length - 5 ? byte ^ 1 : byte)));
    expect(await session()).toEqual({
      serials: [1, 2, 3],
      read: ['1.txt', '2.txt', '3.txt'],
      log: ['The cache of the library is spoilt and is made anew: a checksum is wrong.'],
    });
    storage.spoil((bytes) => bytes.slice(0, -5));
    expect((await session()).log).toEqual([
      'The cache of the library is spoilt and is made anew: it ends inside a block.',
    ]);
    expect(await session()).toEqual({ serials: [1, 2, 3], read: [], log: [] });
  });

  test('that cannot be read or written costs one line each, however often it is tried', async () => {
    const { start, storage, disk } = sessions(THREE);
    storage.failure = new Error('ENOSPC: no space left on device');
    const { indexer, serials, log } = start();
    for (let i = 1; i < 4; i++) {
      disk.write('/lib/1.txt', cable(i * 10));
      await indexer.search([ROOT]);
      await indexer.settled();
    }
    expect(serials()).toEqual([2, 3, 30]);
    expect(storage.written).toBe(3);
    expect(log).toEqual([
      'The cache of the library cannot be read and is made anew: ENOSPC: no space left on device.',
      'The library cannot be kept for the next time: ENOSPC: no space left on device.',
    ]);
  });

  test('is not written for a few files of many', async () => {
    const files = Object.fromEntries(Array.from({ length: 120 }, (_, i) => [`/lib/${String(i)}.txt`, 'Buy herring.']));
    const { session, storage, disk } = sessions(files);
    await session();
    for (const name of ['1', '2']) disk.write(`/lib/${name}.txt`, cable(7));
    expect((await session()).serials).toEqual([7, 7]);
    expect(storage.written).toBe(1);
    disk.write('/lib/3.txt', cable(8));
    expect((await session()).read).toEqual(['1.txt', '2.txt', '3.txt']);
    expect(storage.written).toBe(2);
  });

  test('keeps what a long search has read before it is at its end', async () => {
    const files = Object.fromEntries(
      Array.from({ length: 12_000 }, (_, i) => [`/lib/${String(i % 40)}/${String(i)}.txt`, 'Buy herring.']),
    );
    const { start, session, disk } = sessions(files);
    const { indexer } = start();
    disk.beforeRead = () => {
      if (disk.read_.length === 11_500) indexer.stop();
    };
    await indexer.search([ROOT]);
    disk.beforeRead = () => undefined;
    const { read } = await session();
    expect(read.length).toBeGreaterThan(0);
    expect(read.length).toBeLessThan(3000);
  });

  test('is one for each folder', async () => {
    const { session, disk } = sessions({ '/lib/1.txt': cable(1), '/other/2.txt': cable(2) });
    const both = [ROOT, { uri: 'file:///other', exclude: [] }];
    await session(both);
    expect((await session([ROOT])).serials).toEqual([1]);
    disk.write('/lib/1.txt', cable(11));
    expect(await session(both)).toEqual({ serials: [11, 2], read: ['1.txt'], log: [] });
  });
});
