// Entry of the suite in the Node extension host, of the server and of the desktop alike.
import { appendFileSync } from 'node:fs';
import Mocha from 'mocha';
import { reporterTo } from './reporter';
import { loadSuites } from './run';
import { grepFromWorkspace } from './workspace';

export async function run(): Promise<void> {
  const report = process.env['CABLE_TEST_REPORT'];
  const print = (line: string) => (report === undefined ? console.log(line) : appendFileSync(report, `${line}\n`));
  const mocha = new Mocha({
    ui: 'tdd',
    timeout: 30_000,
    reporter: reporterTo(print) as unknown as Mocha.ReporterConstructor,
  });
  const grep = await grepFromWorkspace();
  if (grep !== undefined) mocha.fgrep(grep);
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  try {
    await loadSuites(print);
  } catch (error) {
    print(`[suite] The suite could not be loaded: ${String(error)}`);
    throw error;
  }
  await new Promise<void>((resolve, reject) => {
    mocha.run((failures) => (failures > 0 ? reject(new Error(`${failures} failed`)) : resolve()));
  });
}
