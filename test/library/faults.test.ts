import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { Indexer } from '../../server/src/library/indexer';
import { diskSource } from '../../server/src/node/diskSource';
import { DISK, type FileSystem } from '../../server/src/node/fileSystem';
import { alone, FakeDisk } from './fakeDisk';
import { cableText } from './library';

const cable = (serial: number) => cableText({ number: `08 MARROW ${String(serial)}` });

function indexerOf(disk: FileSystem) {
  const log: string[] = [];
  const indexer = new Indexer({
    sources: [diskSource(alone(disk), () => [])],
    log: (line) => log.push(line),
    onState: () => undefined,
  });
  const serials = () => [...indexer.index.cables()].map((each) => indexer.index.serial(each)).sort();
  const search = (uri = 'file:///lib') => indexer.search([{ uri, exclude: [] }]);
  return { log, indexer, serials, search };
}

test('a file that vanishes, or becomes a folder, between being found and being read is not in the library', async () => {
  const disk = new FakeDisk({ '/lib/1.txt': cable(1), '/lib/2.txt': cable(2), '/lib/3.txt': cable(3) });
  disk.beforeRead = (path) => {
    if (path === '/lib/1.txt') disk.files.delete('/lib/2.txt');
    if (path === '/lib/3.txt') {
      disk.files.delete('/lib/3.txt');
      disk.write('/lib/3.txt/inside.md', '');
    }
  };
  const { serials, search, log } = indexerOf(disk);
  await search();
  expect(serials()).toEqual([1]);
  expect(log).toEqual([]);
});

test('a file that grows while it is read is read again the next time', async () => {
  const disk = new FakeDisk({ '/lib/1.txt': cable(1) });
  disk.beforeRead = () => disk.write('/lib/1.txt', `${cable(1)}\n${cable(2)}`);
  const { serials, search } = indexerOf(disk);
  await search();
  disk.beforeRead = (path) => {
    if (path === '/lib/1.txt') disk.write(path, `${cable(1)}\n${cable(2)}\n${cable(3)}`);
  };
  await search();
  disk.beforeRead = () => undefined;
  await search();
  expect(serials()).toEqual([1, 2, 3]);
});

test('a folder and files without permission cost only themselves, with one line in the log', async () => {
  const disk = new FakeDisk({ '/lib/1.txt': cable(1), '/lib/2.txt': cable(2), '/lib/shut/3.txt': cable(3) });
  const { serials, search, log } = indexerOf(disk);
  await search();
  expect(serials()).toEqual([1, 2, 3]);
  disk.failing.set('/lib/shut', 'EACCES');
  disk.failing.set('/lib/2.txt', 'EACCES');
  disk.write('/lib/1.txt', cable(11));
  await search();
  expect(serials()).toEqual([11]);
  expect(log).toEqual(['The library leaves out file:///lib/shut: permission denied.']);
});

test('a folder that cannot be opened and a file that fails are one line', async () => {
  const disk = new FakeDisk({ '/lib/1.txt': cable(1), '/lib/2.txt': cable(2), '/lib/shut/3.txt': cable(3) });
  disk.failing.set('/lib/shut', 'EACCES');
  disk.beforeRead = (path) => {
    if (path === '/lib/2.txt') throw Object.assign(new Error('the disk is broken'), { code: 'EIO' });
  };
  const { serials, search, log } = indexerOf(disk);
  await search();
  expect(serials()).toEqual([1]);
  expect(log).toHaveLength(1);
  expect(log[0]).toMatch(/^The library leaves out 2 files and folders that cannot be read, first file:\/\/\/lib\//);
});

test('a root that is not there is an empty library', async () => {
  const { serials, search, log } = indexerOf(DISK);
  await search('file:///no/such/folder');
  expect(serials()).toEqual([]);
  expect(log).toEqual(['The library leaves out file:///no/such/folder: it is not there.']);
});

// On Windows links are for administrators.
test.skipIf(process.platform === 'win32')(
  'rings of links end, a link to a file is read, one that leads nowhere is passed over',
  async () => {
    const folder = await mkdtemp(join(tmpdir(), 'cable-ring-'));
    try {
      await mkdir(join(folder, 'a'));
      await writeFile(join(folder, 'a/1.txt'), cable(1));
      await symlink(folder, join(folder, 'a/ring'));
      await symlink(join(folder, 'self.txt'), join(folder, 'self.txt'));
      await symlink(join(folder, 'nowhere'), join(folder, 'gone.txt'));
      await symlink(join(folder, 'a/1.txt'), join(folder, 'link.txt'));
      await symlink(join(folder, 'a'), join(folder, 'folder.txt'));
      const { serials, search, log } = indexerOf(DISK);
      await search(pathToFileURL(folder).toString());
      expect(serials()).toEqual([1, 1]);
      expect(log).toEqual([]);
    } finally {
      await rm(folder, { recursive: true });
    }
  },
);
