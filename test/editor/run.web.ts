// Entry of the suite in the web extension host, a worker: Mocha's build for browsers, which works through globals.
import 'mocha/mocha';
import { reporterTo } from './reporter';
import { loadSuites } from './run';
import { grepFromWorkspace } from './workspace';

export async function run(): Promise<void> {
  const print = (line: string) => console.log(line);
  mocha.setup({ ui: 'tdd', timeout: 30_000, reporter: reporterTo(print) as unknown as Mocha.ReporterConstructor });
  const grep = await grepFromWorkspace();
  if (grep !== undefined) mocha.fgrep(grep);
  await loadSuites(print);
  await new Promise<void>((resolve, reject) => {
    mocha.run((failures) => (failures > 0 ? reject(new Error(`${failures} failed`)) : resolve()));
  });
}
