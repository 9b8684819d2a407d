/**
 * In a language that puts every text of the program between brackets, whatever stands without them was not translated:
 * what the server says of the cables of each check. Hovers, lists and hints are mostly data: cards.test.ts looks at them.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  CodeActionRequest,
  type Diagnostic,
  DocumentDiagnosticRequest,
  type DocumentSymbol,
  DocumentSymbolRequest,
} from 'vscode-languageserver-protocol/node';
import english from '../../l10n/bundle.l10n.json';
import { READING_REQUEST, type ReadingCable } from '../../server/src/protocol/requests';
import { type Editor, startEditor, VS_CODE } from '../protocol/editor';

const ROOT = new URL('../../', import.meta.url);

const cables = ['fixtures/checks', 'fixtures/sample', 'fixtures/layouts'].flatMap((folder) =>
  readdirSync(new URL(folder, ROOT), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.txt') && !name.endsWith('good.txt'))
    .map((name) => ({ name, text: readFileSync(new URL(`${folder}/${name}`, ROOT), 'latin1') })),
);

let editor: Editor;

beforeAll(async () => {
  const l10n = Object.fromEntries(Object.keys(english).map((text) => [text, `⟦${text}⟧`]));
  editor = await startEditor('stdio', { capabilities: VS_CODE, initializationOptions: { l10n } });
}, 60_000);
afterAll(() => editor.close());

const isTranslated = (text: string) => text.startsWith('⟦') && text.endsWith('⟧');
const untranslated = (texts: readonly string[]) => [...new Set(texts.filter((text) => !isTranslated(text)))];

async function opened({ name, text }: (typeof cables)[number]) {
  const textDocument = { uri: `file:///${encodeURI(name)}` };
  await editor.connection.sendNotification('textDocument/didOpen', {
    textDocument: { ...textDocument, languageId: 'cable', version: 1, text },
  });
  return textDocument;
}

test('findings, what they refer to, and their fixes', async () => {
  const messages: string[] = [];
  const titles: string[] = [];
  for (const cable of cables) {
    const textDocument = await opened(cable);
    const report = await editor.connection.sendRequest(DocumentDiagnosticRequest.type, { textDocument });
    const items: readonly Diagnostic[] = 'items' in report ? report.items : [];
    for (const { message, relatedInformation = [] } of items)
      messages.push(String(message), ...relatedInformation.map((related) => related.message));
    for (const { range } of items) {
      const actions = await editor.connection.sendRequest(CodeActionRequest.type, {
        textDocument,
        range,
        context: { diagnostics: [] },
      });
      titles.push(...(actions ?? []).map(({ title }) => title));
    }
  }
  expect(messages.length).toBeGreaterThan(100);
  expect(titles.length).toBeGreaterThan(100);
  expect(untranslated(messages)).toEqual([]);
  expect(untranslated(titles)).toEqual([]);
}, 60_000);

/** What is English in a list, and not by the words of the cable: `From:` stands in some. */
const stillEnglish = (texts: readonly string[], cable: string) =>
  texts.filter((text) => text in english && !cable.includes(`${text}:`));

test('the outline', async () => {
  let translated = 0;
  for (const cable of cables) {
    const textDocument = await opened(cable);
    const symbols = await editor.connection.sendRequest(DocumentSymbolRequest.type, { textDocument });
    const names: string[] = [];
    const visit = (symbol: DocumentSymbol) => {
      names.push(symbol.name);
      symbol.children?.forEach(visit);
    };
    (symbols as DocumentSymbol[]).forEach(visit);
    translated += names.filter(isTranslated).length;
    expect(stillEnglish(names, cable.text), cable.name).toEqual([]);
  }
  expect(translated).toBeGreaterThan(100);
}, 60_000);

test('the rows of the reading view', async () => {
  let translated = 0;
  for (const cable of cables) {
    const textDocument = await opened(cable);
    const position = { line: 0, character: 0 };
    const reading = await editor.connection.sendRequest<ReadingCable | null>(READING_REQUEST, {
      textDocument,
      position,
    });
    const labels = (reading?.rows ?? []).map(({ label }) => label);
    translated += labels.filter(isTranslated).length;
    expect(stillEnglish(labels, cable.text), cable.name).toEqual([]);
  }
  expect(translated).toBeGreaterThan(100);
}, 60_000);
