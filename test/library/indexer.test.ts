import { expect, test } from 'vitest';
import { Indexer, type IndexerState } from '../../server/src/library/indexer';
import { factBytesOf } from '../../server/src/library/read';
import { diskSource } from '../../server/src/node/diskSource';
import { alone, FakeDisk } from './fakeDisk';
import { cableText } from './library';

const ROOT = { uri: 'file:///lib', exclude: ['**/drafts', '*.tmp.txt'] };
const cable = (serial: number) => cableText({ number: `08 MARROW ${String(serial)}` });

function started(files: Readonly<Record<string, string>>) {
  const disk = new FakeDisk(files);
  const log: string[] = [];
  const states: IndexerState[] = [];
  const patterns = (text: string) => (JSON.parse(text) as { ignorePaths: string[] }).ignorePaths;
  const indexer = new Indexer({
    sources: [diskSource(alone(disk), patterns)],
    log: (line) => log.push(line),
    onState: (state) => states.push(state),
  });
  /** Serials of what is in the index. */
  const serials = () => [...indexer.index.cables()].map((each) => indexer.index.serial(each)).sort();
  return { disk, log, states, indexer, serials };
}

test('a search reads what may be a cable, and enters no folder that is left out', async () => {
  const { disk, indexer, serials, states, log } = started({
    '/lib/1.txt': cable(1),
    '/lib/sub/2.TXT': cable(2),
    '/lib/sub/notes.md': cable(3),
    '/lib/drafts/4.txt': cable(4),
    '/lib/sub/drafts/5.txt': cable(5),
    '/lib/a.tmp.txt': cable(6),
    '/lib/.hidden/7.txt': cable(7),
    '/lib/node_modules/8.txt': cable(8),
    '/lib/out/9.txt': cable(9),
    '/lib/sub/.ignore': 'x*.txt\n',
    '/lib/sub/x10.txt': cable(10),
    '/lib/.gitignore': '/out/\n',
    '/lib/p/.cable.json': '{"ignorePaths":["*11*"]}',
    '/lib/p/11.txt': cable(11),
    '/lib/p/12.txt': cable(12),
    '/lib/list.txt': 'Buy herring.\n',
  });
  await indexer.search([ROOT]);
  expect(serials()).toEqual([1, 12, 2]);
  expect([...disk.listed].sort()).toEqual(['/lib', '/lib/p', '/lib/sub']);
  expect(disk.read_.filter((name) => name.toLowerCase().endsWith('.txt')).sort()).toEqual([
    '1.txt',
    '12.txt',
    '2.TXT',
    'list.txt',
  ]);
  expect(states.at(-1)).toEqual({ isBusy: false, done: 0, total: 0 });
  expect(log).toEqual([]);
});

test('a second search reads only what has another size or time, and forgets what is gone', async () => {
  const { disk, indexer, serials } = started({
    '/lib/1.txt': cable(1),
    '/lib/2.txt': cable(2),
    '/lib/3.txt': cable(3),
  });
  await indexer.search([ROOT]);
  disk.forget();
  disk.write('/lib/2.txt', cable(22));
  disk.files.delete('/lib/3.txt');
  await indexer.search([ROOT]);
  expect(serials()).toEqual([1, 22]);
  expect(disk.read_).toEqual(['2.txt']);
  disk.forget();
  await indexer.search([ROOT]);
  expect(disk.read_).toEqual([]);
});

test('a file that was touched and not changed is read once and its facts stay', async () => {
  const { disk, indexer } = started({ '/lib/1.txt': cable(1) });
  await indexer.search([ROOT]);
  const before = [...indexer.index.cables()];
  disk.write('/lib/1.txt', cable(1));
  await indexer.search([ROOT]);
  expect([...indexer.index.cables()]).toEqual(before);
  disk.forget();
  await indexer.search([ROOT]);
  expect(disk.read_).toEqual([]);
});

test('an open document goes before its file, until it is closed', async () => {
  const { disk, indexer, serials } = started({ '/lib/1.txt': cable(1) });
  indexer.open('file:///lib/1.txt', factBytesOf(cable(99), '1.txt'));
  indexer.open('file:///elsewhere/2.txt', factBytesOf(cable(98), '2.txt'));
  await indexer.search([ROOT]);
  await indexer.changed(['file:///lib/1.txt']);
  expect(serials()).toEqual([98, 99]);
  expect(disk.read_).toEqual([]);
  await indexer.close('file:///lib/1.txt');
  await indexer.close('file:///elsewhere/2.txt');
  expect(serials()).toEqual([1]);
});

test('changes: a new file, one that a search leaves out, and a folder that is gone', async () => {
  const { disk, indexer, serials } = started({
    '/lib/1.txt': cable(1),
    '/lib/sub/2.txt': cable(2),
    '/lib/sub/.gitignore': 'no*',
  });
  await indexer.search([ROOT]);
  disk.write('/lib/sub/3.txt', cable(3));
  disk.write('/lib/sub/no4.txt', cable(4));
  disk.write('/lib/drafts/5.txt', cable(5));
  const uris = ['sub/3.txt', 'sub/no4.txt', 'drafts/5.txt'].map((name) => `file:///lib/${name}`);
  await indexer.changed([...uris, 'file:///other/6.txt']);
  expect(serials()).toEqual([1, 2, 3]);
  for (const path of [...disk.files.keys()]) if (path.startsWith('/lib/sub/')) disk.files.delete(path);
  await indexer.changed(['file:///lib/sub']);
  expect(serials()).toEqual([1]);
});

test('two roots, and one that leaves the workspace', async () => {
  const { indexer, serials } = started({ '/lib/1.txt': cable(1), '/other/2.txt': cable(2) });
  await indexer.search([ROOT, { uri: 'file:///other', exclude: [] }]);
  expect(serials()).toEqual([1, 2]);
  await indexer.search([ROOT]);
  expect(serials()).toEqual([1]);
});

test('a search that is stopped keeps what it has, and forgets nothing', async () => {
  const files = Object.fromEntries(Array.from({ length: 300 }, (_, i) => [`/lib/${String(i)}.txt`, cable(i + 1)]));
  const { disk, indexer, serials } = started(files);
  disk.beforeRead = (path) => {
    if (path === '/lib/250.txt') indexer.stop();
  };
  await indexer.search([ROOT]);
  const kept = serials().length;
  expect(kept).toBeGreaterThan(0);
  expect(kept).toBeLessThan(300);
  disk.beforeRead = () => undefined;
  await indexer.search([ROOT]);
  expect(serials()).toHaveLength(300);
});

test('a new search ends the one before it', async () => {
  const { indexer, serials } = started({ '/lib/1.txt': cable(1), '/other/2.txt': cable(2) });
  const first = indexer.search([ROOT]);
  await indexer.search([{ uri: 'file:///other', exclude: [] }]);
  await first;
  expect(serials()).toEqual([2]);
});
