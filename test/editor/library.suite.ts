import * as vscode from 'vscode';
import { contains, equal, ok } from './expect';
import { closeAll, inFolder, openCable, placeOf, until } from './workspace';

const CITED = 'library/06TIRANA8201.txt';
const CITING = 'library/06TIRANA8202.txt';

const cited = cable('8201', '281412Z MAR 06', 'A TUBA IS LENT', '1. (U) The tuba is lent until May.');
const citing = cable(
  '8202',
  '031005Z APR 06',
  'A TUBA IS DENTED',
  '1. (U) The tuba of reftel came back dented, unlike that of 06 TIRANA 8201;\nsee https://example.gov/tuba.',
  'REF: TIRANA 8201',
);

function cable(serial: string, sent: string, subject: string, text: string, ref?: string): string {
  return [
    'VZCZCXYZ0003',
    'RR RUEHWEB',
    '',
    `DE RUEHTI #${serial} 0591412`,
    'ZNR UUUUU ZZH',
    `R ${sent}`,
    'FM AMEMBASSY TIRANA',
    'TO RUEHC/SECSTATE WASHDC 5510',
    `UNCLAS TIRANA 00${serial}`,
    '',
    'SIPDIS',
    '',
    'E.O. 12958: N/A',
    'TAGS: SCUL, AL',
    `SUBJECT: ${subject}`,
    '',
    ...(ref === undefined ? [] : [ref, '']),
    text,
    '',
    'LARKSPUR',
    '',
  ].join('\n');
}

/** What a provider of the editor answers. */
async function ask<T>(command: string, ...args: readonly unknown[]): Promise<readonly T[]> {
  return (await vscode.commands.executeCommand<T[] | undefined>(command, ...args)) ?? [];
}

const nameOf = (uri: vscode.Uri) => uri.path.slice(uri.path.lastIndexOf('/') + 1);

/** The names of the files to which a place leads. */
async function definitions(document: vscode.TextDocument, text: string): Promise<string[]> {
  const found = await ask<vscode.Location | vscode.LocationLink>(
    'vscode.executeDefinitionProvider',
    document.uri,
    placeOf(document, text, 1),
  );
  return found.map((each) => nameOf('uri' in each ? each.uri : each.targetUri));
}

async function activeFile(name: string): Promise<void> {
  await until(`${name} is in front`, () => {
    const editor = vscode.window.activeTextEditor;
    return editor !== undefined && nameOf(editor.document.uri) === name;
  });
}

suite('library', () => {
  let document: vscode.TextDocument;

  suiteSetup(async () => {
    for (const [name, text] of [
      [CITED, cited],
      [CITING, citing],
    ] as const) {
      await vscode.workspace.fs.writeFile(inFolder(name), new TextEncoder().encode(text));
    }
  });
  setup(async () => {
    document = await openCable(CITING);
    await until('the library knows the cable', async () => (await definitions(document, 'TIRANA 8201')).length > 0);
  });
  teardown(closeAll);
  suiteTeardown(() => vscode.workspace.fs.delete(inFolder('library'), { recursive: true }));

  test('definitions: of REF, of reftel and of a number in the text', async () => {
    for (const text of ['TIRANA 8201', 'reftel', '06 TIRANA 8201']) {
      equal(await definitions(document, text), ['06TIRANA8201.txt'], `the definition of ${text}`);
    }
  });

  test('references of a cable and of a TAG, and its line over the cable', async () => {
    const other = await openCable(CITED);
    const citations = await ask<vscode.Location>(
      'vscode.executeReferenceProvider',
      other.uri,
      placeOf(other, '008201', 1),
    );
    equal(
      citations.map(({ uri, range }) => [nameOf(uri), range.start.line]),
      [['06TIRANA8202.txt', citing.split('\n').indexOf('REF: TIRANA 8201')]],
      'the citations',
    );
    const tagged = await ask<vscode.Location>('vscode.executeReferenceProvider', other.uri, placeOf(other, 'SCUL', 1));
    const files = new Set(tagged.map(({ uri }) => nameOf(uri)));
    for (const name of ['06TIRANA8201.txt', '06TIRANA8202.txt', '06TIRANA8101-8102.txt']) {
      ok(files.has(name), `${name} is not among those with SCUL.`);
    }
    const lenses = await ask<vscode.CodeLens>('vscode.executeCodeLensProvider', other.uri, 10);
    equal(
      lenses.map(({ command }) => command?.title),
      ['Cited by 1 cable'],
      'the line over the cable',
    );
  });

  test('symbols by number and by subject, and calls both ways', async () => {
    for (const query of ['TIRANA8201', 'tuba lent']) {
      const symbols = await ask<vscode.SymbolInformation>('vscode.executeWorkspaceSymbolProvider', query);
      const names = symbols.map(({ name }) => name);
      ok(names.includes('06TIRANA8201 A TUBA IS LENT'), `${query} finds ${names.join(', ')}.`);
    }
    const [item] = await ask<vscode.CallHierarchyItem>(
      'vscode.prepareCallHierarchy',
      document.uri,
      placeOf(document, 'DENTED'),
    );
    equal(item?.name, '06TIRANA8202', 'the cable at hand');
    const [out] = await ask<vscode.CallHierarchyOutgoingCall>('vscode.provideOutgoingCalls', item);
    equal(out?.to.name, '06TIRANA8201', 'what it cites');
    const [incoming] = await ask<vscode.CallHierarchyIncomingCall>('vscode.provideIncomingCalls', out?.to);
    equal(incoming?.from.name, '06TIRANA8202', 'who cites that');
  });

  test('links to the cable and to an address, and words in the hover', async () => {
    const links = await ask<vscode.DocumentLink>('vscode.executeLinkProvider', document.uri, 10);
    const target = links.find(({ range }) => document.getText(range) === 'TIRANA 8201')?.target;
    equal(target && [nameOf(target), target.fragment], ['06TIRANA8201.txt', 'L1'], 'the link of REF');
    ok(
      links.some(({ target: to }) => to?.toString() === 'https://example.gov/tuba'),
      'The address is no link.',
    );
    const [hover] = await ask<vscode.Hover>(
      'vscode.executeHoverProvider',
      document.uri,
      placeOf(document, 'reftel', 1),
    );
    const [content] = hover?.contents ?? [];
    contains(content instanceof vscode.MarkdownString ? content.value : '', 'A TUBA IS LENT', 'the hover of reftel');
  });

  test('the pages of a post turn, and numbers are copied', async () => {
    await vscode.commands.executeCommand('cable.previousFromPost');
    await activeFile('06TIRANA8201.txt');
    await vscode.commands.executeCommand('cable.nextFromPost');
    await activeFile('06TIRANA8202.txt');
    const before = await vscode.env.clipboard.readText();
    await vscode.commands.executeCommand('cable.copyCableNumber');
    const copied = await until('the number is copied', async () => {
      const text = await vscode.env.clipboard.readText();
      return text !== before && text;
    });
    equal(copied, '06TIRANA8202', 'the number');
  });
});
