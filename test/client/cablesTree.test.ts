import { describe, expect, test, vi } from 'vitest';
import { CablesTree, type LibraryNode } from '../../client/src/library/cablesTree';
import { arrangementFrom, type Grouping } from '../../client/src/library/grouping';
import { citationBadges } from '../../client/src/library/items';
import type { LibraryServer } from '../../client/src/library/libraryServer';
import type { CableSummary } from '../../server/src/protocol/libraryRequests';
import { cablesOf, FakeLibrary, summary } from './fakeLibrary';

vi.mock('vscode', async () => {
  const fake = await import('./fakeVscode');
  return { ...fake, TreeItemCollapsibleState: { None: 0, Collapsed: 1, Expanded: 2 } };
});

function treeOf(cables: readonly CableSummary[], grouping: Grouping = 'post') {
  const library = new FakeLibrary(cables);
  const arrangement = { grouping, sorting: 'date', filter: '' } as const;
  return { tree: new CablesTree(library as unknown as LibraryServer, arrangement), library };
}

/** The labels of rows, as they are shown. */
function labels(tree: CablesTree, nodes: readonly LibraryNode[]): unknown[] {
  return nodes.map((node) => tree.getTreeItem(node).label);
}

async function below(tree: CablesTree, ...path: readonly string[]): Promise<LibraryNode[]> {
  let nodes = await tree.getChildren();
  for (const label of path) {
    const node = nodes.find((each) => tree.getTreeItem(each).label === label);
    if (!node) throw new Error(`There is no ${label}.`);
    nodes = await tree.getChildren(node);
  }
  return nodes;
}

const many = cablesOf('LIMA', ...Array.from({ length: 1200 }, () => '2007-05-01'));

test('groups have their cables', async () => {
  const { tree } = treeOf([...cablesOf('PARIS', '2008-02-14', '2009-01-01'), ...cablesOf('LIMA', '2007-01-01')]);
  expect(labels(tree, await tree.getChildren())).toEqual(['PARIS', 'LIMA']);
  expect(labels(tree, await below(tree, 'PARIS'))).toEqual(['08PARIS1', '09PARIS2']);
  expect(tree.getTreeItem((await tree.getChildren())[0] as LibraryNode)).toMatchObject({
    description: '2',
    accessibilityInformation: { label: 'PARIS, 2 cables' },
  });
});

test('by date, years have their months, and what has no date stands apart', async () => {
  const { id, uri, range, copies, post, citedBy, cites, tags } = summary({ id: '08PARIS9' });
  const dateless = { id, uri, range, copies, post, citedBy, cites, tags };
  const { tree } = treeOf([...cablesOf('PARIS', '2008-02-14', '2008-03-01', '2009-01-01'), dateless], 'date');
  expect(labels(tree, await tree.getChildren())).toEqual(['2008', '2009', 'None']);
  expect(labels(tree, await below(tree, '2008'))).toEqual(['2008-02', '2008-03']);
  expect(labels(tree, await below(tree, '2008', '2008-03'))).toEqual(['08PARIS2']);
  expect(labels(tree, await below(tree, 'None'))).toEqual(['08PARIS9']);
  expect(await tree.groupWithKey('2008-03')).toMatchObject({ parent: { group: { key: '2008' } } });
  expect(await tree.groupWithKey('2009')).toMatchObject({ group: { key: '2009' } });
});

describe('a large group', () => {
  test('is asked for some at a time, and shows more', async () => {
    const { tree, library } = treeOf(many);
    const first = await below(tree, 'LIMA');
    expect(first).toHaveLength(501);
    const more = first.at(-1) as LibraryNode;
    expect(tree.getTreeItem(more)).toMatchObject({ label: 'Show 500 more', description: 'of 700' });
    if (more.kind !== 'more') throw new Error('That is no row for more.');
    tree.showMore(more);
    const second = await below(tree, 'LIMA');
    expect(second).toHaveLength(1001);
    expect(tree.getTreeItem(second.at(-1) as LibraryNode).label).toBe('Show 200 more');
    expect(library.asked.map(({ limit }) => limit)).toEqual([500, 1000]);
  });

  test('shows the stretch around a cable that is revealed, and what stands before it', async () => {
    const { tree, library } = treeOf(many);
    const last = many.at(-1) as CableSummary;
    const node = await tree.nodeAt({ uri: last.uri, position: { line: 3, character: 0 } });
    expect(node?.cable.id).toBe('07LIMA1200');
    const rows = await below(tree, 'LIMA');
    expect(library.asked.at(-1)).toMatchObject({ offset: 1000, limit: 500 });
    expect(labels(tree, rows).slice(0, 2)).toEqual(['Show 500 before these', '07LIMA1001']);
    // VS Code finds a row by its id.
    const ids = rows.map((row) => tree.getTreeItem(row).id);
    expect(ids).toContain(tree.getTreeItem(node as LibraryNode).id);
    expect(new Set(ids).size).toBe(ids.length);
    tree.showMore(rows[0] as LibraryNode & { kind: 'more' });
    expect((await below(tree, 'LIMA')).length).toBe(701);
  });
});

test('a filter leaves cables out, also the one that is to be revealed', async () => {
  const { tree } = treeOf([...cablesOf('PARIS', '2008-02-14'), ...cablesOf('LIMA', '2007-01-01')]);
  tree.arrange({ grouping: 'post', sorting: 'date', filter: 'LIMA' });
  expect(labels(tree, await tree.getChildren())).toEqual(['LIMA']);
  const place = { position: { line: 0, character: 0 } };
  expect(await tree.nodeAt({ ...place, uri: 'file:///cables/08PARIS1.txt' })).toBeUndefined();
  expect(await tree.nodeAt({ ...place, uri: 'file:///cables/07LIMA1.txt' })).toBeDefined();
});

test('a cable tells what it is, to eyes and ears', async () => {
  const { tree } = treeOf([
    summary({ citedBy: 3, cites: 2, copies: 2 }),
    summary({ id: '', uri: 'file:///a%20b.txt' }),
  ]);
  const [cable, nameless] = (await below(tree, 'PARIS')).map((node) => tree.getTreeItem(node));
  expect(cable).toMatchObject({
    label: '08PARIS258',
    description: '2008-02-14 · HARBOUR MASTER PLANS A NEW PIER · 2 copies',
    accessibilityInformation: {
      label:
        '08PARIS258, HARBOUR MASTER PLANS A NEW PIER, February 14, 2008, confidential, Cited by 3 cables, 2 copies',
    },
    command: { command: 'vscode.open' },
  });
  expect(cable?.tooltip).toContain('TAGS: PREL, FR');
  expect(nameless).toMatchObject({ label: 'a b.txt', contextValue: 'cable.nameless' });
  const badge = (item: typeof cable) =>
    item?.resourceUri && citationBadges.provideFileDecoration(item.resourceUri, undefined as never);
  expect(badge(cable)).toEqual({ badge: '3', tooltip: 'Cited by 3 cables' });
  expect(badge(nameless)).toBeUndefined();
});

test.each([undefined, null, 1, { grouping: 'toString', sorting: 'x' }, { grouping: 'signer' }])(
  'what was kept is believed as far as it means something: %o',
  (kept) => {
    const { grouping, sorting } = arrangementFrom(kept);
    expect(['post', 'signer']).toContain(grouping);
    expect(sorting).toBe('date');
  },
);
