// A Mocha reporter of plain lines, each marked so that the driver outside the window finds it among the others.
import type { Runnable, Runner, Suite } from 'mocha';

/** Lines go to a file in Node and to the console on the web. */
export function reporterTo(print: (line: string) => void): (runner: Runner) => void {
  const say = (text: string) => {
    for (const line of text.split('\n')) print(`[suite] ${line}`);
  };

  // Mocha calls it with `new`, so it is no arrow function.
  return function report(runner: Runner) {
    let passed = 0;
    let failed = 0;
    runner.on('suite', (suite: Suite) => {
      if (suite.title !== '') say(`  ${suite.title}`);
    });
    runner.on('pass', (test) => {
      passed++;
      say(`    ok ${test.title} (${test.duration ?? 0} ms)`);
    });
    runner.on('pending', (test) => say(`    skipped ${test.title}`));
    runner.on('fail', (test: Runnable, error: unknown) => {
      failed++;
      say(`    FAILED ${test.title}\n${explain(error)}`);
      // Without the extension every other test would only wait until its time is up.
      if (test.parent?.title === 'activation') runner.abort();
    });
    runner.on('end', () => say(`${passed} passed, ${failed} failed`));
  };
}

function explain(error: unknown): string {
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return text
    .split('\n')
    .slice(0, 12)
    .map((line) => `        ${line}`)
    .join('\n');
}
