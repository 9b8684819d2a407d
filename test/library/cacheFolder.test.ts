import { mkdir, mkdtemp, open, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { LibraryCache } from '../../server/src/library/cache';
import { Indexer } from '../../server/src/library/indexer';
import { cacheFolder } from '../../server/src/node/cacheFolder';
import { diskSource } from '../../server/src/node/diskSource';
import { alone, FakeDisk } from './fakeDisk';
import { cableText } from './library';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cable-cache-'));
});
afterEach(() => rm(folder, { recursive: true }));

const maker = () => 'this program';
const bytes = (text: string) => new TextEncoder().encode(text);

/** A file that holds so many bytes, as on a disk that is full then. */
const full = (limit: number) => async (path: string) => {
  const file = await open(path, 'wx');
  let left = limit;
  return {
    async writeFile(piece: string | Uint8Array) {
      left -= piece.length;
      if (left < 0) throw Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' });
      await file.writeFile(piece);
    },
    close: () => file.close(),
  } as Awaited<ReturnType<NonNullable<Parameters<typeof cacheFolder>[2]>>>;
};

test('what was written is read, in a folder that is made for it', async () => {
  const inside = join(folder, 'a', 'b');
  const storage = cacheFolder(inside, maker);
  await storage.read('x', () => Promise.reject(new Error('There is nothing.')));
  await storage.write('x', [bytes('one'), bytes('two')]);
  const read: string[] = [];
  await storage.read('x', async (kept) => {
    expect(kept.size).toBe(6);
    for (const length of [2, 3, 9]) read.push(new TextDecoder().decode(await kept.read(length)));
  });
  expect(read).toEqual(['on', 'etw', 'o']);
  expect(await readdir(inside)).toEqual(['x.bin']);
});

test('a disk that is full while it is written leaves what was there, and nothing else', async () => {
  await cacheFolder(folder, maker).write('x', [bytes('before')]);
  await expect(cacheFolder(folder, maker, full(4)).write('x', [bytes('one'), bytes('two')])).rejects.toThrow('ENOSPC');
  expect(await readdir(folder)).toEqual(['x.bin']);
  expect(await readFile(join(folder, 'x.bin'), 'utf8')).toBe('before');
});

test('what a server left that was ended while it wrote is removed after a while', async () => {
  await writeFile(join(folder, 'x.99-1.tmp'), 'half');
  await writeFile(join(folder, 'x.98-1.tmp'), 'half');
  await utimes(join(folder, 'x.98-1.tmp'), 1_700_000_000, 1_700_000_000);
  await cacheFolder(folder, maker).write('x', [bytes('whole')]);
  expect((await readdir(folder)).sort()).toEqual(['x.99-1.tmp', 'x.bin']);
});

test('two that write at once both come to an end, and one of them counts', async () => {
  const [one, other] = [cacheFolder(folder, maker), cacheFolder(folder, maker)];
  const long = (text: string) => Array.from({ length: 50 }, () => bytes(text));
  await Promise.all([one.write('x', long('one.')), other.write('x', long('two.'))]);
  expect(await readFile(join(folder, 'x.bin'), 'utf8')).toMatch(/^(?:(?:one\.){50}|(?:two\.){50})$/);
  expect(await readdir(folder)).toEqual(['x.bin']);
});

test.each([
  ['a full disk', (path: string) => cacheFolder(path, maker, full(10)), 'ENOSPC: no space left on device, write'],
  ['a place that is no folder', (path: string) => cacheFolder(join(path, 'file', 'in'), maker), 'ENOTDIR'],
])('a library with %s for its cache is whole, with one line in the log', async (_, storageIn, reason) => {
  await writeFile(join(folder, 'file'), '');
  await mkdir(join(folder, 'cache'));
  const disk = new FakeDisk({ '/lib/1.txt': cableText({ number: '08 MARROW 1' }) });
  const log: string[] = [];
  const note = (line: string) => log.push(line);
  const indexer = new Indexer({
    sources: [diskSource(alone(disk), () => [])],
    cache: new LibraryCache(storageIn(folder), note),
    log: note,
    onState: () => undefined,
  });
  await indexer.search([{ uri: 'file:///lib', exclude: [] }]);
  await indexer.settled();
  expect(indexer.index.cableCount).toBe(1);
  expect(log.every((line) => line.includes(reason))).toBe(true);
  expect(log.filter((line) => line.startsWith('The library cannot be kept for the next time: '))).toHaveLength(1);
});
