import { afterEach, describe, expect, test } from 'vitest';
import {
  CompletionRequest,
  CompletionResolveRequest,
  CompletionTriggerKind,
  DidChangeConfigurationNotification,
  DocumentHighlightRequest,
  InlayHintRequest,
  type CompletionList,
} from 'vscode-languageserver-protocol/node';
import { PORT_ELLERY, sample } from '../features/sample';
import { type Editor, type EditorOptions, startEditor, type Transport, until } from './editor';

const { text, cursors } = sample(PORT_ELLERY.replace('TAGS: PREL EFIS', 'TAGS: PREL EF‸'));
const LINES = text.slice(0, cursors[0]).split('\n');
/** Behind `TAGS: PREL EF`. */
const HERE = { line: LINES.length - 1, character: LINES.at(-1)?.length ?? 0 };

let editor: Editor | undefined;

afterEach(async () => {
  await editor?.close();
  editor = undefined;
});

async function opened(transport: Transport, content = text, options: EditorOptions = {}) {
  editor = await startEditor(transport, options);
  const uri = 'file:///cables/1.txt';
  await editor.connection.sendNotification('textDocument/didOpen', {
    textDocument: { uri, languageId: 'cable', version: 1, text: content },
  });
  return { connection: editor.connection, textDocument: { uri } };
}

describe.each<Transport>(['stdio', 'worker'])('over %s', (transport) => {
  test('completion, and the explanation of one item', async () => {
    const { connection, textDocument } = await opened(transport);
    const { items } = (await connection.sendRequest(CompletionRequest.type, {
      textDocument,
      position: HERE,
    })) as CompletionList;
    const item = items.find(({ label }) => label === 'EFIS');
    expect(item?.textEdit).toMatchObject({ newText: 'EFIS', insert: { end: HERE }, replace: { end: HERE } });
    expect(item).not.toHaveProperty('documentation');
    const resolved = await connection.sendRequest(CompletionResolveRequest.type, item ?? { label: '' });
    expect(resolved.documentation).toMatchObject({ kind: 'markdown' });
    expect(editor?.initialized.capabilities.completionProvider).toEqual({
      triggerCharacters: [' ', '/', '('],
      resolveProvider: true,
    });
  }, 60_000);

  test('highlights', async () => {
    const { connection, textDocument } = await opened(transport);
    const position = { line: 1, character: 5 };
    const found = await connection.sendRequest(DocumentHighlightRequest.type, { textDocument, position });
    expect(found?.map(({ range }) => range.start.line)).toEqual([1, 2]);
  }, 60_000);
});

test('a blank in the text asks in vain, and one behind a label does not', async () => {
  const { connection, textDocument } = await opened('stdio');
  const context = { triggerKind: CompletionTriggerKind.TriggerCharacter, triggerCharacter: ' ' };
  const ask = async (line: string, character: number) => {
    const position = { line: text.split('\n').findIndex((each) => each.startsWith(line)), character };
    const found = await connection.sendRequest(CompletionRequest.type, { textDocument, position, context });
    return (found as CompletionList).items.length;
  };
  expect(await ask('He will', 3)).toBe(0);
  expect(await ask('TAGS', 6)).toBeGreaterThan(100);
}, 60_000);

test('hints follow the setting without a reload', async () => {
  const { connection, textDocument } = await opened('stdio');
  const range = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };
  const hints = () => connection.sendRequest(InlayHintRequest.type, { textDocument, range });
  expect(await hints()).toEqual([]);
  editor?.configure({ inlayHints: { dateTimeGroups: true } });
  await connection.sendNotification(DidChangeConfigurationNotification.type, { settings: null });
  expect((await hints())?.map(({ label }) => label)).toEqual(['Thursday, 14 February 2008, 16:59 UTC']);
  await until('the hints are asked for again', () => editor?.hintRefreshes() === 1);
}, 60_000);

test('a client without any of it gets plain text, and no request to refresh hints', async () => {
  const { connection, textDocument } = await opened('stdio', '\n', { capabilities: {} });
  const { items } = (await connection.sendRequest(CompletionRequest.type, {
    textDocument,
    position: { line: 0, character: 0 },
  })) as CompletionList;
  expect(items.length).toBeGreaterThan(2);
  for (const item of items) expect(item.insertTextFormat).toBe(1);
  await connection.sendNotification(DidChangeConfigurationNotification.type, { settings: {} });
  await connection.sendRequest(DocumentHighlightRequest.type, { textDocument, position: { line: 0, character: 0 } });
  expect(editor?.hintRefreshes()).toBe(0);
}, 60_000);

test('a document that is no cable, and an item of somebody else, cost nothing', async () => {
  const { connection } = await opened('stdio');
  const textDocument = { uri: 'file:///none.txt' };
  expect(await connection.sendRequest(CompletionRequest.type, { textDocument, position: HERE })).toBeNull();
  const item = { label: 'x', data: [1] };
  expect(await connection.sendRequest(CompletionResolveRequest.type, item)).toEqual(item);
}, 60_000);
