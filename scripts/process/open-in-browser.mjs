// The user's own browser.
import { spawn } from 'node:child_process';

/**
 * Opens an address in the user's browser where there is a desktop to open it on.
 * @param {string} address of this machine; no character in it means anything to a shell
 * @returns {Promise<boolean>} whether something took it
 */
export function openInBrowser(address) {
  const opener = openerOf(process.platform);
  if (opener === undefined) return Promise.resolve(false);
  return new Promise((resolve) => {
    const child = spawn(opener[0], [...opener.slice(1), address], { stdio: 'ignore', detached: true });
    child.once('error', () => resolve(false));
    child.once('spawn', () => resolve(true));
    child.unref();
  });
}

/**
 * @param {NodeJS.Platform} platform
 * @returns {readonly [string, ...string[]] | undefined}
 */
function openerOf(platform) {
  if (platform === 'darwin') return ['open'];
  if (platform === 'win32') return ['cmd', '/c', 'start', ''];
  // Without a display, xdg-open would start a browser in the terminal.
  return process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY'] ? ['xdg-open'] : undefined;
}
