/** Project files on the disk. */
import { readFileSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';
import { URI } from 'vscode-uri';
import { decode } from '../encoding/decode';
import { codesFileIn } from '../project/codesFile';
import type { FoundCodes, FoundProjectFile, ProjectDisk } from '../project/files';
import { PROJECT_FILE } from '../project/project';
import { codeOf } from './fileSystem';

/** A project file as it was read; `unreadable` as {@link FoundProjectFile} has it. */
export type ReadProjectFile = { readonly text: string } | { readonly unreadable: string } | { readonly error: unknown };

/** The project file of a folder; `undefined` when there is none. */
export function readProjectFile(folder: string): ReadProjectFile | undefined {
  try {
    return { text: decode(readFileSync(join(folder, PROJECT_FILE))).text };
  } catch (error) {
    const code = codeOf(error);
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
    const unreadable = UNREADABLE[code];
    return unreadable === undefined ? { error } : { unreadable };
  }
}

const UNREADABLE: Readonly<Record<string, string>> = { EISDIR: 'folder', EACCES: 'denied', EPERM: 'denied' };

/**
 * The nearest project file upwards of a document, or of a folder whose address ends with a slash. The folder is called as the
 * document's address calls it, for editors write addresses in ways of their own.
 */
function findProjectFile(uri: string): FoundProjectFile | undefined {
  for (let address = above(uri); address.startsWith('file://'); address = above(address)) {
    const folder = URI.parse(`${address}/`).fsPath;
    const read = readProjectFile(folder);
    if (read) return foundIn(folder, address, read);
  }
  return undefined;
}

function above(address: string): string {
  return address.slice(0, Math.max(0, address.lastIndexOf('/')));
}

function foundIn(path: string, folder: string, read: ReadProjectFile): FoundProjectFile {
  if ('unreadable' in read) return { folder, unreadable: read.unreadable };
  if ('error' in read) return { folder, unreadable: String(read.error) };
  const named = codesFileIn(read.text);
  return { folder, text: read.text, ...(named && { codes: codesIn(join(path, named.path), named.path) }) };
}

function namedCodes(path: string, folder: string | undefined): FoundCodes | undefined {
  if (isAbsolute(path)) return codesIn(path, path);
  return folder?.startsWith('file:') ? codesIn(join(URI.parse(folder).fsPath, path), path) : undefined;
}

function codesIn(path: string, name: string): FoundCodes {
  const found = { uri: URI.file(path).toString(), name };
  try {
    return { ...found, text: decode(readFileSync(path)).text };
  } catch {
    // That it cannot be read is told where it is named.
    return found;
  }
}

/** The disk, for a server that looks there itself. */
export const projectDisk: ProjectDisk = { find: findProjectFile, codes: namedCodes };
