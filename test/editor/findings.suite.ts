import * as vscode from 'vscode';
import { equal, ok } from './expect';
import {
  actionsAt,
  closeAll,
  codeOf,
  documentOf,
  edit,
  findingsOf,
  fixesAt,
  inFolder,
  openCable,
  openNew,
  someFindingsOf,
  until,
} from './workspace';

/** A cable with a misread pilcrow before every paragraph. */
const MISREAD = 'layouts/pilcrow-misread.txt';

suite('findings', () => {
  teardown(closeAll);

  test('a good cable has none', async () => {
    const { uri } = await openCable('sample/08PARIS9258.txt');
    equal(
      findingsOf(uri).map((finding) => `${codeOf(finding)}: ${finding.message}`),
      [],
      'findings',
    );
  });

  test('appear with an edit and go with its undoing', async () => {
    const document = await openCable('sample/08PARIS9258.txt');
    await edit(document, 'FR\nSUBJECT', '[FR](#)\nSUBJECT');
    const [finding] = await until('there is a finding', () => {
      const found = findingsOf(document.uri);
      return found.length > 0 && found;
    });
    ok(finding, 'No finding.');
    equal(document.getText(finding.range), '[FR](#)', 'the place of the finding');
    await edit(document, '[FR](#)\nSUBJECT', 'FR\nSUBJECT');
    await until('the finding is gone', () => findingsOf(document.uri).length === 0);
  });

  test('have a code, a page and a severity', async () => {
    const { uri } = await openCable(MISREAD);
    const findings = await someFindingsOf(uri);
    for (const finding of findings) {
      ok(/^[a-z-]+\/[a-z-]+$/.test(codeOf(finding)), `The code is ${codeOf(finding)}.`);
      ok(typeof finding.code === 'object', `The code ${codeOf(finding)} leads to no page.`);
      ok(!finding.range.isEmpty, `The finding ${codeOf(finding)} has no extent.`);
    }
  });

  test('a quick fix, applied, takes its finding away and adds none', async () => {
    const { uri } = await openCable(MISREAD);
    const before = await someFindingsOf(uri);
    const [first] = before;
    const [fix] = await fixesAt(uri, first.range);
    ok(fix?.edit, 'No fix is offered.');
    ok(await vscode.workspace.applyEdit(fix.edit), 'The fix could not be applied.');
    await until('there is a finding less', () => findingsOf(uri).length === before.length - 1);
    equal(
      findingsOf(uri).filter((finding) => codeOf(finding) === codeOf(first)).length,
      before.filter((finding) => codeOf(finding) === codeOf(first)).length - 1,
      'findings of the kind',
    );
  });

  test('a file read in the wrong encoding is read again in the right one', async () => {
    const text = documentOf((await openCable('layouts/pilcrow-kept.txt')).uri)?.getText() ?? '';
    ok(text.includes('¶1.'), 'The sample has no pilcrows.');
    await closeAll();
    const { uri } = await openNew(
      'windows-1252.txt',
      Uint8Array.from(text, (letter) => letter.charCodeAt(0)),
    );
    const [finding] = await until('the encoding is found wrong', () => {
      const found = findingsOf(uri).filter((one) => codeOf(one) === 'damage/wrong-decoding');
      return found.length > 0 && found;
    });
    ok(finding, 'No finding.');
    const actions = await actionsAt(uri, finding.range);
    const reopen = actions.find(({ command }) => command?.command === 'cable.reopenWithEncoding')?.command;
    ok(reopen, 'Nothing is offered.');
    await vscode.commands.executeCommand(reopen.command, ...((reopen.arguments ?? []) as unknown[]));
    await until('the pilcrows are there', () => documentOf(uri)?.getText() === text);
    await until('the finding is gone', () => findingsOf(uri).length === 0);
  });

  for (const scope of ['in this line', 'in this file', 'everywhere']) {
    test(`one is not shown again ${scope}`, async () => {
      const project = inFolder('.cable.json');
      const { uri } = await openCable(MISREAD);
      const before = await someFindingsOf(uri);
      const [first] = before;
      const actions = await actionsAt(uri, first.range);
      const ignore = actions.find(({ title }) => title === `Ignore ${codeOf(first)} ${scope}`)?.command;
      ok(ignore, 'Nothing is offered.');
      try {
        await vscode.commands.executeCommand(ignore.command, ...((ignore.arguments ?? []) as unknown[]));
        const gone = scope === 'in this line' ? 1 : before.filter((one) => codeOf(one) === codeOf(first)).length;
        await until('it is gone', () => findingsOf(uri).length === before.length - gone);
      } finally {
        await vscode.workspace.fs.delete(project);
      }
      await until('it is there again without the project file', () => findingsOf(uri).length === before.length);
    });
  }

  test('are gone when the file is plain text', async () => {
    const text = documentOf((await openCable(MISREAD)).uri)?.getText() ?? '';
    const { uri } = await openNew('no-longer-a-cable.txt', text);
    await until('there are findings', () => findingsOf(uri).length > 0);
    await vscode.commands.executeCommand('cable.switchToPlainText');
    await until('the findings are gone', () => findingsOf(uri).length === 0);
  });
});
