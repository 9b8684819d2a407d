import type { DocumentSymbol } from 'vscode-languageserver-types';
import { parseCables } from '../cable';
import { outlineOf } from '../features/outline';

/**
 * The outline as lines of text: the number of the line, from 1, and the name, indented by its depth. `undefined` when
 * the text is no cable.
 *
 *      3  08 PARIS 258  FRANCE LOBBYING OSCE CAPITALS
 *      3    Address
 */
export function outlineText(text: string): string | undefined {
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
