/** The rules of eslint.config.mjs about imports and texts, tried on what they forbid and on some that they allow. */
import { ESLint } from 'eslint';
import { expect, test } from 'vitest';

const eslint = new ESLint({ cwd: new URL('..', import.meta.url).pathname });

async function complaints(filePath: string, imported: string): Promise<readonly (string | null)[]> {
  const [result] = await eslint.lintText(`import { x } from '${imported}';\n\nconsole.log(x);\n`, { filePath });
  if (result === undefined) throw new Error(`${filePath} is not linted.`);
  return result.messages.map(({ ruleId }) => ruleId).filter((rule) => rule?.endsWith('no-restricted-imports'));
}

test.each([
  ['server/src/cable/x.ts', '../codes/table'],
  ['server/src/cable/x.ts', '../codes'],
  ['server/src/cable/x.ts', 'node:fs'],
  ['server/src/cable/x.ts', 'fs/promises'],
  ['server/src/cable/x.ts', 'vscode-languageserver-types'],
  ['server/src/spelling/x.ts', '../cable/model'],
  ['server/src/encoding/x.ts', '../cable/model'],
  ['server/src/encoding/x.ts', 'node:buffer'],
  ['server/src/codes/x.ts', '../cable/model'],
  ['server/src/record/x.ts', '../checks/run'],
  ['server/src/record/x.ts', '../features/positions'],
  ['server/src/record/x.ts', 'node:fs'],
  ['server/src/checks/x.ts', '../record'],
  ['server/src/checks/x.ts', '../protocol/server'],
  ['server/src/checks/envelope/x.ts', '../../protocol/server'],
  ['server/src/checks/envelope/x.ts', '../../features/positions'],
  ['server/src/checks/envelope/x.ts', '../../cli/program'],
  ['server/src/checks/envelope/x.ts', '../../library/index'],
  ['server/src/checks/envelope/x.ts', '../../main.node'],
  ['server/src/checks/envelope/x.ts', 'vscode-languageserver-types'],
  ['server/src/features/hover/x.ts', '../../protocol/documents'],
  ['server/src/project/x.ts', '../protocol/documents'],
  ['server/src/project/x.ts', 'node:fs'],
  ['server/src/features/hover/x.ts', '../../cli'],
  ['server/src/features/hover/x.ts', 'vscode-languageserver'],
  ['server/src/features/hover/x.ts', 'vscode-languageserver/node'],
  ['server/src/features/hover/x.ts', 'path'],
  ['server/src/protocol/x.ts', '../cli/program'],
  ['server/src/protocol/x.ts', 'vscode-languageserver/node'],
  ['server/src/protocol/x.ts', 'node:fs'],
  ['server/src/protocol/x.ts', 'vscode'],
  ['server/src/cli/outline.ts', 'vscode-languageserver'],
  ['server/src/cli/outline.ts', 'vscode-languageserver/node'],
  ['server/src/main.worker.ts', 'node:fs'],
  ['server/src/main.node.ts', 'vscode'],
  ['client/src/session/x.ts', '../../../server/src/cable'],
  ['client/src/session/x.ts', '../../../server/src/cable/parse'],
  ['client/src/session/x.ts', '../../../server/src/cable/model'],
  ['client/src/session/x.ts', '../../../server/src/protocol/server'],
  ['client/src/session/x.ts', '../../../server/src/features/positions'],
  ['client/src/session/x.ts', 'vscode-languageserver'],
])('%s may not import %s', async (file, imported) => {
  expect(await complaints(file, imported)).toHaveLength(1);
});

test.each([
  ['server/src/cable/x.ts', './model'],
  ['server/src/cable/x.ts', '../spelling/nearest'],
  ['server/src/codes/x.ts', './data/posts.tsv'],
  ['server/src/record/x.ts', '../cable/model'],
  ['server/src/record/x.ts', '../codes/tags'],
  ['server/src/checks/envelope/x.ts', '../../cable/model'],
  ['server/src/checks/envelope/x.ts', '../check'],
  ['server/src/features/hover/x.ts', '../positions'],
  ['server/src/features/hover/x.ts', 'vscode-languageserver-types'],
  ['server/src/protocol/x.ts', '../features/outline'],
  ['server/src/protocol/x.ts', 'vscode-languageserver'],
  ['server/src/cli/x.ts', '../protocol/server'],
  ['server/src/cli/x.ts', 'node:fs'],
  ['server/src/cli/x.ts', '../encoding/decode'],
  ['server/src/cli/lsp.ts', 'vscode-languageserver/node'],
  ['server/src/main.node.ts', 'vscode-languageserver/node'],
  ['client/src/session/x.ts', '../../../server/src/cable/recognise'],
  ['client/src/session/x.ts', '../../../server/src/protocol/requests'],
  ['client/src/folder/x.ts', '../../../server/src/encoding/decode'],
  ['client/src/session/x.ts', 'vscode-languageclient/node'],
])('%s may import %s', async (file, imported) => {
  expect(await complaints(file, imported)).toEqual([]);
});

async function untranslated(filePath: string, statement: string): Promise<number> {
  const [result] = await eslint.lintText(`${statement}\n`, { filePath });
  return result?.messages.filter(({ ruleId }) => ruleId === 'no-restricted-syntax').length ?? 0;
}

test.each([
  ['client/src/session/x.ts', "void window.showErrorMessage('The server has stopped.');"],
  ['client/src/session/x.ts', 'void window.showWarningMessage(`No cable in ${name}.`);'],
  ['client/src/session/x.ts', "void window.showQuickPick(items, { placeHolder: 'Which cables?' });"],
  ['client/src/session/x.ts', "item.detail = 'Checks are off';"],
  ['server/src/checks/x.ts', "report({ at, message: 'No such day.' });"],
  ['server/src/features/x.ts', 'actions.push({ title: `Write ${text}` });'],
  ['server/src/features/x.ts', "facts.push(...fact('Place', place));"],
  ['server/src/features/x.ts', "return { code, says: 'number of the message' };"],
])('%s may not show %s', async (file, statement) => {
  expect(await untranslated(file, statement)).toBe(1);
});

test.each([
  ['client/src/session/x.ts', "void window.showErrorMessage(l10n.t('The server has stopped.'));"],
  [
    'client/src/session/x.ts',
    "const bar = { title: 'Cable Files', name: 'cable.recognition', text: `$(check) ${n}` };",
  ],
  ['server/src/checks/x.ts', "report({ at, message: t('No such day.') });"],
  ['server/src/checks/x.ts', "defineCheck({ rule: 'The day is one of the year.' });"],
])('%s may show %s', async (file, statement) => {
  expect(await untranslated(file, statement)).toBe(0);
});
