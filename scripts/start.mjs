// `npm start`: VS Code with the extension from this checkout, on a folder of cables, in the user's browser.
import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { openInBrowser } from './process/open-in-browser.mjs';
import { Trouble, runMain, say, step } from './process/report.mjs';
import { run, whenAskedToEnd } from './process/run.mjs';
import { ensureDependencies } from './setup/dependencies.mjs';
import { editorsOf, ensureEditor } from './setup/editors.mjs';
import { fixturesFolder, inRoot, root, sampleCable } from './setup/places.mjs';
import { startNodeHost } from './workbench/node-host.mjs';
import { serveWorkbench } from './workbench/web-server.mjs';

const USAGE = `npm start [-- [--port N] [--no-open] [FOLDER]]
npm run start:node [-- [--port N] [--no-open] [FOLDER]]

Opens VS Code with Cable Files on FOLDER (fixtures/ when none is given). What you save is written to that folder.
The address that npm start prints holds a token of this run. Who has the whole address can read and change the files of FOLDER;
without it, neither other pages nor others who use this machine can.
start:node runs the extension in a Node host, as the desktop VS Code does; on Linux and macOS.
Its server asks for no token: whoever uses this machine can reach it.`;
const DEFAULT_PORT = 3000;
const PORT_WANTED = '--port wants a number from 1 to 65535';

await runMain(async () => {
  const options = readArguments(process.argv.slice(2));
  if (options === undefined) {
    say(USAGE);
    return;
  }
  await ensureDependencies();
  const editor = await ensureEditor(editorsOf.usual[options.onNode ? 'node' : 'web']);
  await step('Building the extension', async () => {
    const code = await run(process.execPath, [inRoot('scripts/build.mjs')], { cwd: root, limit: 120_000 });
    if (code !== 0) throw new Trouble('The build failed; its message stands above.');
  });

  const place = options.onNode ? await onNode(editor, options) : await onTheWeb(editor, options);
  say(`\nCable Files on ${options.folder}: open ${place.address}`);
  if (options.opens && (await openInBrowser(place.address))) say('Your browser was asked to open it.');
  say('What you save is written to that folder. Ctrl+C ends it.');
  await Promise.race([whenAskedToEnd(), place.died]);
  say('\nEnding …');
  await place.close();
  say('Ended.');
});

/**
 * @typedef {object} Options
 * @property {string} folder
 * @property {readonly string[]} files to open at once, from the folder on
 * @property {number} port
 * @property {boolean} opens whether to open the user's browser
 * @property {boolean} onNode
 */

/**
 * @param {string[]} args
 * @returns {Options | undefined} nothing when only the usage was asked for
 */
function readArguments(args) {
  const { values, positionals } = parse(args);
  if (values.help === true) return undefined;
  const port = values.port === undefined ? DEFAULT_PORT : Number(values.port);
  if (!/^\d*$/.test(values.port ?? '') || port < 1 || port > 65535) {
    throw new Trouble(`${PORT_WANTED}, not “${values.port}”.`);
  }
  if (positionals.length > 1)
    throw new Trouble(`One folder can be opened, not ${positionals.length}: ${positionals.join(', ')}.`);
  const onNode = values.node === true;
  if (onNode && process.platform === 'win32') {
    throw new Trouble(
      'start:node needs Linux or macOS: the VS Code server that it uses is not made for Windows. Use npm start.',
    );
  }
  return { port, onNode, opens: values['no-open'] !== true, ...folderAndFiles(positionals[0]) };
}

/** @param {string[]} args */
function parse(args) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        port: { type: 'string' },
        'no-open': { type: 'boolean' },
        node: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (error) {
    const at = args.indexOf('--port');
    const port = args[at + 1];
    if (at >= 0 && (port === undefined || port.startsWith('-'))) {
      throw new Trouble(`${PORT_WANTED}, not ${port === undefined ? 'nothing' : `“${port}”`}.`);
    }
    const [reason] = (error instanceof Error ? error.message : String(error)).split(/\.\s|\n/);
    throw new Trouble(`${reason?.replace(/\.$/, '')}. The usage is:\n${USAGE}`);
  }
}

/**
 * @param {string | undefined} named a folder, or a file of which the folder is opened
 * @returns {{ folder: string, files: readonly string[] }}
 */
function folderAndFiles(named) {
  if (named === undefined) return { folder: fixturesFolder, files: [sampleCable] };
  // npm runs scripts in the root of the checkout; the user names the folder from where they are.
  const place = path.resolve(process.env['INIT_CWD'] ?? process.cwd(), named);
  try {
    const stat = fs.statSync(place);
    if (stat.isFile()) return { folder: path.dirname(place), files: [path.basename(place)] };
    if (!stat.isDirectory()) throw new Trouble(`${place} is neither a folder nor a file.`);
    const texts = fs
      .readdirSync(place, { withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.(?:txt|cable)$/i.test(entry.name));
    return {
      folder: place,
      files: texts
        .map(({ name }) => name)
        .sort()
        .slice(0, 1),
    };
  } catch (error) {
    const { code } = /** @type {NodeJS.ErrnoException} */ (error);
    if (code === undefined) throw error;
    throw new Trouble(
      code === 'ENOENT' || code === 'ENOTDIR' ? `There is no folder ${place}.` : `${place} cannot be opened (${code}).`,
    );
  }
}

/**
 * @typedef {object} Place
 * @property {string} address
 * @property {Promise<void>} died
 * @property {() => Promise<void>} close
 */

/**
 * @param {string} editor
 * @param {Options} options
 * @returns {Promise<Place>}
 */
async function onTheWeb(editor, { folder, files, port }) {
  const server = await serveWorkbench({ editor, folder, port, open: files, locked: true });
  sayIfMoved(port, server.port);
  return { address: server.address, died: new Promise(() => undefined), close: server.close };
}

/**
 * @param {string} editor
 * @param {Options} options
 * @returns {Promise<Place>}
 */
async function onNode(editor, { folder, files, port }) {
  const host = await startNodeHost({ editor, folder, port });
  sayIfMoved(port, host.port);
  const died = host.died.then(() =>
    say(`The VS Code server ended by itself. Its last words:\n${host.log().slice(-2000)}`),
  );
  return { address: host.address({ open: files }), died, close: host.close };
}

/**
 * @param {number} wanted
 * @param {number} taken
 */
function sayIfMoved(wanted, taken) {
  if (taken !== wanted) say(`Port ${wanted} is in use; ${taken} is taken instead.`);
}
