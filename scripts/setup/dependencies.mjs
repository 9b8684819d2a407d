// The packages of package-lock.json.
import fs from 'node:fs';
import { npm } from '../process/run.mjs';
import { Trouble, say, step } from '../process/report.mjs';
import { inRoot, root } from './places.mjs';

/** Installs by the lockfile when `node_modules` is missing or older than it. */
export async function ensureDependencies() {
  const major = Number(process.versions.node.split('.')[0]);
  if (major < 20) throw new Trouble(`Node 20 or later is needed; this is ${process.version}. See https://nodejs.org.`);
  if (isCurrent()) {
    say('Dependencies: installed, as package-lock.json says.');
    return;
  }
  await step('Installing the dependencies by package-lock.json', async () => {
    // Nothing that the project uses needs an install script.
    const code = await npm(['ci', '--ignore-scripts'], { cwd: root, limit: 600_000 });
    if (code !== 0) throw new Trouble(`npm ci failed (exit code ${code}); its message stands above.`);
  });
}

function isCurrent() {
  const installed = fs.statSync(inRoot('node_modules/.package-lock.json'), { throwIfNoEntry: false });
  return installed !== undefined && installed.mtimeMs >= fs.statSync(inRoot('package-lock.json')).mtimeMs;
}
