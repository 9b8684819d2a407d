/** The entry is read for every plain text that anybody opens, so that its size is a promise. */
import { build } from 'esbuild';
import { expect, test } from 'vitest';

test.each([
  ['client/src/extension.node.ts', 'node'],
  ['client/src/extension.web.ts', 'browser'],
] as const)('%s is under 10 kB and holds no client', async (entryPoint, platform) => {
  const { outputFiles, metafile } = await build({
    entryPoints: [entryPoint],
    platform,
    bundle: true,
    minify: true,
    write: false,
    metafile: true,
    format: 'cjs',
    target: 'es2022',
    external: ['vscode', './client'],
  });
  expect(outputFiles[0]?.contents.length).toBeLessThan(10_000);
  expect(Object.keys(metafile.inputs).filter((file) => file.includes('node_modules'))).toEqual([]);
});
