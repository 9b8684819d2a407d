import { afterEach, expect, test } from 'vitest';
import {
  CancellationTokenSource,
  type ClientCapabilities,
  CodeActionRequest,
  DocumentDiagnosticRequest,
  DocumentSymbolRequest,
  HoverRequest,
  SemanticTokensRequest,
} from 'vscode-languageserver-protocol/node';
import { PORT_ELLERY, sample } from '../features/sample';
import { type Editor, type EditorOptions, startEditor, type Transport, until, VS_CODE } from './editor';

const CABLE = sample(PORT_ELLERY)
  .text.replace('RUEHXA RUEHXB', 'RUEHFR RUEHLI')
  .replace('11. (C)', '¶1. (C)')
  .replace('12. (C)', '¶2. (C)');
const WRONG_DAY = CABLE.replace('0451659', '0581659');
const URI = 'file:///cables/a.txt';
const DOCUMENT = { textDocument: { uri: URI } };

let editor: Editor | undefined;

afterEach(async () => {
  await editor?.close();
  editor = undefined;
});

async function start(options: EditorOptions): Promise<Editor> {
  return (editor = await startEditor('stdio', options));
}

async function open(text: string): Promise<void> {
  await editor?.connection.sendNotification('textDocument/didOpen', {
    textDocument: { uri: URI, languageId: 'cable', version: 1, text },
  });
}

/** An editor that cannot do more than LSP asks of every editor. */
const PLAIN: ClientCapabilities = {};

test('an editor that cannot pull gets diagnostics pushed, and taken away when the document closes', async () => {
  const { connection, pushed, initialized } = await start({ capabilities: PLAIN });
  expect(initialized.capabilities).not.toHaveProperty('diagnosticProvider');
  await open(WRONG_DAY);
  await until('diagnostics are pushed', () => pushed.get(URI)?.length === 1);
  expect(pushed.get(URI)?.[0]).not.toHaveProperty('relatedInformation');
  await connection.sendNotification('textDocument/didChange', {
    textDocument: { uri: URI, version: 2 },
    contentChanges: [{ text: CABLE }],
  });
  await until('the diagnostics are gone', () => pushed.get(URI)?.length === 0);
  await connection.sendNotification('textDocument/didChange', {
    textDocument: { uri: URI, version: 3 },
    contentChanges: [{ text: WRONG_DAY }],
  });
  await until('diagnostics are pushed again', () => pushed.get(URI)?.length === 1);
  await connection.sendNotification('textDocument/didClose', DOCUMENT);
  await until('the diagnostics of the closed document are gone', () => pushed.get(URI)?.length === 0);
});

test('an editor that pulls gets nothing pushed', async () => {
  const { connection, pushed } = await start({});
  await open(WRONG_DAY);
  const report = await connection.sendRequest(DocumentDiagnosticRequest.type, DOCUMENT);
  expect(report).toHaveProperty('items.length', 1);
  expect(report).toHaveProperty('items.0.relatedInformation.0.location.uri', URI);
  await new Promise((resolve) => setTimeout(resolve, 400));
  expect(pushed.size).toBe(0);
});

test('a plain editor gets a flat outline, plain hovers and no code actions', async () => {
  const { connection, initialized } = await start({ capabilities: PLAIN });
  expect(initialized.capabilities).not.toHaveProperty('codeActionProvider');
  await open(CABLE);
  const symbols = await connection.sendRequest(DocumentSymbolRequest.type, DOCUMENT);
  expect(symbols?.[1]).toMatchObject({ name: 'Address', containerName: '08 PORT ELLERY 258', location: { uri: URI } });
  const hover = await connection.sendRequest(HoverRequest.type, { ...DOCUMENT, position: { line: 6, character: 5 } });
  expect(hover?.contents).toMatchObject({ kind: 'plaintext' });
});

test.each([undefined, { textDocument: { hover: { contentFormat: 7 } } }])(
  'an editor that sends %j as its capabilities is served',
  async (capabilities) => {
    await start({ rawCapabilities: capabilities });
    await open(CABLE);
    expect(await editor?.connection.sendRequest(DocumentSymbolRequest.type, DOCUMENT)).not.toHaveLength(0);
  },
);

test('an editor without versioned edits gets plain ones', async () => {
  const { textDocument } = VS_CODE;
  const { connection } = await start({ capabilities: textDocument ? { textDocument } : {} });
  await open(WRONG_DAY);
  const range = { start: { line: 2, character: 19 }, end: { line: 2, character: 19 } };
  const actions = await connection.sendRequest(CodeActionRequest.type, {
    ...DOCUMENT,
    range,
    context: { diagnostics: [] },
  });
  expect(actions?.[0]).toHaveProperty(['edit', 'changes', URI, 'length'], 1);
});

test('settings switch diagnostics and hover off, and diagnostics are refreshed when they change', async () => {
  const started = await start({ settings: { diagnostics: { enabled: false }, hover: { enabled: false } } });
  const { connection } = started;
  await until('the server registers for changes', () =>
    started.registered.includes('workspace/didChangeConfiguration'),
  );
  await open(WRONG_DAY);
  const position = { line: 6, character: 5 };
  const off = await connection.sendRequest(DocumentDiagnosticRequest.type, DOCUMENT);
  expect(off).toMatchObject({ kind: 'full', items: [] });
  expect(await connection.sendRequest(HoverRequest.type, { ...DOCUMENT, position })).toBeNull();
  const range = { start: { line: 2, character: 19 }, end: { line: 2, character: 19 } };
  const mend = () =>
    connection.sendRequest(CodeActionRequest.type, { ...DOCUMENT, range, context: { diagnostics: [] } });
  expect(await mend()).toBeNull();

  started.configure({});
  await connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
  await until('the server asks for a refresh', () => started.refreshes() === 1);
  const previousResultId = off.kind === 'full' ? (off.resultId ?? '') : '';
  const on = await connection.sendRequest(DocumentDiagnosticRequest.type, { ...DOCUMENT, previousResultId });
  expect(on).toHaveProperty('items.length', 1);
  expect(await mend()).toHaveLength(1);
  expect(await connection.sendRequest(HoverRequest.type, { ...DOCUMENT, position })).not.toBeNull();
});

test('a wrong setting is told in one line, and its default used', async () => {
  const { connection, log } = await start({ settings: { diagnostics: { enabled: 'yes' } } });
  await open(WRONG_DAY);
  const report = await connection.sendRequest(DocumentDiagnosticRequest.type, DOCUMENT);
  expect(report).toHaveProperty('items.length', 1);
  expect(log).toEqual(['The setting cable.diagnostics.enabled is "yes" but must be true or false; true is used.']);
});

test('an editor that cannot be asked tells its settings with their change', async () => {
  const { connection, pushed } = await start({ capabilities: PLAIN });
  await open(WRONG_DAY);
  await until('diagnostics are pushed', () => pushed.get(URI)?.length === 1);
  await connection.sendNotification('workspace/didChangeConfiguration', {
    settings: { cable: { diagnostics: { enabled: false } } },
  });
  await until('the diagnostics are gone', () => pushed.get(URI)?.length === 0);
});

test('a request that is cancelled while it waits is not answered with work', async () => {
  const { connection } = await start({});
  await open(CABLE.repeat(200));
  const source = new CancellationTokenSource();
  const first = connection.sendRequest(SemanticTokensRequest.type, DOCUMENT);
  const second = connection.sendRequest(DocumentSymbolRequest.type, DOCUMENT, source.token);
  source.cancel();
  await expect(second).rejects.toMatchObject({ code: -32800 });
  expect((await first)?.data.length).toBeGreaterThan(0);
});

test('parameters that are none are logged, answered with nothing, and the server goes on', async () => {
  const { connection, log } = await start({});
  await open(CABLE);
  for (const params of [{}, { textDocument: null }, { textDocument: { uri: 7 } }]) {
    expect(await connection.sendRequest('textDocument/documentSymbol', params)).toBeNull();
    expect(await connection.sendRequest('textDocument/semanticTokens/full', params)).toMatchObject({});
  }
  expect(await connection.sendRequest('textDocument/selectionRange', DOCUMENT)).toBeNull();
  expect(log.length).toBeGreaterThan(0);
  for (const line of log) expect(line).not.toContain('\n');
  await connection.sendNotification('textDocument/didChange', { textDocument: { uri: URI }, contentChanges: [{}] });
  expect(await connection.sendRequest(DocumentSymbolRequest.type, DOCUMENT)).toHaveLength(1);
});

test('exit without shutdown ends with code 1', async () => {
  const { connection, exited } = await startEditor('stdio');
  await connection.sendNotification('exit');
  expect(await exited()).toBe(1);
});

test.each<Transport>(['stdio', 'ipc'])('a server over %s whose editor goes away ends too', async (transport) => {
  const { hangUp, exited } = await startEditor(transport);
  hangUp();
  expect(await exited()).toBe(1);
});
