/** The folders of a library that lie on a disk. */
import { URI } from 'vscode-uri';
import type { Complain, FoundFile, Root, Source } from '../library/source';
import { rulesOf, type Rules } from './ignored';
import type { Crew } from './threads';

/** How many files a thread is handed at a time: enough that handing them over costs little. */
const PORTION = 64;

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
  take: (files: readonly FoundFile[]) => void,
  complain: Complain,
  signal: AbortSignal,
): Promise<void> {
  const waiting: Folder[] = [{ uri: root.uri, path: '', rules: rulesOf(root.exclude) }];
  const visit = async ({ uri, path, rules }: Folder) => {
    const listing = await crew.list(URI.parse(uri).fsPath);
    if (listing.failed !== undefined) {
      complain(uri, listing.failed);
      return;
    }
    const { projectFile, ignoreFiles, names, sizes, modified } = listing;
    const own =
      ignoreFiles.length > 0 || projectFile !== undefined
        ? rules.in(path, ignoreFiles, projectFile === undefined ? undefined : projectPatterns(projectFile))
        : rules;
    const inside = (name: string) => (path === '' ? name : `${path}/${name}`);
    for (const name of listing.folders) {
      if (own.isIgnored(inside(name), true)) continue;
      waiting.push({ uri: `${uri}/${inAddress(name)}`, path: inside(name), rules: own });
    }
    const found: FoundFile[] = [];
    names.forEach((name, i) => {
      if (own.isIgnored(inside(name), false)) return;
      found.push({ uri: `${uri}/${inAddress(name)}`, size: sizes[i] ?? 0, modified: modified[i] ?? 0 });
    });
    if (found.length > 0) take(found);
  };
  const underWay = new Set<Promise<void>>();
  while ((waiting.length > 0 || underWay.size > 0) && !signal.aborted) {
    const next = underWay.size < crew.width ? waiting.pop() : undefined;
    if (next) {
      const visiting = visit(next).finally(() => underWay.delete(visiting));
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
