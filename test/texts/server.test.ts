/** The server speaks the language of the bundle that it is started with. */
import { readFile } from 'node:fs/promises';
import { afterEach, expect, test } from 'vitest';
import { CompletionRequest, HoverRequest } from 'vscode-languageserver-protocol/node';
import english from '../../l10n/bundle.l10n.json';
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

const FRENCH = new URL('../../l10n/bundle.l10n.fr.json', import.meta.url);

test('hovers, their dates and lists are in French', async () => {
  const l10n: unknown = JSON.parse(await readFile(FRENCH, 'utf8'));
  editor = await startEditor('stdio', { initializationOptions: { l10n } });
  const textDocument = { uri: 'file:///cable.txt' };
  const text = 'O 131659Z FEB 08\nFM AMEMBASSY PARIS\nTO SECSTATE WASHDC\n\nUNCLAS PARIS 000258\n\n';
  await editor.connection.sendNotification('textDocument/didOpen', {
    textDocument: { ...textDocument, languageId: 'cable', version: 1, text },
  });
  const position = { line: 0, character: 5 };
  const hover = await editor.connection.sendRequest(HoverRequest.type, { textDocument, position });
  expect(hover?.contents).toMatchObject({
    value: expect.stringContaining('UTC\u00a0: mercredi 13 février 2008 à 16:59') as string,
  });
  const list = await editor.connection.sendRequest(CompletionRequest.type, {
    textDocument,
    position: { line: 5, character: 0 },
  });
  const items = Array.isArray(list) ? list : (list?.items ?? []);
  expect(items.map(({ labelDetails }) => labelDetails?.description)).toContain(
    'codes sous lesquels le télégramme est classé',
  );
  expect(editor.log).toEqual([]);
});

test.each(['⟦en-GB⟧', ''])('dates are English where a client names %j as their language', async (tag) => {
  editor = await startEditor('stdio', { initializationOptions: { l10n: { ...english, 'en-GB': tag } } });
  const textDocument = {
    uri: 'file:///cable.txt',
    languageId: 'cable',
    version: 1,
    text: 'O 131659Z FEB 08\nFM AMEMBASSY PARIS\n',
  };
  await editor.connection.sendNotification('textDocument/didOpen', { textDocument });
  const hover = await editor.connection.sendRequest(HoverRequest.type, {
    textDocument: { uri: textDocument.uri },
    position: { line: 0, character: 5 },
  });
  expect(hover?.contents).toMatchObject({
    value: expect.stringContaining('Wednesday, 13 February 2008 at 16:59') as string,
  });
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
