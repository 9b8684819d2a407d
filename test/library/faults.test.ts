import { appendFileSync, rmSync, writeFileSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
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

/** So many files as make a search slow where it takes longer for each the more there are. */
const MANY = 2000;

test('many files in one folder are all read, of which some vanish, and some appear meanwhile', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'cable-many-'));
  try {
    const text = cable(1);
    const path = (i: number) => join(folder, `${String(i)}.txt`);
    for (let i = 0; i < MANY; i++) await writeFile(path(i), i % 10 === 0 ? text : 'Buy herring.\n');
    const read = new Set<string>();
    const changing: FileSystem = {
      ...DISK,
      read(file) {
        read.add(file);
        // Whoever tidies up does so while the library is read.
        if (read.size === 50) {
          const others = Array.from({ length: MANY / 10 }, (_, i) => path(i * 10)).filter((each) => !read.has(each));
          rmSync(others[0] ?? '');
          writeFileSync(path(MANY), text);
        }
        return DISK.read(file);
      },
    };
    const { serials, search, log } = indexerOf(changing);
    const root = pathToFileURL(folder).toString();
    await search(root);
    expect(serials()).toHaveLength(MANY / 10 - 1);
    await search(root);
    expect(serials()).toHaveLength(MANY / 10);
    expect(log).toEqual([]);
  } finally {
    await rm(folder, { recursive: true });
  }
});

// The superuser may open every folder, and Windows has no such permission.
test.skipIf((process.getuid?.() ?? 0) === 0)(
  'a folder of the disk that may not be opened is one line in the log',
  async () => {
    const folder = await mkdtemp(join(tmpdir(), 'cable-shut-'));
    const shut = join(folder, 'shut');
    try {
      await mkdir(shut);
      await writeFile(join(shut, '1.txt'), cable(1));
      await writeFile(join(folder, '2.txt'), cable(2));
      await chmod(shut, 0);
      const { serials, search, log } = indexerOf(DISK);
      await search(pathToFileURL(folder).toString());
      expect(serials()).toEqual([2]);
      expect(log).toEqual([`The library leaves out ${pathToFileURL(shut).toString()}: permission denied.`]);
    } finally {
      await chmod(shut, 0o700);
      await rm(folder, { recursive: true });
    }
  },
);

test('a file that is written to while it is read from the disk is known as it is in the end', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'cable-grows-'));
  try {
    const path = join(folder, '1.txt');
    await writeFile(path, cable(1));
    let isGrowing = true;
    const growing: FileSystem = {
      ...DISK,
      read(file) {
        const bytes = DISK.read(file);
        if (isGrowing) appendFileSync(path, `\n${cable(2)}`);
        return bytes;
      },
    };
    const { serials, search } = indexerOf(growing);
    const root = pathToFileURL(folder).toString();
    await search(root);
    expect(serials()).toEqual([1]);
    isGrowing = false;
    await search(root);
    expect(serials()).toEqual([1, 2]);
  } finally {
    await rm(folder, { recursive: true });
  }
});
