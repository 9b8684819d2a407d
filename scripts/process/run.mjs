// Child processes: every one ends with us, by its own id.
import { spawn } from 'node:child_process';
import { Trouble } from './report.mjs';

/** @typedef {import('node:child_process').ChildProcess} ChildProcess */

const onWindows = process.platform === 'win32';
/** @type {Set<ChildProcess>} */
const running = new Set();

/** Whether the main script waits for the signal and ends by itself. */
let isAwaited = false;

for (const [signal, exitCode] of /** @type {const} */ ([
  ['SIGINT', 130],
  ['SIGTERM', 143],
  ['SIGHUP', 129],
])) {
  process.once(signal, () => {
    if (!isAwaited) process.exit(exitCode);
  });
}
process.on('exit', () => {
  for (const child of running) killGroup(child, 'SIGKILL');
});

/** Ctrl+C, or another request to end; a second one ends at once. */
export function whenAskedToEnd() {
  isAwaited = true;
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, resolve);
  });
}

/**
 * Starts a process in a group of its own, so that it can be ended with all that it started.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, stdio?: import('node:child_process').StdioOptions }} [options]
 * @returns {ChildProcess}
 */
export function start(command, args, options = {}) {
  const child = spawn(command, args, { stdio: 'inherit', ...options, detached: !onWindows });
  running.add(child);
  child.once('exit', () => running.delete(child));
  child.once('error', () => running.delete(child));
  return child;
}

/**
 * Ends a process that {@link start} started: politely, then by force.
 * @param {ChildProcess} child
 * @param {number} [patience] milliseconds until force
 */
export async function end(child, patience = 5000) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  killGroup(child, 'SIGTERM');
  const timer = setTimeout(() => killGroup(child, 'SIGKILL'), patience);
  await gone;
  clearTimeout(timer);
}

/**
 * Runs a process to its end and gives its exit code; 124 when it took longer than allowed.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, limit?: number, quiet?: boolean }} [options] `limit` in milliseconds;
 *   with `quiet` its output is printed only when it fails
 * @returns {Promise<number>}
 */
export async function run(command, args, { cwd, env, limit = 300_000, quiet = false } = {}) {
  const child = start(command, args, {
    ...(cwd === undefined ? {} : { cwd }),
    ...(env === undefined ? {} : { env }),
    stdio: quiet ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'],
  });
  let output = '';
  child.stdout?.on('data', (data) => (output += data));
  child.stderr?.on('data', (data) => (output += data));
  let late = false;
  const timer = setTimeout(() => {
    late = true;
    void end(child);
  }, limit);
  try {
    const code = await new Promise((resolve, reject) => {
      child.once('error', (error) => reject(new Trouble(`${command} could not be started: ${error.message}`)));
      child.once('close', (exitCode) => resolve(exitCode ?? 1));
    });
    if (quiet && (code !== 0 || late)) process.stdout.write(output);
    if (late) console.error(`${command} ${args.join(' ')} took longer than ${limit / 1000} s and was ended.`);
    return late ? 124 : code;
  } finally {
    clearTimeout(timer);
  }
}

/**
 * Runs npm: the one that runs us, else the one on the PATH.
 * @param {readonly string[]} args
 * @param {{ cwd?: string, limit?: number, quiet?: boolean }} [options]
 */
export function npm(args, options = {}) {
  const cli = process.env['npm_execpath'];
  const flags = [...args, '--no-audit', '--no-fund', '--loglevel=error'];
  if (cli?.endsWith('.js')) return run(process.execPath, [cli, ...flags], options);
  return onWindows ? run('cmd', ['/d', '/s', '/c', 'npm', ...flags], options) : run('npm', flags, options);
}

/**
 * @param {ChildProcess} child
 * @param {NodeJS.Signals} signal
 */
function killGroup(child, signal) {
  if (child.pid === undefined) return;
  try {
    if (onWindows) spawn('taskkill', ['/pid', String(child.pid), '/t', '/f'], { stdio: 'ignore' });
    else process.kill(-child.pid, signal);
  } catch (error) {
    // Gone meanwhile, which is what was wanted.
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'ESRCH') throw error;
  }
}
