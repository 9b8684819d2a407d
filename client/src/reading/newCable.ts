/** A cable to begin with: an untitled document in which the places to fill in follow one another with Tab. */
import { SnippetString, window, workspace } from 'vscode';
import type { QuickPickItem } from 'vscode';
import { templates } from './templates';

interface TemplateItem extends QuickPickItem {
  readonly snippet: (now: Date) => string;
}

export async function newCable(): Promise<void> {
  const items: readonly TemplateItem[] = templates;
  const chosen = await window.showQuickPick(items, { title: 'New Cable', placeHolder: 'What it is to be' });
  if (!chosen) return;
  const document = await workspace.openTextDocument({ language: 'cable' });
  const editor = await window.showTextDocument(document);
  await editor.insertSnippet(new SnippetString(chosen.snippet(new Date())));
}
