// `npm run pictures`: the pictures of the pages, docs/images, from the real window on the fixtures; `-- animation` takes
// that one alone.
import fs from 'node:fs';
import { Trouble, runMain, say, step } from './process/report.mjs';
import { run } from './process/run.mjs';
import { ensureBrowser } from './setup/browser.mjs';
import { ensureDependencies } from './setup/dependencies.mjs';
import { editorsOf, ensureEditor } from './setup/editors.mjs';
import { inRoot, root } from './setup/places.mjs';
import { withWebUiWindow } from './workbench/ui-window.mjs';

await runMain(async () => {
  await ensureDependencies();
  const editor = await ensureEditor(editorsOf.usual.web);
  const browser = await ensureBrowser();
  await step('Building the extension', () => node('scripts/build.mjs', ['--tests'], {}));
  const images = inRoot('docs/images');
  fs.mkdirSync(images, { recursive: true });
  await step('Taking the pictures', () =>
    withWebUiWindow({ editor, browser }, (env) =>
      node('dist/test/pictures.js', process.argv.slice(2), { ...env, CABLE_UI_RESULTS: images }),
    ),
  );
  for (const name of fs.readdirSync(images))
    say(`docs/images/${name}: ${Math.round(fs.statSync(inRoot('docs/images', name)).size / 1000)} kB`);
});

/**
 * @param {string} script
 * @param {readonly string[]} args
 * @param {Record<string, string>} env
 */
async function node(script, args, env) {
  const code = await run(process.execPath, [inRoot(script), ...args], {
    cwd: root,
    env: { ...process.env, ...env },
    limit: 180_000,
  });
  if (code !== 0) throw new Trouble(`${script} failed (exit code ${code}); its message stands above.`);
}
