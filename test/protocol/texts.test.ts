/** Texts of files that are not open, by both bundles. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  DocumentDiagnosticRequest,
  type FullDocumentDiagnosticReport,
  HoverRequest,
  type TextEdit,
} from 'vscode-languageserver-protocol/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import {
  CHECK_TEXTS_REQUEST,
  type CheckedText,
  MEND_TEXTS_REQUEST,
  type MendableText,
  PROJECT_FILES_NOTIFICATION,
  type TextsParams,
} from '../../server/src/protocol/requests';
import { LETTER } from '../client/samples';
import { PORT_ELLERY, sample } from '../features/sample';
import { type Editor, startEditor, type Transport, until } from './editor';

const CABLE = sample(PORT_ELLERY).text.replace('11. (C)', '¶1. (C)').replace('12. (C)', '¶2. (C)');
const WRONG_DAY = CABLE.replace('0451659', '0581659');
const WRONG_CAPTION = CABLE.replace('SIPDIS', 'STPDTS');

describe.each<Transport>(['ipc', 'worker'])('over %s', (transport) => {
  let editor: Editor;

  beforeAll(async () => {
    editor = await startEditor(transport);
  }, 60_000);

  afterAll(async () => {
    await editor.close();
  });

  function params(texts: readonly string[]): TextsParams {
    return { texts: texts.map((text, at) => ({ uri: `file:///cables/${at}.txt`, text })) };
  }

  const check = (...texts: readonly string[]) =>
    editor.connection.sendRequest<(CheckedText | null)[]>(CHECK_TEXTS_REQUEST, params(texts));
  const mend = (...texts: readonly string[]) =>
    editor.connection.sendRequest<(MendableText | null)[]>(MEND_TEXTS_REQUEST, params(texts));

  /** The codes of a text's findings without those that every version of the sample has: its posts are invented. */
  const codesOf = (checked: Pick<CheckedText, 'diagnostics'> | null | undefined) =>
    checked?.diagnostics.map(({ code }) => code).filter((code) => code !== 'envelope/routing-unknown');

  test('each text has its findings, in their order, and what is no cable has none', async () => {
    const [good, letter, bad, two] = await check(CABLE, LETTER, WRONG_DAY, `${CABLE}\n\n${WRONG_DAY}`);
    expect(codesOf(good)).toEqual([]);
    expect(letter).toBeNull();
    expect(codesOf(bad)).toEqual(['envelope/day-of-year']);
    expect(bad?.findings).toBe((good?.findings ?? 0) + 1);
    expect(bad?.diagnostics).toContainEqual(
      expect.objectContaining({ range: { start: { line: 2, character: 19 }, end: { line: 2, character: 22 } } }),
    );
    expect(two).toMatchObject({ cables: 2, cablesWithFindings: 2, findings: 2 * (good?.findings ?? 0) + 1 });
  });

  test('fixes that need no choice mend their text, and tell their rule', async () => {
    const [good, letter, bad] = await mend(CABLE, LETTER, WRONG_CAPTION);
    expect(good).toEqual({ cables: 1, fixes: [] });
    expect(letter).toBeNull();
    expect(bad?.fixes.map(({ code }) => code)).toEqual(['captions/misspelt']);
    expect(bad?.fixes[0]?.rule).toMatch(/^[A-Z].*\.$/);
    const edits = (bad?.fixes ?? []).flatMap((fix) => fix.edits) as TextEdit[];
    expect(TextDocument.applyEdits(TextDocument.create('', '', 1, WRONG_CAPTION), edits)).toBe(CABLE);
  });

  async function configure(settings: unknown): Promise<void> {
    editor.configure(settings);
    await editor.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
  }

  test('settings hold for texts that are not open', async () => {
    await configure({ checks: { envelope: 'off' } });
    expect(await check(WRONG_DAY)).toMatchObject([{ cables: 1, cablesWithFindings: 0, findings: 0 }]);
    await configure({ diagnostics: { enabled: false } });
    expect(await check(WRONG_DAY)).toMatchObject([{ cables: 1, findings: 0 }]);
    expect(await mend(WRONG_CAPTION)).toMatchObject([{ fixes: [] }]);
    await configure(undefined);
    expect((await check(WRONG_DAY)).map(codesOf)).toEqual([['envelope/day-of-year']]);
  });

  async function projectFiles(...texts: readonly (readonly [folder: string, text: string])[]): Promise<void> {
    const files = texts.map(([folder, text]) => ({ folder, text }));
    await editor.connection.sendNotification(PROJECT_FILES_NOTIFICATION, { files });
  }

  test('the nearest project file holds, and with a wrong one nothing is checked until it is right', async () => {
    const textDocument = { uri: 'file:///cables/open.txt' };
    await editor.connection.sendNotification('textDocument/didOpen', {
      textDocument: { ...textDocument, languageId: 'cable', version: 1, text: WRONG_DAY },
    });
    const codesOfOpen = async () => {
      const report = await editor.connection.sendRequest(DocumentDiagnosticRequest.type, { textDocument });
      return codesOf({ diagnostics: (report as FullDocumentDiagnosticReport).items });
    };
    await projectFiles(['file:///', '{"checks": {"envelope": "off"}}']);
    expect((await check(WRONG_DAY)).map(codesOf)).toEqual([[]]);
    await projectFiles(['file:///', '{"checks": {"envelope": "off"}}'], ['file:///cables', '{}']);
    expect((await check(WRONG_DAY)).map(codesOf)).toEqual([['envelope/day-of-year']]);
    await projectFiles(['file:///cables', '{"ignorePaths": ["1.txt"]}']);
    expect((await check(WRONG_DAY, WRONG_DAY))[1]).toBe('leftOut');
    expect(await mend(WRONG_CAPTION, WRONG_CAPTION)).toMatchObject([{ cables: 1 }, 'leftOut']);
    const project = 'file:///cables/.cable.json';
    await projectFiles(['file:///cables', '{\n  "checks": 1\n}']);
    await until('the file is told of', () => editor.pushed.get(project)?.length === 1);
    expect(editor.pushed.get(project)?.[0]?.range.start.line).toBe(1);
    // One above it does not hold in its place.
    await projectFiles(['file:///', '{"checks": {"envelope": "off"}}'], ['file:///cables', '{\n  "checks": 1\n}']);
    expect([await check(WRONG_DAY), await mend(WRONG_CAPTION)]).toEqual([['wrongProject'], ['wrongProject']]);
    expect(await codesOfOpen()).toEqual([]);
    await projectFiles();
    expect(await codesOfOpen()).toEqual(['envelope/day-of-year']);
    await until('nothing is wrong with it', () => editor.pushed.get(project)?.length === 0);
  });

  test('open documents are answered before many texts are', async () => {
    const textDocument = { uri: 'file:///open.txt' };
    await editor.connection.sendNotification('textDocument/didOpen', {
      textDocument: { ...textDocument, languageId: 'cable', version: 1, text: CABLE },
    });
    const order: string[] = [];
    const many = check(...Array.from({ length: 12 }, (_, at) => CABLE.replace('0258', String(1000 + at)))).then(() =>
      order.push('texts'),
    );
    const hover = editor.connection
      .sendRequest(HoverRequest.type, { textDocument, position: { line: 2, character: 4 } })
      .then((answer) => order.push(answer ? 'hover' : 'nothing'));
    await Promise.all([many, hover]);
    expect(order).toEqual(['hover', 'texts']);
  });
});
