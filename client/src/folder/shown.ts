/** The documents whose findings the server itself shows. */
import { TabInputText, TabInputTextDiff, window, workspace } from 'vscode';
import type { Uri } from 'vscode';

/** Open cables that have a tab: for a document that other extensions opened unseen, the server is not asked. */
export function shownCables(): ReadonlyMap<string, Uri> {
  const tabs = new Set(
    window.tabGroups.all
      .flatMap(({ tabs }) => tabs)
      .flatMap(({ input }) => {
        if (input instanceof TabInputText) return [input.uri];
        return input instanceof TabInputTextDiff ? [input.original, input.modified] : [];
      })
      .map(String),
  );
  const cables = workspace.textDocuments.filter(({ languageId, isClosed }) => languageId === 'cable' && !isClosed);
  return new Map(cables.map(({ uri }) => [uri.toString(), uri] as const).filter(([key]) => tabs.has(key)));
}
