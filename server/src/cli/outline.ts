import type { DocumentSymbol } from 'vscode-languageserver-types';
import { parseCables } from '../cable';
import { outlineOf } from '../features/outline';
import { withUnseenShown } from '../features/plainText';
import { findInputs } from './inputs';
import { nameOfInput, readText, Unreadable } from './readText';
import { complain, fail, print, tellFound } from './terminal';

/** Every file is read even when one before it could not be. */
export async function printOutlines(paths: readonly string[]): Promise<void> {
  const { files, complaints, isOneFile } = await findInputs(paths);
  for (const sentence of complaints) fail(sentence);
  for (const path of files) {
    try {
      const outline = outlineText(await readText(path));
      if (outline === undefined) {
        complain(`${nameOfInput(path)} is no cable.`);
        tellFound();
      } else await print(isOneFile ? outline : `${withUnseenShown(path)}\n${outline}`);
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      fail(error.message);
    }
  }
}

/**
 * The outline as lines of text: the number of the line, from 1, and the name, indented by its depth. `undefined` when
 * the text is no cable.
 *
 *      3  08 PARIS 258  FRANCE LOBBYING OSCE CAPITALS
 *      3    Address
 */
function outlineText(text: string): string | undefined {
  const roots = outlineOf(parseCables(text));
  if (roots.length === 0) return undefined;
  const lines: string[] = [];
  const visit = (symbols: readonly DocumentSymbol[], indent: string) => {
    for (const { name, detail, selectionRange, children } of symbols) {
      const number = String(selectionRange.start.line + 1).padStart(6);
      lines.push(`${number}  ${indent}${name}${detail ? `  ${detail}` : ''}\n`);
      visit(children ?? [], `${indent}  `);
    }
  };
  visit(roots, '');
  return lines.join('');
}
