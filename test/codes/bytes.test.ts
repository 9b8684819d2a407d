import { build } from 'esbuild';
import { expect, test } from 'vitest';
import { routingIndicators } from '../../server/src/codes/routingIndicators';
import { packedTables } from '../../scripts/code-tables.mjs';

const load = (source = ''): Promise<unknown> => import(`data:text/javascript,${encodeURIComponent(source)}`);

/** The bundles carry the tables: what they add has to stay small beside them. */
test('the tables add less than 250 kB to a minified bundle, and read as they are in their files, and importing them reads none', async () => {
  const folder = new URL('../../server/src/codes/', import.meta.url).pathname;
  const modules = ['posts', 'tags', 'captions', 'reasons', 'glossary', 'collectives', 'precedences'];
  const more = [
    'classifications',
    'declassification',
    'executiveOrders',
    'operatingSignals',
    'offices',
    'routingIndicators',
  ];
  const { outputFiles } = await build({
    stdin: {
      contents: [...modules, ...more].map((name) => `export * from './${name}';`).join('\n'),
      resolveDir: folder,
    },
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    plugins: [packedTables],
  });
  expect(outputFiles[0]?.contents.byteLength).toBeLessThan(250_000);
  const packed = (await load(outputFiles[0]?.text)) as { readonly routingIndicators: () => readonly unknown[] };
  expect(packed.routingIndicators()).toEqual(routingIndicators());
  // A table that were read on import would throw here, for there is no text to read.
  const empty = await build({
    stdin: {
      contents: [...modules, ...more].map((name) => `export * from './${name}';`).join('\n'),
      resolveDir: folder,
    },
    bundle: true,
    write: false,
    format: 'esm',
    loader: { '.tsv': 'empty' },
  });
  await expect(load(empty.outputFiles[0]?.text)).resolves.toBeDefined();
});
