/** The files of a folder that may be cables, wherever the folder lies, and their texts. */
import { FileType, languages, RelativePattern, Uri, workspace } from 'vscode';
import type { CancellationToken, TextDocument } from 'vscode';
import { decode } from '../../../server/src/encoding/decode';
import type { Decoded } from '../../../server/src/encoding/decode';
import type { Place } from './places';

/** The suffixes of cables, in small letters and capitals: patterns tell them apart on most systems. */
const PATTERN = '**/*.{[tT][xX][tT],[cC][aA][bB][lL][eE]}';
const SUFFIX = /\.(?:txt|cable)$/i;

/** VS Code hands larger documents to no extension, so that an open one would not be checked either. */
const LARGEST = 50 * 1024 * 1024;

/** A file as it lies there, and the document where it is open: the text that counts. */
export interface ReadFile {
  readonly uri: Uri;
  readonly text: string;
  readonly stored: Decoded;
  readonly document: TextDocument | undefined;
}

/** A file that could not be read, with the reason. */
export interface UnreadFile {
  readonly uri: Uri;
  readonly reason: string;
}

export function isRead(file: ReadFile | UnreadFile): file is ReadFile {
  return 'text' in file;
}

/** Whether a file is one of those that are looked for, by its name. */
export function mayBeCable({ path }: Uri): boolean {
  return SUFFIX.test(path);
}

/** The files of these places that may be cables; in folders without those of `files.exclude`. */
export async function findFiles(places: readonly Place[], token: CancellationToken): Promise<readonly Uri[]> {
  const found = new Map<string, Uri>();
  for (const { uri, isFolder } of places) {
    const files = isFolder ? await filesIn(uri, token) : [uri].filter(mayBeCable);
    for (const file of files) found.set(file.toString(), file);
  }
  return [...found.values()];
}

async function filesIn(folder: Uri, token: CancellationToken): Promise<readonly Uri[]> {
  const found = await search(folder, PATTERN, token);
  return found.length > 0 ? found : walk(folder, isExcludedIn(folder), token);
}

/**
 * What VS Code's search finds. It finds nothing in file systems that it has no search for, and fails where its program
 * cannot be run; the folders are walked then.
 */
async function search(folder: Uri, pattern: string, token: CancellationToken): Promise<readonly Uri[]> {
  try {
    return await workspace.findFiles(new RelativePattern(folder, pattern), undefined, undefined, token);
  } catch {
    return [];
  }
}

async function walk(folder: Uri, isExcluded: (uri: Uri) => boolean, token: CancellationToken): Promise<readonly Uri[]> {
  const files: Uri[] = [];
  const folders = [folder];
  for (let next = folders.pop(); next && !token.isCancellationRequested; next = folders.pop()) {
    // A folder that cannot be opened is told of among the files that cannot be read.
    const entries = await entriesOf(next);
    if (!entries) files.push(next);
    for (const [name, type] of entries ?? []) {
      const uri = Uri.joinPath(next, name);
      // A link to a folder is not followed, so that no ring of them catches the walk.
      if (type === FileType.Directory) {
        if (!isExcluded(uri)) folders.push(uri);
      } else if (type & FileType.File && mayBeCable(uri) && !isExcluded(uri)) files.push(uri);
    }
  }
  return files;
}

async function entriesOf(folder: Uri): Promise<readonly [string, FileType][] | undefined> {
  try {
    return await workspace.fs.readDirectory(folder);
  } catch {
    return undefined;
  }
}

function isExcludedIn(folder: Uri): (uri: Uri) => boolean {
  const settings = workspace.getConfiguration('files', folder).get<Record<string, unknown>>('exclude', {});
  const root = workspace.getWorkspaceFolder(folder) ?? folder;
  const patterns = Object.entries(settings)
    .filter(([, on]) => on === true)
    .map(([pattern]) => ({ pattern: new RelativePattern(root, pattern) }));
  // What is matched is the address alone.
  return (uri) => patterns.length > 0 && languages.match(patterns, { uri, languageId: '' } as TextDocument) > 0;
}

/** Whether a file that appeared under a folder would be found there: neither it nor what it lies in is excluded. */
export function isToBeFound(uri: Uri): boolean {
  const root = workspace.getWorkspaceFolder(uri)?.uri;
  if (!root) return false;
  const isExcluded = isExcludedIn(root);
  for (let place = uri; place.path.length > root.path.length; place = Uri.joinPath(place, '..')) {
    if (isExcluded(place)) return false;
  }
  return true;
}

/** The texts of files: of open ones that of their document, of others what is stored. */
export function readFiles(uris: readonly Uri[]): Promise<readonly (ReadFile | UnreadFile)[]> {
  const open = new Map(
    workspace.textDocuments.filter(({ isClosed }) => !isClosed).map((document) => [document.uri.toString(), document]),
  );
  return Promise.all(uris.map((uri) => readFile(uri, open.get(uri.toString()))));
}

async function readFile(uri: Uri, document: TextDocument | undefined): Promise<ReadFile | UnreadFile> {
  try {
    const { size, type } = await workspace.fs.stat(uri);
    if (type & FileType.Directory) return { uri, reason: 'the folder cannot be opened' };
    if (size > LARGEST) return { uri, reason: 'it is larger than 50 MB' };
    const stored = decode(await workspace.fs.readFile(uri));
    return { uri, stored, document, text: document?.getText() ?? stored.text };
  } catch (error) {
    return { uri, reason: error instanceof Error ? error.message : String(error) };
  }
}
