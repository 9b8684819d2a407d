import { build } from 'esbuild';
import { expect, test } from 'vitest';

/** The bundles carry the tables: what they add has to stay small beside them. */
test('the tables add less than 480 kB to a minified bundle, and importing them reads none', async () => {
  const folder = new URL('../../server/src/codes/', import.meta.url).pathname;
  const modules = ['posts', 'tags', 'captions', 'reasons', 'glossary', 'collectives', 'precedences'];
  const more = ['classifications', 'declassification', 'executiveOrders', 'operatingSignals', 'routingIndicators'];
  const { outputFiles } = await build({
    stdin: {
      contents: [...modules, ...more].map((name) => `export * from './${name}';`).join('\n'),
      resolveDir: folder,
    },
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    loader: { '.tsv': 'text' },
  });
  expect(outputFiles[0]?.contents.byteLength).toBeLessThan(480_000);
  // A table that were read on import would throw here, for there is no text to read.
  const empty = await build({
    stdin: {
      contents: [...modules, ...more].map((name) => `import './${name}';`).join('\n'),
      resolveDir: folder,
    },
    bundle: true,
    write: false,
    format: 'esm',
    loader: { '.tsv': 'empty' },
  });
  const source = outputFiles[0]?.text ?? '';
  expect(source).toContain('AMEMBASSY PARIS');
  await expect(
    import(`data:text/javascript,${encodeURIComponent(empty.outputFiles[0]?.text ?? '')}`),
  ).resolves.toBeDefined();
});
