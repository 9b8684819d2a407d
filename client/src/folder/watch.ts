/** What can change the findings of a folder while they are listed. Nothing is polled; without results nothing listens. */
import { RelativePattern, window, workspace } from 'vscode';
import type { Disposable, Uri } from 'vscode';
import { mayBeCable } from './files';
import { shownCables } from './shown';
import { PROJECT_FILE } from '../session/projectFiles';

/** A save, or a change of branch, tells of its files one by one within this time. */
const SETTLING_MS = 200;

/** So many changed files at once are a change of the folder. */
const MANY = 500;

export interface Changes {
  /** These files are others now. */
  changed(uris: readonly Uri[]): void;
  /** A file, or a folder with all in it, is gone. */
  gone(uri: Uri): void;
  /** The server itself shows the findings of this file from now on. */
  shown(uri: Uri): void;
  /** What is checked, and how, may be different for every file. */
  everything(): void;
}

/** Tells of changes under the folders until it is disposed of. */
export function watchFolders(folders: readonly Uri[], changes: Changes): Disposable {
  const pending = new Map<string, Uri>();
  let all = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let shown = shownCables();

  const settle = () => {
    const uris = [...pending.values()].filter((uri) => !shown.has(uri.toString()));
    pending.clear();
    if (all || uris.length > MANY) changes.everything();
    else if (uris.length > 0) changes.changed(uris);
    all = false;
  };
  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(settle, SETTLING_MS);
  };
  const everything = () => {
    all = true;
    soon();
  };
  const changed = (uri: Uri) => {
    if (uri.path.endsWith(`/${PROJECT_FILE}`)) everything();
    if (!mayBeCable(uri)) return;
    pending.set(uri.toString(), uri);
    soon();
  };
  const gone = (uri: Uri) => {
    if (uri.path.endsWith(`/${PROJECT_FILE}`)) everything();
    pending.delete(uri.toString());
    changes.gone(uri);
  };
  /** Of a file that is no longer shown the findings are those of what was saved. */
  const followShown = () => {
    const before = shown;
    shown = shownCables();
    for (const [key, uri] of shown) if (!before.has(key)) changes.shown(uri);
    for (const [key, uri] of before) if (!shown.has(key) && isUnder(uri, folders)) changed(uri);
  };

  const watchers = folders.map((folder) => workspace.createFileSystemWatcher(new RelativePattern(folder, '**/*')));
  const subscriptions: readonly Disposable[] = [
    ...watchers,
    ...watchers.flatMap((watcher) => [
      watcher.onDidChange(changed),
      watcher.onDidCreate(changed),
      watcher.onDidDelete(gone),
    ]),
    window.tabGroups.onDidChangeTabs(followShown),
    workspace.onDidOpenTextDocument(followShown),
    workspace.onDidCloseTextDocument(followShown),
    workspace.onDidChangeWorkspaceFolders(everything),
    workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('cable') || event.affectsConfiguration('files.exclude')) everything();
    }),
  ];
  return {
    dispose() {
      clearTimeout(timer);
      for (const subscription of subscriptions) subscription.dispose();
    },
  };
}

function isUnder(uri: Uri, folders: readonly Uri[]): boolean {
  return folders.some((folder) => uri.toString().startsWith(`${folder.toString().replace(/\/$/, '')}/`));
}
