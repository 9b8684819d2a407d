// The requests of disk-files/extension.ts, answered from one folder of the disk.
import fs from 'node:fs/promises';
import path from 'node:path';
import { Refused, entryOnDisk, existing, followed, nameInWindow } from './places-in-folder.mjs';

/** VS Code's FileType. */
const UNKNOWN = 0;
const FILE = 1;
const FOLDER = 2;
const MOST_FOUND = 5000;
/** What is asked for is a folder where it may not be one. */
const IS_FOLDER = 422;

/**
 * What may be asked for, and the method that it demands: an address alone, as any page can name one, changes nothing.
 * @type {ReadonlyMap<string, string>}
 */
const methods = new Map([
  ['stat', 'GET'],
  ['list', 'GET'],
  ['read', 'GET'],
  ['find', 'GET'],
  ['write', 'PUT'],
  ['createFolder', 'POST'],
  ['delete', 'DELETE'],
  ['rename', 'POST'],
]);

/**
 * @typedef {{ status: number, body?: string | Buffer }} Answer
 *
 * @typedef {object} Question
 * @property {string} method
 * @property {string} filePath in the window, decoded: `/fixtures/sample/07LIMA8041.txt`
 * @property {URLSearchParams} parameters
 * @property {() => Promise<Buffer>} readBody
 */

/**
 * @param {string} folder
 * @param {Question} question
 * @returns {Promise<Answer>}
 */
export async function answerFileRequest(folder, question) {
  const wanted = methods.get(question.parameters.get('do') ?? '');
  if (wanted === undefined) return { status: 400, body: 'Unknown request.' };
  if (question.method !== wanted) return { status: 405, body: `This is asked for by ${wanted}.` };
  try {
    return await answer(folder, question);
  } catch (error) {
    return { status: statusOf(error), body: error instanceof Error ? error.message : String(error) };
  }
}

/**
 * @param {string} folder
 * @param {Question} question
 * @returns {Promise<Answer>}
 */
async function answer(folder, { filePath, parameters, readBody }) {
  const flag = (/** @type {string} */ name) => parameters.get(name) === 'true';
  const entry = await entryOnDisk(folder, filePath);
  switch (parameters.get('do')) {
    case 'stat': {
      const stat = await fs.stat(await existing(folder, entry));
      return json({
        type: stat.isDirectory() ? FOLDER : FILE,
        ctime: stat.ctimeMs,
        mtime: stat.mtimeMs,
        size: stat.size,
      });
    }
    case 'list':
      return json(await list(folder, await existing(folder, entry)));
    case 'read':
      return { status: 200, body: await fs.readFile(await existing(folder, entry)) };
    case 'find':
      return json(await find(folder, parameters.get('pattern') ?? ''));
    case 'write':
      return await write(folder, entry, readBody, { create: flag('create'), overwrite: flag('overwrite') });
    case 'createFolder':
      await fs.mkdir(entry);
      return { status: 201 };
    case 'delete':
      await refuseTop(folder, entry);
      await fs.rm(entry, { recursive: flag('recursive') });
      return { status: 204 };
    default: {
      const to = await entryOnDisk(folder, parameters.get('to') ?? '');
      await refuseTop(folder, entry, to);
      if (!flag('overwrite') && (await isTaken(to))) throw new Refused(409, 'The new name is taken.');
      await fs.rename(entry, to);
      return { status: 204 };
    }
  }
}

/**
 * @param {string} folder
 * @param {readonly string[]} entries
 */
async function refuseTop(folder, ...entries) {
  if (entries.includes(await fs.realpath(folder))) {
    throw new Refused(403, 'The folder itself is not deleted or renamed.');
  }
}

/**
 * @param {string} folder that is served
 * @param {string} listed
 */
async function list(folder, listed) {
  const entries = await fs.readdir(listed, { withFileTypes: true });
  return Promise.all(
    entries.map(async (entry) => {
      const linked = entry.isSymbolicLink() ? await linkedType(folder, path.join(listed, entry.name)) : undefined;
      return [entry.name, linked ?? typeOf(entry)];
    }),
  );
}

/** @param {{ isFile(): boolean, isDirectory(): boolean }} entry */
function typeOf(entry) {
  return entry.isDirectory() ? FOLDER : entry.isFile() ? FILE : UNKNOWN;
}

/**
 * A link counts as what it leads to; as nothing known when that is nowhere, or outside.
 * @param {string} folder
 * @param {string} link
 */
async function linkedType(folder, link) {
  try {
    return typeOf(await fs.stat(await followed(folder, link)));
  } catch {
    return UNKNOWN;
  }
}

/**
 * @param {string} folder
 * @param {string} entry
 * @param {() => Promise<Buffer>} readBody
 * @param {{ create: boolean, overwrite: boolean }} options
 * @returns {Promise<Answer>}
 */
async function write(folder, entry, readBody, { create, overwrite }) {
  const there = await isTaken(entry);
  if (!there && !create) throw new Refused(404, 'No such file.');
  if (there && create && !overwrite) throw new Refused(409, 'The file exists.');
  // A broken link is followed to nothing, and refused: the file would be made where it points.
  await fs.writeFile(there ? await existing(folder, entry) : entry, await readBody());
  return { status: there ? 204 : 201 };
}

/**
 * @param {string} folder
 * @param {string} pattern
 * @returns {Promise<string[]>} paths in the window
 */
async function find(folder, pattern) {
  const letters = [...pattern.toLowerCase()].filter((letter) => letter !== ' ');
  /** @type {string[]} */
  const found = [];
  const waiting = [''];
  for (let at = waiting.pop(); at !== undefined && found.length < MOST_FOUND; at = waiting.pop()) {
    const entries = await fs.readdir(path.join(folder, at), { withFileTypes: true });
    for (const entry of entries) {
      const name = `${at}/${entry.name}`;
      if (entry.isDirectory() && entry.name !== 'node_modules' && entry.name !== '.git') waiting.push(name);
      if (entry.isFile() && hasInOrder(name.toLowerCase(), letters)) found.push(name);
    }
  }
  return found.slice(0, MOST_FOUND).map((name) => nameInWindow(folder) + name);
}

/**
 * @param {string} text
 * @param {readonly string[]} letters
 */
function hasInOrder(text, letters) {
  let from = 0;
  for (const letter of letters) {
    const at = text.indexOf(letter, from);
    if (at < 0) return false;
    from = at + letter.length;
  }
  return true;
}

/** @param {string} entry */
async function isTaken(entry) {
  try {
    await fs.lstat(entry);
    return true;
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'ENOENT') return false;
    throw error;
  }
}

/** @param {unknown} value */
function json(value) {
  return { status: 200, body: JSON.stringify(value) };
}

/** @param {unknown} error */
function statusOf(error) {
  if (error instanceof Refused) return error.status;
  switch (/** @type {NodeJS.ErrnoException} */ (error).code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return 404;
    case 'EEXIST':
      return 409;
    case 'EISDIR':
      return IS_FOLDER;
    case 'EACCES':
    case 'EPERM':
      return 403;
    case 'ELOOP':
    case 'ENAMETOOLONG':
    case 'ENOTEMPTY':
    case 'ERR_FS_EISDIR':
    case 'ERR_INVALID_ARG_VALUE': // a NUL in a name
      return 400;
    default:
      return 500;
  }
}
