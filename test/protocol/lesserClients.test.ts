/** What an editor with fewer capabilities than VS Code meets: less, never something that it did not offer to take. */
import { afterEach, expect, test } from 'vitest';
import {
  type ClientCapabilities,
  CompletionRequest,
  DocumentSymbolRequest,
  FoldingRangeRequest,
  HoverRequest,
  InsertTextFormat,
  SemanticTokensRequest,
} from 'vscode-languageserver-protocol/node';
import { PORT_ELLERY, sample } from '../features/sample';
import { type Editor, startEditor, until, VS_CODE } from './editor';

const CABLE = sample(PORT_ELLERY).text;
const URI = 'file:///cables/a.txt';
const DOCUMENT = { textDocument: { uri: URI } };

/** What LSP lets a server ask of an editor that has said that it may. */
const REQUESTS_TO_EDITORS = [
  'client/registerCapability',
  'window/showDocument',
  'window/showMessageRequest',
  'window/workDoneProgress/create',
  'workspace/applyEdit',
  'workspace/codeLens/refresh',
  'workspace/configuration',
  'workspace/diagnostic/refresh',
  'workspace/inlayHint/refresh',
  'workspace/semanticTokens/refresh',
  'workspace/workspaceFolders',
];

let editor: Editor | undefined;

afterEach(async () => {
  await editor?.close();
  editor = undefined;
});

async function start(capabilities: ClientCapabilities, text: string): Promise<Editor> {
  editor = await startEditor('stdio', { capabilities });
  await editor.connection.sendNotification('textDocument/didOpen', {
    textDocument: { uri: URI, languageId: 'cable', version: 1, text },
  });
  return editor;
}

test('an editor that offers nothing is asked for nothing: no progress, no settings, no registration, no refresh', async () => {
  const { connection, pushed } = await start({}, CABLE.replace('0451659', '0581659'));
  const asked: string[] = [];
  for (const method of REQUESTS_TO_EDITORS) {
    connection.onRequest(method, () => {
      asked.push(method);
      return null;
    });
  }
  await until('diagnostics are pushed', () => (pushed.get(URI)?.length ?? 0) > 0);
  for (const { method } of [DocumentSymbolRequest, FoldingRangeRequest, SemanticTokensRequest]) {
    expect(await connection.sendRequest(method, DOCUMENT)).toBeTruthy();
  }
  await connection.sendNotification('workspace/didChangeConfiguration', { settings: { cable: {} } });
  expect(
    await connection.sendRequest(HoverRequest.type, { ...DOCUMENT, position: { line: 6, character: 4 } }),
  ).toBeTruthy();
  expect(asked).toEqual([]);
});

test.each([
  ['VS Code', VS_CODE, true],
  ['an editor without snippets', {}, false],
] as const)(
  'in an empty document, %s has the places to fill in that it can take',
  async (_, capabilities, expected) => {
    const { connection } = await start(capabilities, '');
    const list = await connection.sendRequest(CompletionRequest.type, {
      ...DOCUMENT,
      position: { line: 0, character: 0 },
    });
    const items = Array.isArray(list) ? list : (list?.items ?? []);
    const withPlaces = items.filter(
      ({ insertTextFormat, textEdit }) =>
        insertTextFormat === InsertTextFormat.Snippet || /\$\{?\d/.test(textEdit?.newText ?? ''),
    );
    expect(withPlaces.length > 0).toBe(expected);
  },
);

test.each([[['utf-8', 'utf-16']], [['utf-8']], [undefined]])(
  'an editor that counts in %j is told that positions are UTF-16, and they are',
  async (positionEncodings) => {
    // Two letters of two bytes, and one of four bytes and two units, stand before what is found.
    const text = CABLE.replace(/SUBJECT: .*/, 'SUBJECT: ÑÑ 𝄞 [PREL](#)');
    const capabilities = { ...VS_CODE, ...(positionEncodings && { general: { positionEncodings } }) };
    const { connection, initialized } = await start(capabilities, text);
    expect(initialized.capabilities.positionEncoding).toBe('utf-16');
    const line = text.split('\n').findIndex((each) => each.startsWith('SUBJECT'));
    const report = await connection.sendRequest<{ items: { code: string; range: unknown }[] }>(
      'textDocument/diagnostic',
      DOCUMENT,
    );
    const from = text.split('\n')[line]?.indexOf('[') ?? 0;
    expect(report.items.find(({ code }) => code === 'damage/markdown-link')?.range).toEqual({
      start: { line, character: from },
      end: { line, character: from + '[PREL](#)'.length },
    });
  },
);
