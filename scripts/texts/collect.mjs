// What the sources say to users: the first argument of each `t(…)` of @vscode/l10n and `l10n.t(…)` of VS Code.
import fs from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

/**
 * @typedef {object} Text
 * @property {string} text in English, with `{0}` for what is put in: the key of its translations
 * @property {string} place `server/src/checks/fix.ts:47`
 */

/** @typedef {{ readonly texts: readonly Text[], readonly problems: readonly string[] }} Collection */

/**
 * The texts of all files below the folders, and which calls have a text that no translation can be found for.
 * @param {string} root
 * @param {readonly string[]} folders
 * @returns {Collection}
 */
export function collectTexts(root, folders) {
  const files = folders.flatMap((folder) =>
    fs
      .readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .sort()
      .map((name) => path.join(folder, name)),
  );
  const all = files.map((file) => textsOf(file, fs.readFileSync(path.join(root, file), 'utf8')));
  return { texts: all.flatMap(({ texts }) => texts), problems: all.flatMap(({ problems }) => problems) };
}

/**
 * @param {string} file how it is called
 * @param {string} source
 * @returns {Collection}
 */
export function textsOf(file, source) {
  /** @type {Text[]} */
  const texts = [];
  /** @type {string[]} */
  const problems = [];
  const tree = ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true);
  /**
   * @param {ts.Node} node
   * @param {boolean} isInFunction
   */
  const visit = (node, isInFunction) => {
    if (ts.isCallExpression(node) && isTranslation(node.expression)) {
      const place = `${file}:${tree.getLineAndCharacterOfPosition(node.getStart()).line + 1}`;
      const [text] = node.arguments;
      if (text !== undefined && ts.isStringLiteralLike(text)) texts.push({ text: text.text, place });
      else problems.push(`${place}: the text is put together, so that it has no translation`);
      if (!isInFunction) problems.push(`${place}: the text is made at import, before its language is known`);
    }
    ts.forEachChild(node, (child) => visit(child, isInFunction || ts.isFunctionLike(node)));
  };
  visit(tree, false);
  return { texts, problems };
}

/** @param {ts.Expression} callee */
function isTranslation(callee) {
  if (ts.isIdentifier(callee)) return callee.text === 't';
  return (
    ts.isPropertyAccessExpression(callee) && callee.name.text === 't' && /\bl10n$/.test(callee.expression.getText())
  );
}
