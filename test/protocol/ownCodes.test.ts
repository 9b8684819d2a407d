/** A user's own codes, by both bundles. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  type CompletionItem,
  type CompletionList,
  CompletionRequest,
  CompletionResolveRequest,
  type DocumentDiagnosticReport,
  DocumentDiagnosticRequest,
  HoverRequest,
  type MarkupContent,
} from 'vscode-languageserver-protocol/node';
import {
  CHECK_TEXTS_REQUEST,
  type CheckedText,
  PROJECT_FILES_NOTIFICATION,
  type ProjectFilesParams,
} from '../../server/src/protocol/requests';
import { goodCable } from '../checks/goodCable';
import { type Editor, startEditor, type Transport, until } from './editor';

const HEADER = 'code\tkind\tmeaning\tiso2\tslip_for\tcertainty\tsource\n';
const TEXT = goodCable(['TAGS: EFIS, PHSA, PREL, FR', 'TAGS: EFIS, PHSA, PERL, FR']);
const LINE = TEXT.split('\n').findIndex((line) => line.startsWith('TAGS: '));
const ON_TAG = { line: LINE, character: 'TAGS: EFIS, PHSA, KE'.length };
const TABLE = 'file:///cables/codes.tsv';

describe.each<Transport>(['ipc', 'worker'])('over %s', (transport) => {
  let editor: Editor;
  let count = 0;
  let uri: string;

  beforeAll(async () => {
    editor = await startEditor(transport);
  }, 60_000);

  afterAll(() => editor.close());

  beforeEach(async () => {
    await tell({ files: [] });
    uri = `file:///cables/${++count}.txt`;
    const textDocument = { uri, languageId: 'cable', version: 1, text: TEXT };
    await editor.connection.sendNotification('textDocument/didOpen', { textDocument });
  });

  const tell = (params: ProjectFilesParams) => editor.connection.sendNotification(PROJECT_FILES_NOTIFICATION, params);
  const project = (text: string | undefined): ProjectFilesParams => ({
    files: [
      {
        folder: 'file:///cables',
        text: '{ "codes": "codes.tsv" }',
        codes: { uri: TABLE, name: 'codes.tsv', ...(text !== undefined && { text: HEADER + text }) },
      },
    ],
  });
  const setting = (text: string): ProjectFilesParams => ({
    files: [],
    codes: { uri: 'file:///home/ours.tsv', name: 'ours.tsv', text: HEADER + text },
  });

  async function hover(): Promise<string> {
    const answer = await editor.connection.sendRequest(HoverRequest.type, { textDocument: { uri }, position: ON_TAG });
    return (answer?.contents as MarkupContent | undefined)?.value ?? '';
  }

  async function codesFound(): Promise<readonly unknown[]> {
    const report = (await editor.connection.sendRequest(DocumentDiagnosticRequest.type, {
      textDocument: { uri },
    })) as DocumentDiagnosticReport & { kind: 'full' };
    return report.items.map(({ code }) => code);
  }

  test('hover and checks know the codes of the project file, from the moment that they are there', async () => {
    expect(await hover()).toContain('not in the tables');
    expect(await codesFound()).toEqual(['header/tag-unknown']);
    await tell(project('PERL\tprogram\tThe elf desk\n'));
    expect(await hover()).toBe(
      '**PERL**: The elf desk\n\n- Kind: program tag\n- Certainty: sure (your own table codes.tsv)',
    );
    expect(await codesFound()).toEqual([]);
    await tell(project('PERL\tprogram\tThe gnome desk\n'));
    expect(await hover()).toContain('The gnome desk');
    await tell({ files: [] });
    expect(await hover()).toContain('not in the tables');
    expect(await codesFound()).toEqual(['header/tag-unknown']);
  });

  test('those of the setting hold everywhere, and those of the project go before them', async () => {
    await tell(setting('PERL\tprogram\tOurs everywhere\n'));
    expect(await hover()).toContain('Ours everywhere');
    await tell({ ...setting('PERL\tprogram\tOurs everywhere\n'), ...project('PERL\tprogram\tOurs here\n') });
    expect(await hover()).toContain('Ours here');
    await tell({ ...setting('PERL\tprogram\tOurs everywhere\n'), files: [{ folder: 'file:///cables', text: '{}' }] });
    expect(await hover()).toContain('Ours everywhere');
  });

  test('completion offers them, with their explanation', async () => {
    await tell(project('PERL\tprogram\tThe elf desk\n'));
    const { items } = (await editor.connection.sendRequest(CompletionRequest.type, {
      textDocument: { uri },
      position: ON_TAG,
    })) as CompletionList;
    const item = items.find(({ label }) => label === 'PERL') as CompletionItem;
    expect(item).toMatchObject({ labelDetails: { description: 'The elf desk' } });
    const { documentation } = await editor.connection.sendRequest(CompletionResolveRequest.type, item);
    expect((documentation as MarkupContent).value).toContain('your own table codes.tsv');
  });

  test('they hold for texts that are not open', async () => {
    const check = async () => {
      const [checked] = await editor.connection.sendRequest<(CheckedText | null)[]>(CHECK_TEXTS_REQUEST, {
        texts: [{ uri: 'file:///cables/closed.txt', text: TEXT }],
      });
      return checked?.findings;
    };
    expect(await check()).toBe(1);
    await tell(project('PERL\tprogram\tThe elf desk\n'));
    expect(await check()).toBe(0);
  });

  test('a wrong row is told in its file until it is right, and the others hold', async () => {
    await tell(project('KGNO\telves\tThe gnome desk\nPERL\tprogram\tThe elf desk\n'));
    await until('the row is told of', () => editor.pushed.get(TABLE)?.length === 1);
    expect(editor.pushed.get(TABLE)?.[0]).toMatchObject({
      message: 'The column kind has "elves": write one of subject, program, geo, organization.',
      range: { start: { line: 1, character: 0 }, end: { line: 1, character: 'KGNO elves The gnome desk'.length } },
    });
    expect(await hover()).toContain('The elf desk');
    await tell(project('PERL\tprogram\tThe elf desk\n'));
    await until('nothing is wrong with it', () => editor.pushed.get(TABLE)?.length === 0);
  });

  test('a file that is not there is told where it is named', async () => {
    const file = 'file:///cables/.cable.json';
    await tell(project(undefined));
    await until('it is told of', () => editor.pushed.get(file)?.length === 1);
    expect(editor.pushed.get(file)?.[0]).toMatchObject({
      message: 'codes.tsv cannot be read: put it there, or name another file.',
      range: { start: { line: 0, character: 11 }, end: { line: 0, character: 22 } },
    });
    await tell(project(''));
    await until('nothing is wrong with it', () => editor.pushed.get(file)?.length === 0);
  });
});
