import { describe, expect, test } from 'vitest';
import { FileChangeType } from 'vscode-languageserver-protocol/node';
import type {
  CallHierarchyIncomingCall,
  CallHierarchyItem,
  CallHierarchyOutgoingCall,
  CodeLens,
  CompletionList,
  Hover,
  Location,
  LocationLink,
  SymbolInformation,
} from 'vscode-languageserver-protocol';
import * as requests from '../../server/src/protocol/libraryRequests';
import { PROJECT_FILES_NOTIFICATION, type ProjectFilesParams } from '../../server/src/protocol/requests';
import { type Transport, until } from './editor';
import { libraryFolder } from './libraryFolder';

const { open, show, at, short, uriOf, textOf, write, remove } = libraryFolder();

describe.each<Transport>(['ipc', 'worker'])('the library over %s', (transport) => {
  test('leads from references to cables, and from cables to those that cite them', { timeout: 60_000 }, async () => {
    const { editor: to, states } = await open(transport);
    expect(states.at(-1)).toEqual({ state: 'ready', files: 4, cables: 5 });
    const ask = <R>(method: string, params: unknown) => to.connection.sendRequest<R>(method, params);
    const places = async (method: string, params: unknown) =>
      ((await ask<Location[] | null>(method, params)) ?? []).map(short).sort();
    await show(to, 'a/marrow500.txt');
    await show(to, 'b/two.txt');

    const definition = async (word: string) => {
      const found = await ask<(Location | LocationLink)[] | null>(
        'textDocument/definition',
        await at('a/marrow500.txt', word),
      );
      const links = (found ?? []).map((each) =>
        'uri' in each ? each : { uri: each.targetUri, range: each.targetRange },
      );
      return links.map(short).sort();
    };
    expect(await definition('VALDORO 98')).toEqual(['b/copy of two.txt:0', 'b/two.txt:0']);
    expect(await definition('VALDORO 900')).toEqual(['b/two.txt:21']);
    expect(await definition('OSTHAVEN 7')).toEqual([]);
    expect(await definition('SIPDIS')).toEqual([]);
    // In the text: by letter, all at once, by number; of a cable that is not here, what REF says.
    expect(await definition('B and reftel')).toEqual(['b/two.txt:21']);
    expect(await definition('refs A and B')).toEqual(['b/copy of two.txt:0', 'b/two.txt:0', 'b/two.txt:21']);
    expect(await definition('reftels')).toEqual(['b/copy of two.txt:0', 'b/two.txt:0', 'b/two.txt:21']);
    expect(await definition('07 VALDORO 98.')).toEqual(['b/copy of two.txt:0', 'b/two.txt:0']);
    expect(await definition('(C) say')).toEqual(['a/marrow500.txt:16']);
    // Its own number leads to itself, so that an editor shows who cites it instead.
    expect(await definition('000500')).toEqual(['a/marrow500.txt:0']);
    const hover = await ask<Hover>('textDocument/hover', await at('a/marrow500.txt', 'VALDORO 98'));
    expect(JSON.stringify(hover.contents)).toMatch(/COD QUOTAS.*Summary: Fewer cod/);
    const absent = await ask<Hover>('textDocument/hover', await at('a/marrow500.txt', 'C) say'));
    expect(JSON.stringify(absent.contents)).toContain('It is not in this folder.');

    const { items } = await ask<CompletionList>('textDocument/completion', await at('a/marrow500.txt', 'VALDORO 98'));
    const offered = items.map(({ label, labelDetails }) => `${label}: ${labelDetails?.description ?? ''}`);
    expect(offered).toContain('07 VALDORO 98: COD QUOTAS');

    const references = (name: string, word: string) =>
      at(name, word).then((place) => places('textDocument/references', place));
    expect(await references('b/two.txt', '000098')).toEqual(['a/marrow500.txt:16', 'b/two.txt:37']);
    expect(await references('a/marrow500.txt', 'OSTHAVEN 7')).toEqual(['a/marrow500.txt:16']);
    expect(await references('a/marrow500.txt', 'B and reftel')).toEqual(['a/marrow500.txt:16']);
    // A post on the FM, the address and the classification line.
    const ofMarrow = await references('a/marrow500.txt', 'AMEMBASSY MARROW');
    expect(ofMarrow).toEqual(['a/marrow500.txt:5', 'a/marrow500.txt:8', 'a/marrow501.txt:5', 'a/marrow501.txt:8']);
    expect(await references('a/marrow500.txt', 'MARROW 000500')).toEqual(ofMarrow);
    expect(await references('a/marrow500.txt', 'AMEMBASSY NEW SKERRY')).toHaveLength(5);
    expect(await references('a/marrow500.txt', 'SENV')).toEqual(['a/marrow500.txt:13']);
    expect(await references('a/marrow500.txt', 'RUEHXB/')).toHaveLength(5);
    expect(await references('a/marrow500.txt', 'OSTERHOLM')).toHaveLength(5);

    const lenses = await ask<CodeLens[]>('textDocument/codeLens', await at('b/two.txt', 'VZ'));
    expect(lenses.map(({ range, command }) => [range.start.line, command?.title])).toEqual([
      [0, 'Cited by 2 cables'],
      [21, 'Cited by 1 cable'],
    ]);

    const [item] = await ask<CallHierarchyItem[]>('textDocument/prepareCallHierarchy', await at('b/two.txt', 'COD'));
    expect(item).toMatchObject({ name: '07VALDORO98', detail: 'COD QUOTAS' });
    const calls = await ask<CallHierarchyIncomingCall[]>('callHierarchy/incomingCalls', { item });
    expect(calls.map(({ from }) => from.name)).toEqual(['07VALDORO900', '08MARROW500']);
    const out = await ask<CallHierarchyOutgoingCall[]>('callHierarchy/outgoingCalls', { item: calls[1]?.from });
    expect(out.map(({ to: { name } }) => name)).toEqual(['07VALDORO98', '07VALDORO900']);

    const symbols = async (query: string) =>
      (await ask<SymbolInformation[]>('workspace/symbol', { query })).map(({ name }) => name);
    expect(await symbols('MARROW50')).toEqual(['08MARROW501 FERRIES', '08MARROW500 HERRING TALKS']);
    expect(await symbols('quotas')).toEqual(['07VALDORO98 COD QUOTAS']);
  });

  test('answers what the views ask', { timeout: 60_000 }, async () => {
    const { editor: to } = await open(transport);
    const ask = <R>(method: string, params: unknown) => to.connection.sendRequest<R>(method, params);
    expect(await ask(requests.LIBRARY_GROUPS_REQUEST, { by: 'post' })).toEqual([
      { key: 'MARROW', label: 'MARROW', count: 2 },
      { key: 'VALDORO', label: 'VALDORO', count: 2 },
    ]);
    expect(await ask(requests.LIBRARY_GROUPS_REQUEST, { by: 'month', filter: 'cod' })).toEqual([
      { key: '2007-06', label: 'June 2007', count: 1 },
    ]);
    const meanings = async (by: string) =>
      (await ask<requests.LibraryGroup[]>(requests.LIBRARY_GROUPS_REQUEST, { by })).map(({ key, meaning }) => [
        key,
        meaning,
      ]);
    expect(await meanings('tag')).toContainEqual(['PREL', 'External political relations']);
    expect(await meanings('post')).toContainEqual(['MARROW', undefined]);
    const own = (text: string): ProjectFilesParams => ({
      files: [],
      codes: { uri: 'file:///ours.tsv', name: 'ours.tsv', text },
    });
    const tags = 'code\tkind\tmeaning\tiso2\tslip_for\tcertainty\tsource\nPREL\tsubject\tHerring\n';
    const posts =
      'name\tkind\tcity\tcountry\tiso2\tlat\tlon\ttimezone\trouting_indicator\tother_names\tnote\tsource\nMARROW\tAMEMBASSY\tMarrow\tSkerry\n';
    await to.connection.sendNotification(PROJECT_FILES_NOTIFICATION, own(tags + posts));
    expect(await meanings('tag')).toContainEqual(['PREL', 'Herring']);
    expect(await meanings('post')).toContainEqual(['MARROW', 'Marrow, Skerry']);
    const page = await ask<requests.LibraryPage>(requests.LIBRARY_GROUP_REQUEST, {
      by: 'tag',
      key: 'PREL',
      sort: 'citations',
      offset: 0,
      limit: 2,
    });
    expect(page.total).toBe(4);
    expect(page.cables.map(({ id, citedBy, cites, copies }) => [id, citedBy, cites, copies])).toEqual([
      ['07VALDORO98', 2, 0, 2],
      ['07VALDORO900', 1, 1, 1],
    ]);
    const place = { uri: uriOf('b/two.txt'), position: { line: 3, character: 0 } };
    expect(await ask(requests.LIBRARY_SUMMARY_REQUEST, place)).toMatchObject({
      id: '07VALDORO98',
      date: '2007-06-14T16:59:00Z',
      level: 'CONFIDENTIAL',
      tags: ['PREL', 'EFIS'],
      signer: 'OSTERHOLM',
      post: 'VALDORO',
    });
    const citations = await ask<requests.Citation[]>(requests.LIBRARY_CITED_BY_REQUEST, place);
    expect(
      citations.map(({ sentence, start, end, ...found }) => [short(found), sentence, sentence.slice(start, end)]),
    ).toEqual([
      ['b/two.txt:37', 'REF: A. VALDORO 98', 'A. VALDORO 98'],
      ['a/marrow500.txt:20', 'As ref B and reftel (C) say, and refs A and B; see reftels.', 'refs A'],
    ]);
    const next = await ask<Location>(requests.LIBRARY_NEIGHBOUR_REQUEST, { ...place, direction: 'next' });
    expect(short(next)).toBe('b/two.txt:21');
    expect(await ask(requests.LIBRARY_NEIGHBOUR_REQUEST, { ...place, direction: 'previous' })).toBeNull();
    const found = await ask<requests.CableSummary[]>(requests.LIBRARY_FIND_REQUEST, { query: 'valdoro 9', limit: 10 });
    expect(found.map(({ id }) => id)).toEqual(['07VALDORO900', '07VALDORO98']);
    expect(await ask(requests.LIBRARY_PLACE_IN_GROUPS_REQUEST, { ...place, by: 'year' })).toEqual({
      key: '2007',
      index: 0,
    });
    const overview = await ask<requests.LibraryOverview>(requests.LIBRARY_OVERVIEW_REQUEST, {});
    expect(overview.months).toContainEqual({ month: '2008-02', post: 'MARROW', count: 2 });
    expect(overview.tags).toContainEqual({ year: 2008, tag: 'SENV', count: 1 });
    const graph = await ask<requests.CitationGraph>(requests.LIBRARY_GRAPH_REQUEST, { around: '08MARROW500' });
    expect(graph.nodes.map(({ id, isHere, cites, citedBy }) => [id, isHere, cites, citedBy])).toEqual([
      ['08MARROW500', true, 3, 0],
      ['07VALDORO98', true, 0, 2],
      ['07VALDORO900', true, 1, 1],
      ['08OSTHAVEN7', false, 0, 1],
    ]);
    expect(graph.edges).toContainEqual({ from: '07VALDORO900', to: '07VALDORO98' });
  });

  test('follows what is typed, closed, changed and removed', { timeout: 60_000 }, async () => {
    const { editor: to, states } = await open(transport);
    const ids = async () => {
      const found = await to.connection.sendRequest<requests.CableSummary[]>(requests.LIBRARY_FIND_REQUEST, {
        query: 'MARROW',
        limit: 10,
      });
      return found.map(({ id }) => id).sort();
    };
    const name = 'a/marrow501.txt';
    const text = await textOf(name);
    await show(to, name, text.replace('000501', '000777'));
    expect(await ids()).toEqual(['08MARROW500', '08MARROW777']);
    await to.connection.sendNotification('textDocument/didClose', { textDocument: { uri: uriOf(name) } });
    let now = await ids();
    await until('the file counts again', () => {
      void ids().then((found) => (now = found));
      return now.includes('08MARROW501');
    });
    await write(name, text.replace('000501', '000888'));
    await to.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: uriOf(name), type: 2 }],
    });
    await until('the change is seen', () => {
      void ids().then((found) => (now = found));
      return now.includes('08MARROW888');
    });
    await write(name, text);
    await to.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: uriOf(name), type: 2 }],
    });
    await until('it is at rest', () => states.at(-1)?.state === 'ready');
    expect(to.log).toEqual([]);
  });

  // The editor of the worker has one list of files.
  test.runIf(transport === 'ipc')(
    'a folder comes with its own event alone or with those of its files, and goes with one',
    { timeout: 60_000 },
    async () => {
      const { editor: to } = await open(transport);
      const known = async () => {
        const found = await to.connection.sendRequest<requests.CableSummary[]>(requests.LIBRARY_FIND_REQUEST, {
          query: 'MARROW778',
          limit: 10,
        });
        return found.length;
      };
      const tell = (...changes: readonly (readonly [name: string, type: FileChangeType])[]) =>
        to.connection.sendNotification('workspace/didChangeWatchedFiles', {
          changes: changes.map(([name, type]) => ({ uri: uriOf(name), type })),
        });
      const become = async (count: number) => {
        let now = -1;
        await until(`${count} cables are known`, () => {
          void known().then((found) => (now = found));
          return now === count;
        });
      };
      const text = (await textOf('a/marrow501.txt')).replace('000501', '000778');
      const folder = 'new';
      await write(`${folder}/778.txt`, text);
      await tell([folder, FileChangeType.Created]);
      await become(1);
      await tell([folder, FileChangeType.Changed]);
      await remove(folder);
      await tell([folder, FileChangeType.Deleted]);
      await become(0);
      await write(`${folder}/778.txt`, text);
      await tell([folder, FileChangeType.Created], [`${folder}/778.txt`, FileChangeType.Created]);
      await become(1);
      await tell([folder, FileChangeType.Changed], [`${folder}/778.txt`, FileChangeType.Changed]);
      await become(1);
      await remove(folder);
      await tell([folder, FileChangeType.Deleted]);
      await become(0);
      expect(to.log).toEqual([]);
    },
  );

  test('is off where it is not wanted', { timeout: 60_000 }, async () => {
    const { editor: to, states } = await open(transport, { library: { enabled: false } });
    expect(states.at(-1)).toEqual({ state: 'off', files: 0, cables: 0 });
    await show(to, 'a/marrow500.txt');
    const place = await at('a/marrow500.txt', 'VALDORO 98');
    expect(await to.connection.sendRequest('textDocument/definition', place)).toBeNull();
    to.configure({ library: { enabled: true } });
    await to.connection.sendNotification('workspace/didChangeConfiguration', { settings: {} });
    await until('the library is read', () => states.at(-1)?.state === 'ready');
    expect(await to.connection.sendRequest('textDocument/definition', place)).toHaveLength(2);
  });
});
