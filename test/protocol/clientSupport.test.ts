import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import type { ClientCapabilities } from 'vscode-languageserver';
import { clientSupport } from '../../server/src/protocol/clientSupport';

test.each([undefined, null])('an editor that tells no capabilities (%s) has none', (capabilities) => {
  expect(clientSupport(capabilities)).toEqual(clientSupport({}));
});

test.each(['markdown', 7, { 0: 'markdown' }, null, []])(
  'a content format of %j is no list with Markdown first',
  (contentFormat) => {
    const capabilities = { textDocument: { hover: { contentFormat } } } as unknown as ClientCapabilities;
    expect(clientSupport(capabilities).markdownHover).toBe(false);
  },
);

test('a limit of folds that is no number is none', () => {
  const capabilities = { textDocument: { foldingRange: { rangeLimit: '7' } } } as unknown as ClientCapabilities;
  expect(clientSupport(capabilities).foldingLimit).toBe(Infinity);
});

test('the page for other editors says of each what is left without it', async () => {
  const read = (path: string) => readFile(new URL(`../../${path}`, import.meta.url), 'utf8');
  const [page, source] = await Promise.all([
    read('docs/other-editors.md'),
    read('server/src/protocol/clientSupport.ts'),
  ]);
  const rows = [...page.matchAll(/^\| `(?:[\w.]+\.)?(\w+)`/gm)].map(([, name]) => name ?? '');
  expect(rows).toHaveLength(Object.keys(clientSupport({})).length);
  for (const name of rows) expect(source).toContain(`.${name}`);
});
