/** What a command goes through: what is selected in the Explorer, or the folders that the user chooses. */
import { FileType, l10n, Uri, window, workspace } from 'vscode';

/** A folder with all in it, or one file. */
export interface Place {
  readonly uri: Uri;
  readonly isFolder: boolean;
}

/**
 * @param given what a menu hands a command: what was clicked, then all that is selected
 * @returns `undefined` when the user thinks better of it
 */
export async function placesFor(given: readonly unknown[]): Promise<readonly Place[] | undefined> {
  const selected = given.flat().filter((each) => each instanceof Uri);
  if (selected.length === 0) return (await chooseFolders())?.map((uri) => ({ uri, isFolder: true }));
  const places = await Promise.all(selected.map(placeAt));
  // What lies in a selected folder is gone through once.
  return [...new Map(places.map((place) => [place.uri.toString(), place])).values()].filter(
    ({ uri }, _, all) => !isUnder(uri, all),
  );
}

async function placeAt(uri: Uri): Promise<Place> {
  try {
    return { uri, isFolder: ((await workspace.fs.stat(uri)).type & FileType.Directory) !== 0 };
  } catch {
    // Why it cannot be read is said when it is.
    return { uri, isFolder: false };
  }
}

/** Whether a file or folder lies somewhere in one of the folders. */
export function isUnder(uri: Uri, places: readonly Place[]): boolean {
  return places.some((place) => place.isFolder && uri.toString().startsWith(`${keyOf(place.uri)}/`));
}

/** Whether a file is one of those that are gone through. */
export function isAmong(uri: Uri, places: readonly Place[]): boolean {
  return isUnder(uri, places) || places.some((place) => keyOf(place.uri) === keyOf(uri));
}

/** All folders of the window, one of them, or that of the file in front. */
async function chooseFolders(): Promise<readonly Uri[] | undefined> {
  const roots = (workspace.workspaceFolders ?? []).map(({ uri }) => uri);
  const front = window.activeTextEditor?.document.uri;
  const parent = front && workspace.getWorkspaceFolder(front) ? Uri.joinPath(front, '..') : undefined;
  const single = [...roots, ...(parent && !roots.some((root) => keyOf(root) === keyOf(parent)) ? [parent] : [])];
  if (single.length < 2) return roots.length > 0 ? roots : undefined;
  const items = [
    { label: roots.length > 1 ? l10n.t('All folders') : l10n.t('The whole folder'), description: '', folders: roots },
    ...(roots.length > 1 ? single : single.slice(1)).map((folder) => ({
      label: workspace.asRelativePath(folder),
      description: l10n.t('with its subfolders'),
      folders: [folder],
    })),
  ];
  const choice = await window.showQuickPick(items, { title: 'Cable Files', placeHolder: l10n.t('Which cables?') });
  return choice?.folders;
}

function keyOf(uri: Uri): string {
  return uri.toString().replace(/\/$/, '');
}
