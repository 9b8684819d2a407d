/** Opens the cables that lists name. */
import { l10n, Position, Selection, Uri, ViewColumn, window } from 'vscode';
import type { Command } from 'vscode';
import type { Place } from './libraryServer';

/** Shows the place, with the cursor at its beginning. */
export async function openPlace({ uri, range }: Place, column: ViewColumn = ViewColumn.Active): Promise<void> {
  const { line, character } = range.start;
  const at = new Position(line, character);
  // Not the document but its address: VS Code then opens it as a click in the explorer does.
  await window.showTextDocument(Uri.parse(uri), { selection: new Selection(at, at), viewColumn: column });
}

/**
 * What an item of a tree does when it is chosen. VS Code's own command, to which the tree adds how it was chosen: by a
 * click, two of them, Enter, or to the side.
 */
export function openingOf({ uri, range: { start, end } }: Place, select: 'beginning' | 'all'): Command {
  const from = new Position(start.line, start.character);
  const to = select === 'beginning' ? from : new Position(end.line, end.character);
  return {
    command: 'vscode.open',
    title: l10n.t('Open'),
    arguments: [Uri.parse(uri), { selection: new Selection(from, to) }],
  };
}
