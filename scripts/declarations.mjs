// Writes the types of the library beside its bundles: all in one file, once for `import` and once for `require`.
import { copyFile, mkdir } from 'node:fs/promises';
import { run } from './process/run.mjs';
import { Trouble, runMain } from './process/report.mjs';
import { inRoot, root } from './setup/places.mjs';

await runMain(async () => {
  await mkdir(inRoot('dist'), { recursive: true });
  const code = await run(
    process.execPath,
    [
      inRoot('node_modules/dts-bundle-generator/dist/bin/dts-bundle-generator.js'),
      ...['--silent', '--no-banner', '--no-check', '--export-referenced-types=false'],
      ...['--project', 'server/tsconfig.library.json', '--out-file', 'dist/index.d.mts', 'server/src/main.library.ts'],
    ],
    { cwd: root, limit: 120_000 },
  );
  if (code !== 0) throw new Trouble(`The types of the library cannot be written: exit code ${code}.`);
  await copyFile(inRoot('dist/index.d.mts'), inRoot('dist/index.d.cts'));
  return 0;
});
