// The browser that the suites drive: one that is there, else Debian's package.
import fs from 'node:fs';
import path from 'node:path';
import { run } from '../process/run.mjs';
import { Trouble, say, step } from '../process/report.mjs';

/** @returns {Promise<string>} the executable of a Chromium, Chrome or Edge */
export async function ensureBrowser() {
  const named = process.env['CHROMIUM'];
  if (named !== undefined && named !== '') {
    if (!fs.existsSync(named)) throw new Trouble(`The variable CHROMIUM names ${named}, which does not exist.`);
    say(`Browser: ${named}, as the variable CHROMIUM says.`);
    return named;
  }
  const found = usualPlaces().find((file) => fs.existsSync(file));
  if (found !== undefined) {
    say(`Browser: ${found}.`);
    return found;
  }
  if (process.getuid?.() === 0 && fs.existsSync('/etc/debian_version') && fs.existsSync('/usr/bin/apt-get')) {
    await step("Installing Debian's Chromium with apt-get", installFromDebian);
    return '/usr/bin/chromium';
  }
  throw new Trouble(
    'The editor suites need Chromium, Google Chrome or Microsoft Edge, and none was found in the usual places: install one, or set the variable CHROMIUM to its executable.',
  );
}

/** @returns {string[]} */
function usualPlaces() {
  if (process.platform === 'darwin') {
    const apps = ['Chromium', 'Google Chrome', 'Microsoft Edge'].map((name) => `${name}.app/Contents/MacOS/${name}`);
    return ['/Applications', path.join(process.env['HOME'] ?? '', 'Applications')].flatMap((folder) =>
      apps.map((app) => path.join(folder, app)),
    );
  }
  if (process.platform === 'win32') {
    const programs = ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA']
      .map((name) => process.env[name] ?? '')
      .filter((folder) => folder !== '');
    const apps = [
      'Chromium/Application/chrome.exe',
      'Google/Chrome/Application/chrome.exe',
      'Microsoft/Edge/Application/msedge.exe',
    ];
    return apps.flatMap((app) => programs.map((folder) => path.join(folder, app)));
  }
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];
  const folders = (process.env['PATH'] ?? '').split(path.delimiter).concat('/usr/bin', '/snap/bin');
  return names.flatMap((name) => folders.map((folder) => path.join(folder, name)));
}

async function installFromDebian() {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const commands = [['update'], ['install', '-y', '--no-install-recommends', 'chromium', 'fonts-dejavu-core']];
  for (const args of commands) {
    const code = await run('apt-get', args, { env, limit: 600_000, quiet: true });
    if (code !== 0)
      throw new Trouble(
        `apt-get ${args[0]} failed (exit code ${code}); its message stands above. Install chromium by hand, or set the variable CHROMIUM.`,
      );
  }
}
