/** The server speaks the language of the bundle that it is started with. */
import { afterEach, expect, test } from 'vitest';
import { type Editor, startEditor, type Transport } from '../protocol/editor';

let editor: Editor | undefined;

afterEach(async () => {
  await editor?.close();
  editor = undefined;
});

const labelOf = ({ initialized }: Editor) => initialized.capabilities.documentSymbolProvider;

test.each<Transport>(['stdio', 'worker'])('over %s', async (transport) => {
  editor = await startEditor(transport, { initializationOptions: { l10n: { Cable: 'Télégramme' } } });
  expect(labelOf(editor)).toEqual({ label: 'Télégramme' });
  expect(editor.log).toEqual([]);
});

test.each([undefined, null, {}, { l10n: null }, { l10n: {} }])('English with the options %j', async (options) => {
  editor = await startEditor('stdio', { initializationOptions: options });
  expect(labelOf(editor)).toEqual({ label: 'Cable' });
  expect(editor.log).toEqual([]);
});

test.each([1, { l10n: 'fr' }, { l10n: { Cable: 1 } }])('English, and a line in the log, with %j', async (options) => {
  editor = await startEditor('stdio', { initializationOptions: options });
  expect(labelOf(editor)).toEqual({ label: 'Cable' });
  expect(editor.log).toEqual([expect.stringContaining('l10n must be an object of texts')]);
});
