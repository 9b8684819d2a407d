// The requests of disk-files/extension.ts, answered from one folder of the disk.
import fs from 'node:fs/promises';
import path from 'node:path';

/** VS Code's FileType. */
const FILE = 1;
const FOLDER = 2;
const MOST_FOUND = 5000;

/**
 * @typedef {{ status: number, body?: string | Buffer }} Answer
 */

/** How the window names the folder: `/fixtures`. */
export const nameInWindow = (/** @type {string} */ folder) => `/${path.basename(path.resolve(folder)) || 'folder'}`;

/**
 * @param {string} folder
 * @param {string} filePath in the window, decoded: `/fixtures/sample/07LIMA8041.txt`
 * @param {URLSearchParams} question
 * @param {() => Promise<Buffer>} readBody
 * @returns {Promise<Answer>}
 */
export async function answerFileRequest(folder, filePath, question, readBody) {
  const file = onDisk(folder, filePath);
  if (file === undefined) return { status: 403, body: 'Outside the folder that is served.' };
  const flag = (/** @type {string} */ name) => question.get(name) === 'true';
  try {
    switch (question.get('do')) {
      case 'stat': {
        const stat = await fs.stat(file);
        return json({
          type: stat.isDirectory() ? FOLDER : FILE,
          ctime: stat.ctimeMs,
          mtime: stat.mtimeMs,
          size: stat.size,
        });
      }
      case 'list':
        return json(await list(file));
      case 'read':
        return { status: 200, body: await fs.readFile(file) };
      case 'find':
        return json(await find(folder, question.get('pattern') ?? ''));
      case 'write':
        return await write(file, await readBody(), { create: flag('create'), overwrite: flag('overwrite') });
      case 'createFolder':
        await fs.mkdir(file);
        return { status: 201 };
      case 'delete':
        if (file === path.resolve(folder)) return { status: 403, body: 'The folder itself is not deleted.' };
        await fs.rm(file, { recursive: flag('recursive') });
        return { status: 204 };
      case 'rename': {
        const to = onDisk(folder, question.get('to') ?? '');
        if (to === undefined) return { status: 403, body: 'Outside the folder that is served.' };
        if (!flag('overwrite') && (await exists(to))) return { status: 409, body: 'The new name is taken.' };
        await fs.rename(file, to);
        return { status: 204 };
      }
      default:
        return { status: 400, body: 'Unknown request.' };
    }
  } catch (error) {
    return { status: statusOf(error), body: error instanceof Error ? error.message : String(error) };
  }
}

/**
 * @param {string} folder
 * @param {string} filePath in the window
 * @returns {string | undefined} nothing when it lies outside the folder
 */
function onDisk(folder, filePath) {
  const top = nameInWindow(folder);
  return filePath === top || filePath.startsWith(`${top}/`) ? inside(folder, filePath.slice(top.length)) : undefined;
}

/**
 * @param {string} folder
 * @param {string} name
 * @returns {string | undefined} nothing when it leaves the folder
 */
export function inside(folder, name) {
  const base = path.resolve(folder);
  const file = path.resolve(base, `.${path.sep}${name}`);
  return file === base || file.startsWith(base.endsWith(path.sep) ? base : base + path.sep) ? file : undefined;
}

/** @param {string} folder */
async function list(folder) {
  const entries = await fs.readdir(folder, { withFileTypes: true });
  return Promise.all(
    entries.map(async (entry) => {
      // A link counts as what it leads to; a broken one as a file.
      const stat = entry.isSymbolicLink() ? await fs.stat(path.join(folder, entry.name)).catch(() => entry) : entry;
      return [entry.name, stat.isDirectory() ? FOLDER : FILE];
    }),
  );
}

/**
 * @param {string} file
 * @param {Buffer} content
 * @param {{ create: boolean, overwrite: boolean }} options
 * @returns {Promise<Answer>}
 */
async function write(file, content, { create, overwrite }) {
  const there = await exists(file);
  if (!there && !create) return { status: 404, body: 'No such file.' };
  if (there && create && !overwrite) return { status: 409, body: 'The file exists.' };
  await fs.writeFile(file, content);
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

/** @param {string} file */
async function exists(file) {
  return fs.access(file).then(
    () => true,
    () => false,
  );
}

/** @param {unknown} value */
function json(value) {
  return { status: 200, body: JSON.stringify(value) };
}

/** @param {unknown} error */
function statusOf(error) {
  switch (/** @type {NodeJS.ErrnoException} */ (error).code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return 404;
    case 'EEXIST':
      return 409;
    case 'EACCES':
    case 'EPERM':
      return 403;
    default:
      return 500;
  }
}
