// Runs benchmarks: `node bench/run.mjs` all of them, `node bench/run.mjs startup` those whose names begin so. Numbers are
// handed on, as in `node bench/run.mjs library 250000`. Each is bundled as the product is, minified, so that what is
// measured is what ships.
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { build } from 'esbuild';
import { packedTables } from '../scripts/code-tables.mjs';

const root = path.resolve(import.meta.dirname, '..');
/** What the benchmarks share, and no benchmarks of their own. */
const shared = new Set(['collection.ts', 'generate.ts', 'table.ts']);

const isNumber = (/** @type {string} */ argument) => /^\d+$/.test(argument);
const wanted = process.argv.slice(2).filter((argument) => !isNumber(argument));
const numbers = process.argv.slice(2).filter(isNumber);
const benchmarks = readdirSync(path.join(root, 'bench'))
  .filter((file) => file.endsWith('.ts') && !shared.has(file))
  .filter((file) => wanted.length === 0 || wanted.some((name) => file.startsWith(name)));
if (benchmarks.length === 0) {
  process.stderr.write(`There is no benchmark whose name begins with ${wanted.join(' or ')}.\n`);
  process.exit(2);
}

const built = spawnSync(process.execPath, [path.join(root, 'scripts/build.mjs')], { cwd: root, stdio: 'inherit' });
if (built.status !== 0) process.exit(1);
await build({
  absWorkingDir: root,
  entryPoints: benchmarks.map((file) => `bench/${file}`),
  outdir: 'dist/bench',
  outExtension: { '.js': '.mjs' },
  bundle: true,
  minify: true,
  platform: 'node',
  format: 'esm',
  target: 'es2022',
  plugins: [packedTables],
  alias: { 'jsonc-parser': 'jsonc-parser/lib/esm/main.js' },
  // They find their WebAssembly beside themselves.
  external: ['vscode-oniguruma', 'vscode-textmate'],
  logLevel: 'warning',
  // Some libraries are CommonJS and ask for `require` inside the bundle.
  banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
});
for (const file of benchmarks) {
  const bundle = path.join(root, 'dist/bench', file.replace(/\.ts$/, '.mjs'));
  const { status } = spawnSync(process.execPath, [bundle, ...numbers], { cwd: root, stdio: 'inherit' });
  if (status !== 0) process.exitCode = 1;
}
