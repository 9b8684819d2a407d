import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  CodeActionRequest,
  DiagnosticSeverity,
  DocumentDiagnosticRequest,
  DocumentSymbolRequest,
  FoldingRangeRequest,
  HoverRequest,
  SelectionRangeRequest,
  SemanticTokensDeltaRequest,
  SemanticTokensRangeRequest,
  SemanticTokensRequest,
  type TextEdit,
} from 'vscode-languageserver-protocol/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { TOKEN_TYPES } from '../../server/src/features/semanticTokens';
import { COPY_REQUEST, READING_REQUEST, RECOGNITION_REQUEST } from '../../server/src/protocol/requests';
import { PORT_ELLERY, sample } from '../features/sample';
import { type Editor, startEditor, type Transport } from './editor';

const CABLE = sample(PORT_ELLERY)
  .text.replace('RUEHXA RUEHXB', 'RUEHFR RUEHLI')
  .replace('11. (C)', '¶1. (C)')
  .replace('12. (C)', '¶2. (C)');
/** The same with a day of the year that is not the date-time group's. */
const WRONG_DAY = CABLE.replace('0451659', '0581659');
const DAY = { start: { line: 2, character: 19 }, end: { line: 2, character: 22 } };

// The same bundle speaks over each of the ways in which an editor starts it.
describe.each<Transport>(['stdio', 'cli', 'ipc', 'worker'])('over %s', (transport) => {
  let editor: Editor;
  let opened = 0;

  beforeAll(async () => {
    editor = await startEditor(transport);
  }, 60_000);

  afterAll(async () => {
    expect(await editor.close()).toBe(transport === 'worker' ? undefined : 0);
  });

  async function open(text: string, languageId = 'cable') {
    const uri = `file:///cables/${++opened}.txt`;
    await editor.connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId, version: 1, text },
    });
    return { textDocument: { uri } };
  }

  /** Puts a text in place of a range, as a keystroke does. */
  async function change(uri: string, version: number, range: typeof DAY, text: string) {
    await editor.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version },
      contentChanges: [{ range, text }],
    });
  }

  test('initialize tells what the server can do', () => {
    expect(editor.initialized.serverInfo?.name).toBe('cable');
    expect(editor.initialized.capabilities).toMatchObject({
      diagnosticProvider: { interFileDependencies: false, workspaceDiagnostics: false },
      semanticTokensProvider: { legend: { tokenTypes: [...TOKEN_TYPES] }, full: { delta: true }, range: true },
      codeActionProvider: { codeActionKinds: ['quickfix', 'source.fixAll.cable'] },
      hoverProvider: true,
    });
  });

  test('outline', async () => {
    const symbols = await editor.connection.sendRequest(DocumentSymbolRequest.type, await open(CABLE));
    expect(symbols?.map((symbol) => symbol.name)).toEqual(['08 PORT ELLERY 258']);
    expect(symbols?.[0]).toHaveProperty('selectionRange');
  });

  test('folding and selection ranges', async () => {
    const document = await open(CABLE);
    const folds = await editor.connection.sendRequest(FoldingRangeRequest.type, document);
    expect(folds?.[0]).toEqual({ startLine: 0, endLine: 8, kind: 'imports' });
    const selections = await editor.connection.sendRequest(SelectionRangeRequest.type, {
      ...document,
      positions: [DAY.start, { line: 8, character: 3 }],
    });
    expect(selections?.map((selection) => selection.range)).toEqual([
      DAY,
      { start: { line: 8, character: 0 }, end: { line: 8, character: 6 } },
    ]);
  });

  test('hover', async () => {
    const position = { line: 6, character: 5 };
    const hover = await editor.connection.sendRequest(HoverRequest.type, { ...(await open(CABLE)), position });
    expect(hover?.contents).toMatchObject({ kind: 'markdown' });
    expect(JSON.stringify(hover?.contents)).toContain('Washington');
    expect(hover?.range).toEqual({ start: { line: 6, character: 3 }, end: { line: 6, character: 8 } });
  });

  test('tokens: full, range, and a delta after a keystroke', async () => {
    const document = await open(CABLE);
    const full = await editor.connection.sendRequest(SemanticTokensRequest.type, document);
    expect(full?.data.length).toBeGreaterThan(0);
    const range = { start: { line: 8, character: 0 }, end: { line: 8, character: 99 } };
    const part = await editor.connection.sendRequest(SemanticTokensRangeRequest.type, { ...document, range });
    expect(part?.data).toEqual([8, 7, 19, TOKEN_TYPES.indexOf('class'), 0]);

    const name = { start: { line: 8, character: 26 }, end: { line: 8, character: 26 } };
    await change(document.textDocument.uri, 2, name, 'S');
    const previousResultId = full?.resultId ?? '';
    const delta = await editor.connection.sendRequest(SemanticTokensDeltaRequest.type, {
      ...document,
      previousResultId,
    });
    expect(delta).toMatchObject({ edits: [{ start: 0, deleteCount: 5, data: [8, 7, 20, 0, 0] }] });
    const unknown = await editor.connection.sendRequest(SemanticTokensDeltaRequest.type, {
      ...document,
      previousResultId,
    });
    expect(unknown).toHaveProperty('data');
  });

  test('diagnostics, their quick fix, and the diagnostics after it', async () => {
    const document = await open(WRONG_DAY);
    const report = await editor.connection.sendRequest(DocumentDiagnosticRequest.type, document);
    const [diagnostic] = report.kind === 'full' ? report.items : [];
    expect(diagnostic).toMatchObject({
      code: 'envelope/day-of-year',
      severity: DiagnosticSeverity.Warning,
      source: 'cable',
      range: DAY,
    });

    const actions = await editor.connection.sendRequest(CodeActionRequest.type, {
      ...document,
      range: DAY,
      context: { diagnostics: [], only: ['quickfix'] },
    });
    const [action] = actions ?? [];
    expect(action).toMatchObject({ kind: 'quickfix', isPreferred: true, diagnostics: [diagnostic] });
    const edit = action && 'edit' in action ? action.edit?.documentChanges?.[0] : undefined;
    expect(edit).toHaveProperty('textDocument', { uri: document.textDocument.uri, version: 1 });
    const before = TextDocument.create(document.textDocument.uri, 'cable', 1, WRONG_DAY);
    const edits = edit && 'edits' in edit ? (edit.edits as TextEdit[]) : [];
    expect(TextDocument.applyEdits(before, edits)).toBe(CABLE);

    await change(document.textDocument.uri, 2, DAY, '045');
    const after = await editor.connection.sendRequest(DocumentDiagnosticRequest.type, document);
    expect(after).toMatchObject({ kind: 'full', items: [] });
    const previousResultId = after.kind === 'full' ? (after.resultId ?? '') : '';
    const again = await editor.connection.sendRequest(DocumentDiagnosticRequest.type, {
      ...document,
      previousResultId,
    });
    expect(again).toEqual({ kind: 'unchanged', resultId: previousResultId });
  });

  test('the cable at a place, to read and to copy', async () => {
    const document = await open(CABLE.repeat(2));
    const at = { ...document, position: { line: CABLE.split('\n').length + 3, character: 0 } };
    const { connection } = editor;
    expect(await connection.sendRequest(READING_REQUEST, at)).toMatchObject({
      at: 2,
      of: 2,
      name: '08 PORT ELLERY 258',
    });
    expect(JSON.parse(await connection.sendRequest(COPY_REQUEST, { ...at, form: 'json' }))).toMatchObject({
      id: '08PORTELLERY258',
      declassifyOn: '2018-02-14',
    });
    const elsewhere = { textDocument: { uri: 'file:///elsewhere.txt' }, position: { line: 0, character: 0 } };
    expect(await connection.sendRequest(READING_REQUEST, elsewhere)).toBeNull();
    expect(await connection.sendRequest(COPY_REQUEST, { ...elsewhere, form: 'text' })).toBeNull();
  });

  test('what was recognised, and why', async () => {
    const { textDocument } = await open(CABLE);
    const recognition = await editor.connection.sendRequest(RECOGNITION_REQUEST, { uri: textDocument.uri });
    expect(recognition).toMatchObject({ cables: 1, layout: 'transmission', id: '08PORTELLERY258' });
    expect(recognition).toHaveProperty('evidence', expect.arrayContaining([{ kind: 'transmissionId', line: 0 }]));
    expect(await editor.connection.sendRequest(RECOGNITION_REQUEST, { uri: 'file:///elsewhere.txt' })).toBeNull();
  });

  test('a fragment that somebody calls a cable is read as far as it goes', async () => {
    const { textDocument } = await open('TAGS: PREL FR\nSUBJECT: THE BELLS OF LIMA\n\nTEXT.\n');
    const hover = await editor.connection.sendRequest(HoverRequest.type, {
      textDocument,
      position: { line: 0, character: 7 },
    });
    expect(JSON.stringify(hover?.contents)).toContain('PREL');
    const report = await editor.connection.sendRequest(DocumentDiagnosticRequest.type, { textDocument });
    expect(report).toMatchObject({ kind: 'full', items: [] });
  });

  test('other languages and other documents get nothing', async () => {
    for (const document of [await open(WRONG_DAY, 'plaintext'), { textDocument: { uri: 'file:///elsewhere.txt' } }]) {
      expect(await editor.connection.sendRequest(DocumentSymbolRequest.type, document)).toBeNull();
      expect(await editor.connection.sendRequest(HoverRequest.type, { ...document, position: DAY.start })).toBeNull();
      const report = await editor.connection.sendRequest(DocumentDiagnosticRequest.type, document);
      expect(report).toMatchObject({ kind: 'full', items: [] });
    }
  });

  test('a document that is opened again with the same version is read anew', async () => {
    const document = await open(WRONG_DAY);
    const before = await editor.connection.sendRequest(DocumentDiagnosticRequest.type, document);
    await editor.connection.sendNotification('textDocument/didClose', document);
    await editor.connection.sendNotification('textDocument/didOpen', {
      textDocument: { ...document.textDocument, languageId: 'cable', version: 1, text: CABLE },
    });
    const previousResultId = before.kind === 'full' ? (before.resultId ?? '') : '';
    const after = await editor.connection.sendRequest(DocumentDiagnosticRequest.type, {
      ...document,
      previousResultId,
    });
    expect(after).toMatchObject({ kind: 'full', items: [] });
  });

  test('bad input costs nothing', async () => {
    for (const text of [
      '',
      '\0\0\0',
      '\ud800',
      'x'.repeat(1_000_000),
      '\r'.repeat(1000),
      CABLE.replaceAll('\n', '\r'),
    ]) {
      const document = await open(text);
      await editor.connection.sendRequest(DocumentSymbolRequest.type, document);
      await editor.connection.sendRequest(DocumentDiagnosticRequest.type, document);
      await editor.connection.sendRequest(SemanticTokensRequest.type, document);
    }
    expect(editor.log).toEqual([]);
  });
});
