// `npm test`: set-up, then every check of the project in order. The last line counts the tests.
import { parseArgs } from 'node:util';
import { Trouble, elapsed, heading, runMain, saidTogether, say } from './process/report.mjs';
import { ensureBrowser } from './setup/browser.mjs';
import { ensureDependencies } from './setup/dependencies.mjs';
import { editorsOf, ensureEditor } from './setup/editors.mjs';
import { groups, steps } from './test-steps.mjs';

/** @typedef {import('./test-steps.mjs').Step} Step */
/** @typedef {import('./test-steps.mjs').TestBed} TestBed */
/** @typedef {import('./workbench/editor-suite.mjs').Outcome} Outcome */
/** @typedef {import('./setup/editors.mjs').EditorName} EditorName */

await runMain(async () => {
  const { wanted, grep, vscode } = readArguments(process.argv.slice(2));
  const start = Date.now();
  heading('Set-up');
  const bed = await setUp(wanted, grep, editorsOf[vscode]);
  say(`Set-up: done (${elapsed(start)})`);

  let passed = 0;
  let failed = 0;
  let isBuilt = true;
  /** @type {string[]} */
  const failing = [];
  /** @param {Step} step */
  const take = async (step) => {
    heading(step.title);
    const since = Date.now();
    /** @type {Outcome} */
    const outcome =
      isBuilt || step.needs.length === 0
        ? await attempt(step, bed)
        : { passed: 0, failed: 1, trouble: 'there is no build to run' };
    if (step.name === 'build') isBuilt = outcome.failed === 0;
    passed += outcome.passed;
    failed += outcome.failed;
    if (outcome.failed > 0) failing.push(outcome.trouble ? `${step.title} (${outcome.trouble})` : step.title);
    say(
      `${step.title}: ${outcome.failed > 0 ? 'FAILED' : 'passed'}${outcome.trouble ? `, ${outcome.trouble}` : ''} (${elapsed(since)})`,
    );
  };
  for (const group of groups) {
    const here = group.filter((step) => wanted.includes(step));
    const [only] = here;
    // One alone is heard while it works.
    if (only && here.length === 1) await take(only);
    else await Promise.all(here.map((step) => saidTogether(() => take(step))));
  }

  heading(`The end, after ${elapsed(start)}`);
  if (failing.length > 0) say(`Failing: ${failing.join('; ')}`);
  say(`${passed} passed, ${failed} failed`);
  return failed > 0 ? 1 : 0;
});

/**
 * @param {string[]} args
 * @returns {{ wanted: readonly Step[], grep: string | undefined, vscode: keyof typeof editorsOf }}
 */
function readArguments(args) {
  const names = steps.map(({ name }) => name);
  const { only, grep, vscode } = parse(args, names);
  const unknown = only?.find((name) => !names.includes(name));
  if (unknown !== undefined) throw new Trouble(`--only does not know “${unknown}”; it knows ${names.join(', ')}.`);
  if (!isKnown(vscode)) throw new Trouble(`--vscode does not know “${vscode}”; it knows ${versions.join(', ')}.`);
  // With a version, what runs in it: the rest has nothing to do with it.
  /** @param {Step} step */
  const canRun = ({ needs }) =>
    vscode === 'usual' || (needs.length > 0 && needs.every((need) => need === 'browser' || need in editorsOf[vscode]));
  const chosen = steps.filter((step) => (only?.includes(step.name) ?? true) && canRun(step));
  if (chosen.length === 0) throw new Trouble(`Nothing of it runs in VS Code ${vscode}.`);
  const needsBuild = chosen.some(({ needs }) => needs.length > 0);
  return {
    wanted: steps.filter((step) => chosen.includes(step) || (needsBuild && step.name === 'build')),
    grep,
    vscode,
  };
}

const versions = Object.keys(editorsOf).filter((name) => name !== 'usual');

/**
 * @param {string} name
 * @returns {name is keyof typeof editorsOf}
 */
function isKnown(name) {
  return name in editorsOf;
}

/**
 * @param {string[]} args
 * @param {readonly string[]} names
 */
function parse(args, names) {
  try {
    const options = /** @type {const} */ ({
      only: { type: 'string' },
      grep: { type: 'string' },
      vscode: { type: 'string', default: 'usual' },
    });
    const { values } = parseArgs({ args, options });
    return { only: values.only?.split(','), grep: values.grep, vscode: values.vscode };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Trouble(
      `${reason}\nThe usage is: npm test [-- [--only ${names.join(',')}] [--grep TEXT] [--vscode ${versions.join('|')}]]`,
    );
  }
}

/**
 * @param {readonly Step[]} wanted
 * @param {string | undefined} grep
 * @param {{ web?: EditorName, node?: EditorName }} editors
 * @returns {Promise<TestBed>}
 */
async function setUp(wanted, grep, { web, node }) {
  await ensureDependencies();
  const needs = new Set(wanted.flatMap((step) => step.needs));
  return {
    grep,
    web: web && needs.has('web') ? await ensureEditor(web) : undefined,
    node: node && needs.has('node') && process.platform !== 'win32' ? await ensureEditor(node) : undefined,
    browser: needs.has('browser') ? await ensureBrowser() : undefined,
  };
}

/**
 * A step that throws has failed; the others run all the same.
 * @param {Step} step
 * @param {TestBed} bed
 * @returns {Promise<Outcome>}
 */
async function attempt(step, bed) {
  try {
    return await step.run(bed);
  } catch (error) {
    console.error(error);
    return { passed: 0, failed: 1, trouble: error instanceof Error ? error.message : String(error) };
  }
}
