/** The folders of a library that lie on a disk. */
import { URI } from 'vscode-uri';
import type { Complain, FoundFiles, Root, Source } from '../library/source';
import { rulesOf, type Rules } from './ignored';
import type { Listing } from './jobs';
import type { Crew } from './threads';

/** How many files a thread is handed at a time: enough that handing them over costs little. */
const PORTION = 64;

/** How many folders at most, for the same reason. */
const FOLDERS = 32;

/**
 * @param projectPatterns what a `.cable.json` leaves out, by its text
 */
export function diskSource(crew: Crew, projectPatterns: (text: string) => readonly string[]): Source {
  return {
    portion: PORTION,
    width: crew.width,
    has: (uri) => uri.startsWith('file:'),
    find: (root, take, complain, signal) => walk(crew, projectPatterns, root, take, complain, signal),
    read: (files) => crew.read(files.map(({ uri, hash }) => ({ uri, hash, path: URI.parse(uri).fsPath }))),
    admitted: async (root, uris) => {
      const rules = new Map<string, Promise<Rules>>();
      const admits = async (uri: string) => {
        const path = decodeURIComponent(uri.slice(root.uri.length + 1));
        const folder = path.slice(0, Math.max(0, path.lastIndexOf('/')));
        if (!rules.has(folder)) rules.set(folder, rulesFor(crew, projectPatterns, root, folder));
        return !(await rules.get(folder))?.isIgnored(path, false);
      };
      const kept = await Promise.all(uris.map(admits));
      return uris.filter((_, i) => kept[i]);
    },
    texts: (uris) => Promise.resolve(uris.map((uri) => crew.text(URI.parse(uri).fsPath))),
    rest: () => crew.rest(),
  };
}

/** The rules for the files of a folder; all is left alone in a folder that is left alone. */
async function rulesFor(
  crew: Crew,
  projectPatterns: (text: string) => readonly string[],
  root: Root,
  folder: string,
): Promise<Rules> {
  let rules = rulesOf(root.exclude);
  const parts = folder === '' ? [] : folder.split('/');
  for (let i = 0; i <= parts.length; i++) {
    const path = parts.slice(0, i).join('/');
    if (i > 0 && rules.isIgnored(path, true)) return { ...rules, isIgnored: () => true };
    const { ignoreFiles, projectFile } = await crew.ignoreFiles(URI.parse(`${root.uri}/${path}`).fsPath);
    rules = rules.in(path, ignoreFiles, projectFile === undefined ? undefined : projectPatterns(projectFile));
  }
  return rules;
}

interface Folder {
  readonly uri: string;
  /** Relative to the root. */
  readonly path: string;
  readonly rules: Rules;
}

/** Folders that are left alone are not opened. */
async function walk(
  crew: Crew,
  projectPatterns: (text: string) => readonly string[],
  root: Root,
  take: (files: FoundFiles) => void,
  complain: Complain,
  signal: AbortSignal,
): Promise<void> {
  const waiting: Folder[] = [{ uri: root.uri, path: '', rules: rulesOf(root.exclude) }];
  const enter = ({ uri, path, rules }: Folder, listing: Listing) => {
    if (listing.failed !== undefined) {
      complain(uri, listing.failed);
      return;
    }
    const { projectFile, ignoreFiles, sizes, modified } = listing;
    const own =
      ignoreFiles.length > 0 || projectFile !== undefined
        ? rules.in(path, ignoreFiles, projectFile === undefined ? undefined : projectPatterns(projectFile))
        : rules;
    const inside = (name: string) => (path === '' ? name : `${path}/${name}`);
    for (const name of listing.folders) {
      if (own.isIgnored(inside(name), true)) continue;
      waiting.push({ uri: `${uri}/${inAddress(name)}`, path: inside(name), rules: own });
    }
    const names = listing.names.map(inAddress);
    const kept = listing.names.flatMap((name, i) => (own.isIgnored(inside(name), false) ? [] : [i]));
    const found = kept.length === names.length ? names : kept.map((i) => names[i] ?? '');
    if (found.length === 0) return;
    const of = (column: Float64Array) => (found === names ? column : Float64Array.from(kept, (i) => column[i] ?? 0));
    take({ base: `${uri}/`, names: found, sizes: of(sizes), modified: of(modified) });
  };
  const visit = async (folders: readonly Folder[]) => {
    const listings = await crew.list(folders.map(({ uri }) => URI.parse(uri).fsPath));
    listings.forEach((listing, i) => {
      const folder = folders[i];
      if (folder) enter(folder, listing);
    });
  };
  const underWay = new Set<Promise<void>>();
  while ((waiting.length > 0 || underWay.size > 0) && !signal.aborted) {
    if (waiting.length > 0 && underWay.size < crew.width) {
      const share = Math.min(FOLDERS, Math.ceil(waiting.length / crew.width));
      const visiting = visit(waiting.splice(-share)).finally(() => underWay.delete(visiting));
      underWay.add(visiting);
    } else await Promise.race(underWay);
  }
  await Promise.all(underWay);
}

const PLAIN = /^[\w.-]+$/;

/** A name as VS Code writes it in the address of a file. */
function inAddress(name: string): string {
  return PLAIN.test(name)
    ? name
    : URI.from({ scheme: 'file', path: `/${name}` })
        .toString()
        .slice('file:///'.length);
}
