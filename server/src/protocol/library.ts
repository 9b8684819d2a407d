/** The library of a session: which folders it has, when it is read, and what the client is told of it. */
import {
  type Connection,
  DidChangeWatchedFilesNotification,
  FileChangeType,
  type FileEvent,
  type InitializeParams,
  type WorkspaceFolder,
} from 'vscode-languageserver';
import * as v from 'valibot';
import { URI } from 'vscode-uri';
import { LibraryCache, type Storage } from '../library/cache';
import { Indexer, type IndexerState } from '../library/indexer';
import { LibraryIndex } from '../library/libraryIndex';
import { CABLE_NAME, factBytesOfDocument } from '../library/read';
import type { Root, Source } from '../library/source';
import type { Log } from './answer';
import { clientSource } from './clientSource';
import type { ClientSupport } from './clientSupport';
import type { OpenDocuments } from './documents';
import { LIBRARY_STATE_NOTIFICATION, type LibraryOptions, type LibraryState } from './libraryRequests';
import { libraryProgress } from './libraryProgress';
import type { Settings } from './settings';

export interface Library {
  /** The index as it is now, open documents as they are typed; empty where the library is off. */
  index(): LibraryIndex;
  /** The same without what has been typed since it was last asked for: for hints that are asked for with every letter. */
  read(): LibraryIndex;
  /** The index has other cables than before, and is at rest. */
  onDidRead(listener: () => void): void;
  /** Whether all files have been read, so that what the index does not have is not there. */
  isRead(): boolean;
  /** The texts of files, `undefined` for one that cannot be read. */
  texts(uris: readonly string[]): Promise<readonly (string | undefined)[]>;
  /** Whether the client has the commands of ours that a code lens runs. */
  readonly hasCommands: boolean;
  /** The settings are others now. */
  settingsChanged(): void;
  /** Files or folders of the workspace came, went or are others now. */
  filesChanged(events: readonly FileEvent[]): void;
}

/** The disk of a server. */
export interface Disk {
  readonly source: Source;
  /** A folder in which libraries are kept from one session to the next. */
  keptIn(folder: string): Storage;
}

const OFF = 'off';
const EMPTY = new LibraryIndex();

/** What has no extension is a folder, or a file that does not matter. */
const FOLDER_NAME = /\/[^/.]+$/;

/** Files that say what is left out: with them, everything may be different. */
const RULES = /\/(?:\.gitignore|\.ignore|\.cable\.json)$/;

export function followLibrary(
  connection: Connection,
  documents: OpenDocuments,
  support: ClientSupport,
  initialized: Promise<void>,
  settings: () => Promise<Settings>,
  params: InitializeParams,
  options: LibraryOptions,
  disk: Disk | undefined,
  log: Log,
): Library {
  const sources = [...(disk ? [disk.source] : []), ...(options.reads === true ? [clientSource(connection)] : [])];
  const progress = libraryProgress(connection, support, () => indexer.stop());
  const cache = disk && options.storage ? new LibraryCache(disk.keptIn(options.storage), log) : undefined;
  const indexer = new Indexer({ sources, cache, log, onState: (state) => tell(state) });
  let folders: readonly string[] = foldersOf(params);
  /** The folders as they were last read; `off` where the library is, and nothing before it is known. */
  let known: string | undefined;
  const typed = new Set<string>();

  let isBusy = true;
  let generation = 0;
  const listeners: (() => void)[] = [];

  const tell = (state: IndexerState) => {
    isBusy = state.isBusy;
    if (!isBusy && indexer.index.generation !== generation) {
      generation = indexer.index.generation;
      for (const listener of listeners) listener();
    }
    progress.show(state);
    if (options.reads !== true) return;
    const { fileCount: files, cableCount: cables } = indexer.index;
    const told: LibraryState =
      known === OFF
        ? { state: 'off', files: 0, cables: 0 }
        : state.isBusy
          ? { state: 'indexing', files, cables, done: state.done, total: state.total }
          : { state: 'ready', files, cables };
    connection
      .sendNotification(LIBRARY_STATE_NOTIFICATION, told)
      .catch((error: unknown) => log(`The state of the library was not told: ${String(error)}`));
  };

  /** Reads the folders anew where something that matters has changed, or where that is asked for. */
  const update = async (again = false) => {
    const { libraryEnabled } = await settings();
    const roots = libraryEnabled ? await rootsOf(connection, support, folders, log) : [];
    const wanted = libraryEnabled ? JSON.stringify(roots) : OFF;
    if (wanted === known && !again) return;
    known = wanted;
    if (libraryEnabled) for (const uri of documents.uris()) typed.add(uri);
    await indexer.search(roots);
  };
  const soon = (again = false) => {
    update(again).catch((error: unknown) => log(`The library was not read: ${String(error)}`));
  };

  documents.onDidChange((uri) => typed.add(uri));
  documents.onDidClose((uri) => {
    typed.delete(uri);
    void indexer.close(normal(uri));
  });
  connection.onShutdown(() => indexer.end());
  void initialized.then(() => {
    if (support.workspaceFolders) {
      connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        const gone = new Set(removed.map(({ uri }) => normal(uri)));
        folders = [...folders.filter((uri) => !gone.has(uri)), ...added.map(({ uri }) => normal(uri))];
        soon();
      });
    }
    if (support.watchRegistration) {
      // A folder that is removed is told of alone, so that a pattern for files would miss it.
      connection.client
        .register(DidChangeWatchedFilesNotification.type, { watchers: [{ globPattern: '**/*' }] })
        .catch((error: unknown) => log(`Changes of files will not be seen: ${String(error)}`));
    }
    soon();
  });

  return {
    index() {
      if (known === OFF) return EMPTY;
      for (const uri of typed) {
        const analysis = documents.analysis(uri);
        if (analysis) indexer.open(normal(uri), factBytesOfDocument(analysis.file, nameOf(uri)));
      }
      typed.clear();
      return indexer.index;
    },
    read: () => (known === OFF ? EMPTY : indexer.index),
    onDidRead: (listener) => listeners.push(listener),
    isRead: () => known !== undefined && known !== OFF && !isBusy,
    async texts(uris) {
      const texts = new Map<string, string | undefined>();
      for (const source of sources) {
        const own = uris.filter((uri) => !texts.has(uri) && source.has(uri));
        if (own.length > 0) (await source.texts(own)).forEach((text, i) => texts.set(own[i] ?? '', text));
      }
      return uris.map((uri) => texts.get(uri));
    },
    hasCommands: options.reads === true,
    settingsChanged: () => soon(),
    filesChanged(events) {
      if (known === undefined || known === OFF) return;
      // Of a folder that comes, its own event may be the only one.
      const isNews = ({ uri, type }: FileEvent) =>
        RULES.test(uri) || (type === FileChangeType.Created && FOLDER_NAME.test(uri));
      if (events.some(isNews)) soon(true);
      const told = events.filter(({ uri, type }) => CABLE_NAME.test(uri) || type === FileChangeType.Deleted);
      if (told.length > 0) void indexer.changed(told.map(({ uri }) => normal(uri)));
    },
  };
}

const givenOptions = v.nullish(v.object({ reads: v.exactOptional(v.boolean()), storage: v.exactOptional(v.string()) }));

/** What the client says of itself when it starts the server. */
export function libraryOptions({ initializationOptions }: InitializeParams, log: Log): LibraryOptions {
  const { library } = (initializationOptions ?? {}) as { readonly library?: unknown };
  const given = v.safeParse(givenOptions, library);
  if (given.success) return given.output ?? {};
  log(
    'The option library must be an object such as { "storage": "/a/folder" }; the library is not kept for the next time.',
  );
  return {};
}

/** The folders of the workspace as the client named them at the start. */
export function foldersOf({ workspaceFolders, rootUri }: InitializeParams): readonly string[] {
  const given: readonly Pick<WorkspaceFolder, 'uri'>[] = workspaceFolders ?? (rootUri ? [{ uri: rootUri }] : []);
  return given.map(({ uri }) => normal(uri));
}

async function rootsOf(
  connection: Connection,
  support: ClientSupport,
  folders: readonly string[],
  log: Log,
): Promise<readonly Root[]> {
  // A folder inside another is gone through with it.
  const outer = folders.filter((uri) => !folders.some((other) => other !== uri && uri.startsWith(`${other}/`)));
  if (!support.configuration) return outer.map((uri) => ({ uri, exclude: [] }));
  try {
    const items = outer.map((scopeUri) => ({ scopeUri, section: 'files.exclude' }));
    const given = (await connection.workspace.getConfiguration(items)) as readonly unknown[];
    return outer.map((uri, i) => ({ uri, exclude: patternsOf(given[i]) }));
  } catch (error) {
    log(`The client did not tell files.exclude, so nothing is left out by it: ${String(error)}`);
    return outer.map((uri) => ({ uri, exclude: [] }));
  }
}

/** The patterns that are on; those with a condition on other files are for lists of files, not for searches. */
function patternsOf(given: unknown): readonly string[] {
  if (typeof given !== 'object' || given === null) return [];
  return Object.entries(given).flatMap(([pattern, on]) => (on === true ? [pattern] : []));
}

/** An address in the one spelling that the index has, without a slash at its end. */
export function normal(uri: string): string {
  return URI.parse(uri).toString().replace(/\/$/, '');
}

function nameOf(uri: string): string {
  const { path } = URI.parse(uri);
  return path.slice(path.lastIndexOf('/') + 1);
}
