// A VS Code server whose extensions run in a Node host, as they do on the desktop; the window is a page in a browser.
import fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { URLSearchParams } from 'node:url';
import { Trouble } from '../process/report.mjs';
import { end, run, start } from '../process/run.mjs';
import { temporaryFolder } from '../process/temporary.mjs';
import { nodeOf } from '../setup/editors.mjs';
import { root } from '../setup/places.mjs';

const START_LIMIT = 60_000;

/**
 * @typedef {object} NodeHost
 * @property {(options?: { tests?: string, open?: readonly string[] }) => string} address of a window on the folder;
 *   with `tests`, the window runs that module, a path from the checkout on; with `open`, it opens those files of the folder
 * @property {number} port
 * @property {() => string} log what the server printed
 * @property {Promise<void>} died settles when the server ends before it was asked to
 * @property {() => Promise<void>} close
 */

/**
 * @param {object} options
 * @param {string} options.editor folder of the VS Code server
 * @param {string} options.folder shown in the window
 * @param {string} [options.vsix] the extension to install; without it, windows take the one in this checkout
 * @param {number} [options.port] the first to try; any when none is given
 * @param {Readonly<Record<string, unknown>>} [options.settings]
 * @param {Readonly<Record<string, string>>} [options.env] for the extension host
 * @returns {Promise<NodeHost>}
 */
export async function startNodeHost({ editor, folder, vsix, port, settings = {}, env = {} }) {
  const { folder: data, remove } = temporaryFolder('node-host');
  const user = path.join(data, 'data/User');
  fs.mkdirSync(user, { recursive: true });
  fs.writeFileSync(path.join(user, 'settings.json'), JSON.stringify({ ...quietSettings, ...settings }, undefined, 2));
  if (vsix !== undefined) {
    try {
      await install(editor, data, vsix);
    } catch (error) {
      remove();
      throw error;
    }
  }

  const taken = await freePort(port ?? 0);
  const authority = `127.0.0.1:${taken}`;
  const child = start(
    nodeOf(editor),
    [
      path.join(editor, 'out/server-main.js'),
      ...['--host', '127.0.0.1', '--port', String(taken), '--without-connection-token'],
      ...['--accept-server-license-terms', '--server-data-dir', data, '--disable-workspace-trust'],
      // Makes a built VS Code heed `payload` in the address, which names the extension and its tests.
      '--enable-smoke-test-driver',
      ...['--telemetry-level', 'off', '--log', 'error'],
    ],
    {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        ...process.env,
        ...env,
        EXTENSIONS_GALLERY: '{}',
        ELECTRON_RUN_AS_NODE: undefined,
        VSCODE_IPC_HOOK_CLI: undefined,
      },
    },
  );
  let log = '';
  let isClosing = false;
  child.stdout?.on('data', (text) => (log += text));
  child.stderr?.on('data', (text) => (log += text));
  /** @type {Promise<void>} */
  const died = new Promise((resolve) => {
    child.once('exit', () => {
      if (!isClosing) resolve();
    });
  });

  const close = async () => {
    isClosing = true;
    await end(child);
    remove();
  };
  const late = Date.now() + START_LIMIT;
  while (!log.includes('Extension host agent listening')) {
    if (child.exitCode !== null || Date.now() > late) {
      await close();
      throw new Trouble(`The VS Code server did not start. Its last words:\n${log.slice(-3000)}`);
    }
    await sleep(50);
  }

  return {
    port: taken,
    address: ({ tests, open = [] } = {}) => {
      const remote = (/** @type {string} */ file) => `vscode-remote://${authority}${file}`;
      const payload = vsix === undefined ? [['extensionDevelopmentPath', remote(root)]] : [];
      if (tests !== undefined) payload.push(['extensionTestsPath', remote(path.join(root, tests))]);
      for (const file of open) payload.push(['openFile', remote(path.join(folder, file))]);
      const query = new URLSearchParams({ folder, payload: JSON.stringify(payload) });
      return `http://${authority}/?${query}`;
    },
    log: () => log,
    died,
    close,
  };
}

/**
 * Installs a packed extension as a user's server does.
 * @param {string} editor
 * @param {string} data
 * @param {string} vsix
 */
async function install(editor, data, vsix) {
  const code = await run(
    nodeOf(editor),
    [
      path.join(editor, 'out/server-main.js'),
      ...['--install-extension', vsix, '--server-data-dir', data, '--accept-server-license-terms'],
    ],
    { env: { ...process.env, EXTENSIONS_GALLERY: '{}' }, quiet: true, limit: START_LIMIT },
  );
  if (code !== 0) throw new Trouble(`VS Code did not install ${vsix} (exit code ${code}).`);
}

/** Nothing that asks for the network or draws over what is tested. */
const quietSettings = {
  'chat.commandCenter.enabled': false,
  'chat.disableAIFeatures': true,
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'git.enabled': false,
  'security.workspace.trust.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'workbench.enableExperiments': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
};

/**
 * @param {number} first port to try; 0 for any
 * @returns {Promise<number>}
 */
async function freePort(first) {
  for (let port = first; ; port++) {
    try {
      return await tryPort(port);
    } catch (error) {
      if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EADDRINUSE' || port === 65535) throw error;
    }
  }
}

/**
 * @param {number} port
 * @returns {Promise<number>}
 */
function tryPort(port) {
  return new Promise((resolve, reject) => {
    const probe = net.createServer().once('error', reject);
    probe.listen(port, '127.0.0.1', () => {
      const bound = probe.address();
      probe.close(() => resolve(typeof bound === 'object' && bound !== null ? bound.port : port));
    });
  });
}
