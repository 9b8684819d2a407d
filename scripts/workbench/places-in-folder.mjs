// Where on the disk a name of the window is: inside the folder that is served, whatever links say.
import fs from 'node:fs/promises';
import path from 'node:path';

const OUTSIDE = 'Outside the folder that is served.';

/** A request that is answered with its message alone. */
export class Refused extends Error {
  /**
   * @param {number} status
   * @param {string} message
   */
  constructor(status, message) {
    super(message);
    this.status = status;
  }
}

/** How the window names the folder: `/fixtures`. */
export const nameInWindow = (/** @type {string} */ folder) => `/${path.basename(path.resolve(folder)) || 'folder'}`;

/**
 * Where an entry of the folder is or would be. Links on the way to it are followed, and may not lead out; the entry itself
 * may be a link, to be deleted or renamed as such.
 * @param {string} folder
 * @param {string} filePath in the window
 * @returns {Promise<string>}
 */
export async function entryOnDisk(folder, filePath) {
  const top = nameInWindow(folder);
  const isBelow = filePath === top || filePath.startsWith(`${top}/`);
  const file = isBelow ? inside(folder, filePath.slice(top.length)) : undefined;
  if (file === undefined) throw new Refused(403, OUTSIDE);
  if (file === path.resolve(folder)) return fs.realpath(folder);
  return path.join(await followed(folder, path.dirname(file)), path.basename(file));
}

/**
 * Where the links of a path lead to.
 * @param {string} folder
 * @param {string} file
 */
export async function followed(folder, file) {
  const [base, real] = await Promise.all([fs.realpath(folder), fs.realpath(file)]);
  if (!contains(base, real)) throw new Refused(403, OUTSIDE);
  return real;
}

/**
 * A file or folder, and nothing else: reading a pipe waits for ever.
 * @param {string} folder
 * @param {string} entry
 */
export async function existing(folder, entry) {
  const real = await followed(folder, entry);
  const stat = await fs.stat(real);
  if (!stat.isFile() && !stat.isDirectory()) throw new Refused(403, 'Neither a file nor a folder.');
  return real;
}

/**
 * @param {string} folder
 * @param {string} name
 * @returns {string | undefined} nothing when it leaves the folder
 */
export function inside(folder, name) {
  const base = path.resolve(folder);
  const file = path.resolve(base, `.${path.sep}${name}`);
  return contains(base, file) ? file : undefined;
}

/**
 * @param {string} folder
 * @param {string} file
 */
function contains(folder, file) {
  return file === folder || file.startsWith(folder.endsWith(path.sep) ? folder : folder + path.sep);
}
