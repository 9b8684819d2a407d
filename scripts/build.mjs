// Bundles everything that ships into dist/. `--watch` rebuilds on change, `--tests` adds the suites that run inside VS Code.
import { build, context } from 'esbuild';
import { packedTables, sharedTables } from './code-tables.mjs';

const watch = process.argv.includes('--watch');
const withTests = process.argv.includes('--tests');

/** @type {import('esbuild').BuildOptions} */
const shared = {
  bundle: true,
  minify: true,
  target: 'es2022',
  legalComments: 'none',
  logLevel: 'warning',
  plugins: [packedTables],
  alias: {
    // Its CommonJS form asks for files beside itself, which are in no bundle.
    'jsonc-parser': 'jsonc-parser/lib/esm/main.js',
    // The form for Node reads files, which is not wanted: the client has read them.
    '@vscode/l10n': '@vscode/l10n/dist/browser.js',
  },
  outdir: 'dist',
};
/** @type {import('esbuild').BuildOptions} */
const inExtensionHost = { ...shared, format: 'cjs', external: ['vscode'] };

/** @type {import('esbuild').BuildOptions[]} */
const bundles = [
  // The entry wakes for every plain text: it holds the sniffer alone and loads the client for a cable.
  {
    ...inExtensionHost,
    platform: 'node',
    entryPoints: { extension: 'client/src/extension.node.ts' },
    external: ['vscode', './client'],
  },
  { ...inExtensionHost, platform: 'node', entryPoints: { client: 'client/src/client.node.ts' } },
  { ...inExtensionHost, platform: 'browser', entryPoints: { 'extension.web': 'client/src/extension.web.ts' } },
  { ...inExtensionHost, platform: 'browser', entryPoints: { 'client.web': 'client/src/client.web.ts' } },
  // The scripts of pages, which have a browser around them and nothing of VS Code but messages.
  { ...shared, platform: 'browser', format: 'iife', entryPoints: { reading: 'client/page/reading.ts' } },
  { ...shared, platform: 'browser', format: 'iife', entryPoints: { overview: 'client/page/overview/main.ts' } },
  {
    ...shared,
    platform: 'node',
    format: 'cjs',
    plugins: [sharedTables],
    entryPoints: { server: 'server/src/main.node.ts' },
  },
  {
    ...shared,
    platform: 'browser',
    format: 'iife',
    plugins: [sharedTables],
    entryPoints: { 'server.worker': 'server/src/main.worker.ts' },
  },
  {
    ...shared,
    platform: 'node',
    format: 'cjs',
    entryPoints: { cli: 'server/src/main.cli.ts' },
    // Libraries that are ES modules ask for their own place.
    define: { 'import.meta.url': 'importMetaUrl' },
    banner: {
      js: "#!/usr/bin/env node\nconst importMetaUrl = require('node:url').pathToFileURL(__filename).href;",
    },
  },
  // The library, for `import` and for `require`; scripts/declarations.mjs writes its types when it is packed.
  ...['esm', 'cjs'].map((format) => ({
    ...shared,
    platform: /** @type {const} */ ('neutral'),
    format: /** @type {'esm' | 'cjs'} */ (format),
    outExtension: { '.js': format === 'esm' ? '.mjs' : '.cjs' },
    entryPoints: { index: 'server/src/main.library.ts' },
  })),
  // Not shipped: the folder on disk that `npm start` shows in VS Code for the Web.
  {
    ...inExtensionHost,
    platform: 'browser',
    loader: { '.json': 'copy' },
    entryPoints: {
      'disk-files/extension': 'scripts/disk-files/extension.ts',
      'disk-files/package': 'scripts/disk-files/package.json',
    },
  },
];

if (withTests) {
  bundles.push(
    {
      ...inExtensionHost,
      minify: false,
      platform: 'node',
      external: ['vscode', 'mocha'],
      entryPoints: { 'test/run-node': 'test/editor/run.node.ts' },
    },
    {
      ...inExtensionHost,
      minify: false,
      platform: 'browser',
      external: ['vscode', 'node:*'], // asked for in Node alone
      define: { process: 'undefined', global: 'globalThis' },
      entryPoints: { 'test/run-web': 'test/editor/run.web.ts' },
    },
    {
      ...shared,
      minify: false,
      platform: 'node',
      format: 'cjs',
      external: ['playwright-core'],
      entryPoints: { 'test/pictures': 'test/ui/pictures.ts' },
    },
  );
}

if (watch) {
  for (const options of bundles) await (await context(options)).watch();
  console.log('Watching for changes; Ctrl+C ends it.');
} else {
  const start = Date.now();
  await Promise.all(bundles.map((options) => build(options)));
  console.log(`Built ${bundles.length} bundles in ${Date.now() - start} ms.`);
}
