// The steps of `npm test`, in their order.
import fs from 'node:fs';
import path from 'node:path';
import { say } from './process/report.mjs';
import { run } from './process/run.mjs';
import { temporaryFolder } from './process/temporary.mjs';
import { inRoot, root } from './setup/places.mjs';
import { runEditorSuite } from './workbench/editor-suite.mjs';
import { withUiWindow } from './workbench/ui-window.mjs';

const MINUTE = 60_000;

/** @typedef {import('./workbench/editor-suite.mjs').Outcome} Outcome */

/**
 * @typedef {object} TestBed
 * @property {string | undefined} grep part of the names of the tests to run
 * @property {string | undefined} web folder of VS Code for the Web
 * @property {string | undefined} node folder of the VS Code server; nothing where there is none for this system
 * @property {string | undefined} browser its executable
 */

/**
 * @typedef {object} Step
 * @property {string} name for `--only`
 * @property {string} title
 * @property {readonly ('web' | 'node' | 'browser')[]} needs of the test bed; what needs any of it needs the build too
 * @property {(bed: TestBed) => Promise<Outcome>} run
 */

/**
 * In their order. Those of a group run side by side: none of them writes what another reads, and each works on one core.
 * @type {readonly (readonly Step[])[]}
 */
export const groups = [
  [
    { name: 'types', title: 'Types (tsc)', needs: [], run: () => tool('typescript/bin/tsc', ['-b']) },
    {
      name: 'lint',
      title: 'Lint (eslint)',
      needs: [],
      run: () => tool('eslint/bin/eslint.js', ['--max-warnings', '0', '.']),
    },
    {
      name: 'format',
      title: 'Format (prettier)',
      needs: [],
      run: () => tool('prettier/bin/prettier.cjs', ['--check', '--log-level', 'warn', '.']),
    },
    { name: 'unused', title: 'Nothing unused (knip)', needs: [], run: () => tool('knip/bin/knip.js', []) },
  ],
  [
    {
      name: 'unit',
      title: 'Unit, fixtures, grammar, protocol (vitest)',
      needs: [],
      run: ({ grep }) => vitest([], grep),
    },
  ],
  [{ name: 'build', title: 'Build (esbuild)', needs: [], run: build }],
  [
    {
      name: 'node',
      title: 'In the editor, Node extension host',
      needs: ['node', 'browser'],
      run: (bed) => inEditor('node', bed),
    },
  ],
  [
    {
      name: 'web',
      title: 'In the editor, VS Code for the Web',
      needs: ['web', 'browser'],
      run: (bed) => inEditor('web', bed),
    },
  ],
  [{ name: 'ui', title: 'Through the window, mouse and keyboard', needs: ['node', 'browser'], run: throughTheWindow }],
  [{ name: 'package', title: 'The package, installed into VS Code', needs: ['node', 'browser'], run: installed }],
];

/** All of them, in their order. */
export const steps = groups.flat();

/**
 * A tool of node_modules; it counts as no test when it passes and as a failed one when it does not.
 * @param {string} file
 * @param {readonly string[]} args
 * @returns {Promise<Outcome>}
 */
async function tool(file, args) {
  const code = await run(process.execPath, [inRoot('node_modules', file), ...args], {
    cwd: root,
    limit: 5 * MINUTE,
    quiet: true,
  });
  return code === 0 ? { passed: 0, failed: 0 } : { passed: 0, failed: 1, trouble: `exit code ${code}` };
}

/** @returns {Promise<Outcome>} */
async function build() {
  const code = await run(process.execPath, [inRoot('scripts/build.mjs'), '--tests'], { cwd: root, limit: 2 * MINUTE });
  return code === 0 ? { passed: 0, failed: 0 } : { passed: 0, failed: 1, trouble: `exit code ${code}` };
}

/**
 * @param {readonly string[]} args
 * @param {string | undefined} grep
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {Promise<Outcome>}
 */
async function vitest(args, grep, env = process.env) {
  const { folder, remove } = temporaryFolder('vitest');
  const file = path.join(folder, 'results.json');
  try {
    const code = await run(
      process.execPath,
      [
        inRoot('node_modules/vitest/vitest.mjs'),
        ...['run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`],
        ...(grep === undefined ? [] : ['--testNamePattern', grep]),
        ...args,
      ],
      { cwd: root, limit: 15 * MINUTE, env },
    );
    if (!fs.existsSync(file)) return { passed: 0, failed: 1, trouble: `vitest ended with code ${code} and no results` };
    const results = JSON.parse(fs.readFileSync(file, 'utf8'));
    const passed = Number(results.numPassedTests);
    const failed = Number(results.numFailedTests);
    if (code !== 0 && failed === 0) return { passed, failed: 1, trouble: `vitest ended with code ${code}` };
    return failed === 0 ? { passed, failed } : { passed, failed, trouble: failedNames(results).join('; ') };
  } finally {
    remove();
  }
}

/**
 * The last lines of a long output tell which tests failed.
 * @param {{ testResults: { name: string, assertionResults: { status: string, fullName: string }[] }[] }} results
 */
function failedNames({ testResults }) {
  return testResults.flatMap(({ name, assertionResults }) =>
    assertionResults
      .filter(({ status }) => status === 'failed')
      .map(({ fullName }) => `${path.relative(root, name)}: ${fullName}`),
  );
}

/**
 * @param {'node' | 'web'} host
 * @param {TestBed} bed
 * @returns {Promise<Outcome>}
 */
async function inEditor(host, bed) {
  const editor = bed[host];
  if (editor === undefined || bed.browser === undefined) return skippedHere();
  return runEditorSuite({ host, editor, browser: bed.browser, only: bed.grep, limit: 8 * MINUTE });
}

/**
 * @param {TestBed} bed
 * @returns {Promise<Outcome>}
 */
async function throughTheWindow({ node: editor, browser, grep }) {
  if (editor === undefined || browser === undefined) return skippedHere();
  return withUiWindow({ editor, browser }, (env) =>
    vitest(['--config', 'test/ui/vitest.config.mts'], grep, { ...process.env, ...env }),
  );
}

/**
 * The same tests of reading and mending, in a window that knows the packed extension alone.
 * @param {TestBed} bed
 * @returns {Promise<Outcome>}
 */
async function installed({ node: editor, browser, grep }) {
  if (editor === undefined || browser === undefined) return skippedHere();
  const { folder, remove } = temporaryFolder('package');
  try {
    const vsix = path.join(folder, 'cable-files.vsix');
    const code = await run(process.execPath, [inRoot('scripts/package.mjs'), '--out', vsix], {
      cwd: root,
      quiet: true,
    });
    if (code !== 0) return { passed: 0, failed: 1, trouble: `it could not be made: exit code ${code}` };
    return await withUiWindow({ editor, browser, vsix }, (env) =>
      vitest(['--config', 'test/ui/vitest.config.mts', 'reading.ui', 'mending.ui'], grep, { ...process.env, ...env }),
    );
  } finally {
    remove();
  }
}

/** @returns {Outcome} */
function skippedHere() {
  say(
    'Skipped: there is no VS Code server for this system. `npm run test:desktop` runs the same suite in a desktop VS Code.',
  );
  return { passed: 0, failed: 0 };
}
