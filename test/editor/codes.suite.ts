import * as vscode from 'vscode';
import { contains, equal } from './expect';
import { closeAll, inFolder, openCable, placeOf, until } from './workspace';

const HEADER = 'code\tkind\tmeaning\tiso2\tslip_for\tcertainty\tsource\n';

suite('codes of one’s own', () => {
  const written = new Map<string, vscode.Uri>();

  async function write(name: string, text: string): Promise<vscode.Uri> {
    const uri = inFolder(name);
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
    written.set(name, uri);
    return uri;
  }

  teardown(async () => {
    await vscode.workspace.getConfiguration('cable').update('codes', undefined, vscode.ConfigurationTarget.Global);
    await closeAll();
    for (const uri of written.values()) await vscode.workspace.fs.delete(uri);
    written.clear();
  });

  /** A cable with a TAG that no table has. */
  async function opened(name: string): Promise<vscode.TextDocument> {
    const bytes = await vscode.workspace.fs.readFile(inFolder('sample/08PARIS9258.txt'));
    await write(name, new TextDecoder().decode(bytes).replace('TAGS: EFIS', 'TAGS: KELF'));
    return openCable(name);
  }

  async function hover(document: vscode.TextDocument): Promise<string> {
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      placeOf(document, 'KELF', 1),
    );
    return hovers.flatMap(({ contents }) => contents.map((part) => (part as vscode.MarkdownString).value)).join('\n');
  }

  const says = (document: vscode.TextDocument, text: string) =>
    until(`the hover says “${text}”`, async () => (await hover(document)).includes(text));

  test('come, change and go with the file that .cable.json names', async () => {
    const document = await opened('sample/own-1.txt');
    await says(document, 'not in the tables');
    await write('sample/codes.tsv', `${HEADER}KELF\tprogram\tThe elf desk\n`);
    await write('sample/.cable.json', '{ "codes": "codes.tsv" }');
    await says(document, 'The elf desk');
    contains(await hover(document), 'your own table codes.tsv', 'the source');
    await write('sample/codes.tsv', `${HEADER}KELF\tprogram\tThe gnome desk\n`);
    await says(document, 'The gnome desk');
    await write('sample/.cable.json', '{}');
    await says(document, 'not in the tables');
  });

  test('that a setting names hold, and a wrong row is told in their file', async () => {
    const document = await opened('own-2.txt');
    const table = await write('ours.tsv', `${HEADER}KELF\tprogram\tOur elves\nKGNO\telves\tOur gnomes\n`);
    await vscode.workspace.getConfiguration('cable').update('codes', 'ours.tsv', vscode.ConfigurationTarget.Global);
    await says(document, 'Our elves');
    const [problem] = await until('the wrong row is told', () => {
      const problems = vscode.languages.getDiagnostics(table);
      return problems.length > 0 && problems;
    });
    equal(problem?.range.start.line, 2, 'its line');
    await write('ours.tsv', `${HEADER}KELF\tprogram\tOur own elves\n`);
    await says(document, 'Our own elves');
    await until('nothing is wrong any more', () => vscode.languages.getDiagnostics(table).length === 0);
  });
});
