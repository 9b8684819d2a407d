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
