// `npm run package [-- --out FILE]`: builds, and makes cable-files-VERSION.vsix: the same bytes from the same checkout,
// wherever it lies and whenever it is packed.
import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { createVSIX } from '@vscode/vsce';
import { Trouble, runMain, say } from './process/report.mjs';
import { run } from './process/run.mjs';
import { temporaryFolder } from './process/temporary.mjs';
import { inRoot, root } from './setup/places.mjs';

/** The time of every file in the package, in seconds: the second day that a zip file can tell. */
const EPOCH = String(Date.UTC(1980, 0, 2) / 1000);

await runMain(async () => {
  const { values } = parseArgs({ options: { out: { type: 'string' } } });
  const code = await run(process.execPath, [inRoot('scripts/build.mjs')], { cwd: root, limit: 120_000 });
  if (code !== 0) throw new Trouble('The build failed; its message stands above.');
  const { name, version } = JSON.parse(fs.readFileSync(inRoot('package.json'), 'utf8'));
  const file = path.resolve(root, values.out ?? `${name}-${version}.vsix`);
  // vsce gives every file this time, and sorts them; a zip file tells it as local time.
  Object.assign(process.env, { SOURCE_DATE_EPOCH: EPOCH, TZ: 'UTC' });
  const { folder, remove } = temporaryFolder('vsix');
  try {
    copyWhatMayBelong(folder);
    await createVSIX({ cwd: folder, packagePath: file, dependencies: false });
  } finally {
    remove();
  }
  say(`${path.basename(file)}: ${Math.round(fs.statSync(file).size / 1000)} kB`);
});

/**
 * vsce asks of each file below its folder whether it belongs to the package, with each pattern of .vscodeignore: of the
 * editors and the history that lie beside the sources too, which takes most of the time. It gets the files at the top
 * and the folders of which .vscodeignore takes anything.
 * @param {string} folder
 */
function copyWhatMayBelong(folder) {
  const taken = fs.readFileSync(inRoot('.vscodeignore'), 'utf8').matchAll(/^!(\w+)\//gm);
  const folders = new Set([...taken].map(([, name]) => name));
  for (const entry of fs.readdirSync(root, { withFileTypes: true })) {
    if (!entry.isFile() && !folders.has(entry.name)) continue;
    fs.cpSync(inRoot(entry.name), path.join(folder, entry.name), { recursive: true });
  }
}
