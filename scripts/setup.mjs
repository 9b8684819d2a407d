// Set-up of a fresh clone: dependencies, test editors, browser. `npm start` and `npm test` do what they need of it by themselves.
import { runMain } from './process/report.mjs';
import { ensureBrowser } from './setup/browser.mjs';
import { ensureDependencies } from './setup/dependencies.mjs';
import { editorsOf, ensureEditor } from './setup/editors.mjs';

await runMain(async () => {
  await ensureDependencies();
  await ensureEditor(editorsOf.usual.web);
  if (process.platform !== 'win32') await ensureEditor(editorsOf.usual.node);
  await ensureBrowser();
});
