/** What can change the findings of files and folders while they are listed. Nothing is polled; without results nothing listens. */
import { RelativePattern, Uri, window, workspace } from 'vscode';
import type { Disposable, Event } from 'vscode';
import { mayBeCable } from './files';
import { isAmong, isUnder } from './places';
import type { Place } from './places';
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

/**
 * Tells of changes in these places until it is disposed of.
 * @param onDidChangeCodes what the codes in them mean is different now
 */
export function watchPlaces(places: readonly Place[], changes: Changes, onDidChangeCodes: Event<void>): Disposable {
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
  const holdsPlaces = (folder: Uri) => places.some(({ uri }) => isAmong(uri, [{ uri: folder, isFolder: true }]));
  /** Whether a file is a project file that says something about these places. */
  const isProject = (uri: Uri) =>
    uri.path.endsWith(`/${PROJECT_FILE}`) && (isUnder(uri, places) || holdsPlaces(Uri.joinPath(uri, '..')));
  const changed = (uri: Uri) => {
    if (isProject(uri)) everything();
    if (!mayBeCable(uri) || !isAmong(uri, places)) return;
    pending.set(uri.toString(), uri);
    soon();
  };
  const gone = (uri: Uri) => {
    if (isProject(uri)) everything();
    pending.delete(uri.toString());
    if (isAmong(uri, places) || holdsPlaces(uri)) changes.gone(uri);
  };
  /** Of a file that is no longer shown the findings are those of what was saved. */
  const followShown = () => {
    const before = shown;
    shown = shownCables();
    for (const [key, uri] of shown) if (!before.has(key)) changes.shown(uri);
    for (const [key, uri] of before) if (!shown.has(key)) changed(uri);
  };

  // VS Code watches the folders of a window as wholes in any case. Of a folder that is deleted it tells alone, and not of
  // the files in it, so that it is listened to from above.
  const roots = places.map(({ uri }) => workspace.getWorkspaceFolder(uri)?.uri ?? uri);
  const watchers = [...new Map(roots.map((root) => [root.toString(), root])).values()].map((root) =>
    workspace.createFileSystemWatcher(new RelativePattern(root, '**/*')),
  );
  const subscriptions: readonly Disposable[] = [
    ...watchers,
    ...watchers.flatMap((watcher) => [
      watcher.onDidChange(changed),
      watcher.onDidCreate(changed),
      watcher.onDidDelete(gone),
    ]),
    onDidChangeCodes(everything),
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
