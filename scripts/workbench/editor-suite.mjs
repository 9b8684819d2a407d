// Runs test/editor inside a real window: in the Node extension host, and in VS Code for the Web.
import fs from 'node:fs';
import path from 'node:path';
import { clearInterval, setInterval } from 'node:timers';
import { say } from '../process/report.mjs';
import { temporaryFolder } from '../process/temporary.mjs';
import { fixturesFolder, realCablesFolder, resultsFolder } from '../setup/places.mjs';
import { startNodeHost } from './node-host.mjs';
import { elsewhereMessage } from './requests.mjs';
import { serveWorkbench } from './web-server.mjs';
import { openWindow } from './window.mjs';

/** The suite marks its lines, since the window prints other things too. */
const MARK = /^\[suite\] ?(.*)$/;

/**
 * @typedef {object} Outcome
 * @property {number} passed
 * @property {number} failed
 * @property {string} [trouble] why it failed, or why the suite did not come to its end
 */

/**
 * @param {object} options
 * @param {'node' | 'web'} options.host
 * @param {string} options.editor
 * @param {string} options.browser
 * @param {string} [options.only] part of the names of the tests to run
 * @param {number} options.limit milliseconds
 * @returns {Promise<Outcome>}
 */
export async function runEditorSuite({ host, editor, browser, only, limit }) {
  const { folder, remove } = makeWorkspace(only);
  const lines = collectLines();
  const place = host === 'node' ? await onNodeHost(editor, folder, lines.take) : await onTheWeb(editor, folder);
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  try {
    const window = await openWindow({ browser, address: place.address, onLog: lines.take });
    const ended = await Promise.race([
      window.ended,
      place.died.then(() => 'the VS Code server died'),
      new Promise((resolve) => {
        timer = setTimeout(() => resolve(`it took longer than ${limit / 1000} s`), limit);
      }),
    ]);
    await place.settle();
    const outcome = judge(ended, lines.counts(), window.elsewhere());
    if (outcome.failed > 0 || outcome.trouble !== undefined) {
      await window.page.screenshot({ path: path.join(makeResultsFolder(), `editor-${host}.png`) });
      say(`A picture of the window is in test-results/editor-${host}.png.`);
      say(`What the window and the server printed last:\n${tail(window.log() + place.log())}`);
    }
    await window.close();
    return outcome;
  } finally {
    clearTimeout(timer);
    await place.close();
    remove();
  }
}

/**
 * The last lines, without the stacks of native modules that the server does without.
 * @param {string} log
 */
function tail(log) {
  const lines = log
    .split('\n')
    .filter((line) => !/node_modules|bindings|watchdog|Require stack|^\s+at |^\s*(?:tries:|[\]}]|$)/.test(line));
  return lines.slice(-40).join('\n');
}

/**
 * A copy of the fixtures, since tests write; the real cables beside the project, if there are any, in `real/`.
 * @param {string} [only]
 * @returns {{ folder: string, remove: () => void }}
 */
export function makeWorkspace(only) {
  const { folder: parent, remove } = temporaryFolder('workspace');
  const folder = path.join(parent, 'cables');
  fs.cpSync(fixturesFolder, folder, { recursive: true });
  if (fs.existsSync(realCablesFolder)) fs.cpSync(realCablesFolder, path.join(folder, 'real'), { recursive: true });
  if (only !== undefined) fs.writeFileSync(path.join(folder, '.editor-tests.json'), JSON.stringify({ only }));
  return { folder, remove };
}

export function makeResultsFolder() {
  fs.mkdirSync(resultsFolder, { recursive: true });
  return resultsFolder;
}

/**
 * @param {string} editor
 * @param {string} folder
 * @param {(line: string) => void} take
 */
async function onNodeHost(editor, folder, take) {
  // The Node host's console reaches the window at a level that the server suppresses: the suite writes to a file instead.
  const report = `${folder}.log`;
  fs.writeFileSync(report, '');
  const host = await startNodeHost({ editor, folder, env: { CABLE_TEST_REPORT: report } });
  let read = 0;
  const forward = () => {
    const text = fs.readFileSync(report, 'utf8');
    const whole = text.lastIndexOf('\n') + 1;
    for (const line of text.slice(read, Math.max(read, whole)).split('\n')) take(line);
    read = Math.max(read, whole);
  };
  const timer = setInterval(forward, 250);
  return {
    address: host.address({ tests: 'dist/test/run-node.js' }),
    died: host.died,
    log: host.log,
    settle: async () => forward(),
    close: async () => {
      clearInterval(timer);
      await host.close();
      fs.rmSync(report, { force: true });
    },
  };
}

/**
 * @param {string} editor
 * @param {string} folder
 */
async function onTheWeb(editor, folder) {
  const server = await serveWorkbench({ editor, folder, port: 0, tests: 'dist/test/run-web.js' });
  return {
    address: `http://localhost:${server.port}/`,
    died: new Promise(() => undefined),
    log: () => '',
    settle: async () => undefined,
    close: server.close,
  };
}

function collectLines() {
  /** @type {{ passed: number, failed: number } | undefined} */
  let counts;
  return {
    take: (/** @type {string} */ text) => {
      for (const line of text.split('\n')) {
        const marked = MARK.exec(line)?.[1];
        if (marked === undefined) continue;
        const numbers = /^(\d+) passed, (\d+) failed$/.exec(marked);
        if (numbers) counts = { passed: Number(numbers[1]), failed: Number(numbers[2]) };
        else say(marked);
      }
    },
    counts: () => counts,
  };
}

/**
 * @param {number | string} ended
 * @param {{ passed: number, failed: number } | undefined} counts
 * @param {readonly string[]} elsewhere
 * @returns {Outcome}
 */
export function judge(ended, counts, elsewhere) {
  if (counts === undefined) {
    return { passed: 0, failed: 1, trouble: typeof ended === 'string' ? ended : 'no test reported anything' };
  }
  const { passed, failed } = counts;
  if (typeof ended === 'string') return { passed, failed: failed + 1, trouble: ended };
  if (elsewhere.length > 0) return { passed, failed: failed + 1, trouble: elsewhereMessage(elsewhere) };
  if (passed + failed === 0) return { passed, failed: 1, trouble: 'no test ran' };
  if (ended !== 0 && failed === 0) return { passed, failed: 1, trouble: `the window ended with code ${ended}` };
  return { passed, failed };
}
