// What test/ui is told through its environment: a window's address, the folder that it shows, and the browser to open it in.
import { makeResultsFolder, makeWorkspace } from './editor-suite.mjs';
import { startNodeHost } from './node-host.mjs';
import { serveWorkbench } from './web-server.mjs';
import { browserArguments } from './window.mjs';

/** A look that does not change from run to run. */
const settings = {
  'editor.minimap.enabled': false,
  'editor.cursorBlinking': 'solid',
  'workbench.editor.enablePreview': false,
  'window.commandCenter': false,
};

/**
 * Starts a VS Code server on a copy of the fixtures, and ends it after the work.
 * @template T
 * @param {{ editor: string, browser: string, vsix?: string }} options with `vsix`, the window has that package installed
 * @param {(env: Record<string, string>) => Promise<T>} work is given what the window's driver wants in its environment
 * @returns {Promise<T>}
 */
export async function withUiWindow({ editor, browser, vsix }, work) {
  const { folder, remove } = makeWorkspace();
  const host = await startNodeHost({ editor, folder, settings, ...(vsix !== undefined && { vsix }) });
  try {
    return await work(environment({ address: host.address(), folder, browser }));
  } finally {
    await host.close();
    remove();
  }
}

/**
 * The same on VS Code for the Web, which shows nothing of a workshop in its title.
 * @template T
 * @param {{ editor: string, browser: string }} options
 * @param {(env: Record<string, string>) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withWebUiWindow({ editor, browser }, work) {
  const { folder, remove } = makeWorkspace();
  const server = await serveWorkbench({ editor, folder, port: 0, settings });
  try {
    return await work(environment({ address: `http://localhost:${server.port}/`, folder, browser }));
  } finally {
    await server.close();
    remove();
  }
}

/** @param {{ address: string, folder: string, browser: string }} window */
function environment({ address, folder, browser }) {
  return {
    CABLE_UI_ADDRESS: address,
    CABLE_UI_FOLDER: folder,
    CABLE_UI_BROWSER: browser,
    CABLE_UI_BROWSER_ARGUMENTS: JSON.stringify(browserArguments),
    CABLE_UI_RESULTS: makeResultsFolder(),
  };
}
