// `npm run test:desktop`: the suite of test/editor in a desktop VS Code, which @vscode/test-electron fetches from Microsoft.
import fs from 'node:fs';
import { say, step, runMain, Trouble } from './process/report.mjs';
import { run } from './process/run.mjs';
import { ensureDependencies } from './setup/dependencies.mjs';
import { inRoot, root } from './setup/places.mjs';
import { makeWorkspace } from './workbench/editor-suite.mjs';

/** Neither passed nor failed: there was no desktop VS Code to run in. */
const NO_DESKTOP = 3;

await runMain(async () => {
  await ensureDependencies();
  const { downloadAndUnzipVSCode, runTests } = await import('@vscode/test-electron');
  if (process.platform === 'linux' && !process.env['DISPLAY'] && !process.env['WAYLAND_DISPLAY']) {
    throw new Trouble(
      'Not run: the desktop VS Code needs a display, and there is none (on Linux, try: xvfb-run -a npm run test:desktop).',
      NO_DESKTOP,
    );
  }
  const vscodeExecutablePath = await step('Fetching the desktop VS Code', () => findDesktop(downloadAndUnzipVSCode));
  const code = await run(process.execPath, [inRoot('scripts/build.mjs'), '--tests'], { cwd: root });
  if (code !== 0) throw new Trouble('The build failed; its message stands above.');

  const { folder, remove } = makeWorkspace();
  const report = `${folder}.log`;
  try {
    await runTests({
      vscodeExecutablePath,
      extensionDevelopmentPath: root,
      extensionTestsPath: inRoot('dist/test/run-node.js'),
      extensionTestsEnv: { CABLE_TEST_REPORT: report },
      launchArgs: [folder, '--disable-extensions', '--disable-workspace-trust'],
    });
    return 0;
  } catch (error) {
    // The report says which tests failed; without its last line, they are not what went wrong.
    const reported =
      fs.existsSync(report) && /^\[suite\] \d+ passed, \d+ failed$/m.test(fs.readFileSync(report, 'utf8'));
    if (!reported) console.error(error);
    return 1;
  } finally {
    if (fs.existsSync(report)) say(fs.readFileSync(report, 'utf8').replaceAll('[suite] ', ''));
    fs.rmSync(report, { force: true });
    remove();
  }
});

/**
 * @param {(version?: string) => Promise<string>} download
 * @returns {Promise<string>} the executable
 */
async function findDesktop(download) {
  const named = process.env['VSCODE'];
  if (named !== undefined && named !== '') {
    if (!fs.existsSync(named))
      throw new Trouble(`The variable VSCODE names ${named}, which does not exist.`, NO_DESKTOP);
    return named;
  }
  try {
    return await download('stable');
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Trouble(
      `Not run: no desktop VS Code could be fetched (${reason}). Set the variable VSCODE to the executable of an installed one.`,
      NO_DESKTOP,
    );
  }
}
