/** A cable to begin with: an untitled document in which the places to fill in follow one another with Tab. */
import { l10n, SnippetString, window, workspace } from 'vscode';
import type { QuickPickItem } from 'vscode';
import { classified, type Template, unclassified } from './templates';

interface TemplateItem extends QuickPickItem {
  /** None for an empty cable. */
  readonly template?: Template;
}

export async function newCable(): Promise<void> {
  const items: readonly TemplateItem[] = [
    {
      label: l10n.t('Unclassified telegram'),
      detail: l10n.t('Date-time group, addressees, header and a first paragraph'),
      template: unclassified,
    },
    {
      label: l10n.t('Classified telegram'),
      detail: l10n.t('The same with classification, declassification date, classifying officer and portion marks'),
      template: classified,
    },
    {
      label: l10n.t('Empty cable'),
      detail: l10n.t('In it, Trigger Suggest offers whole headers: full transmission, telegram, SMART'),
    },
  ];
  const chosen = await window.showQuickPick(items, {
    title: l10n.t('New Cable'),
    placeHolder: l10n.t('What it is to be'),
  });
  if (!chosen) return;
  const document = await workspace.openTextDocument({ language: 'cable' });
  const editor = await window.showTextDocument(document);
  if (chosen.template) await editor.insertSnippet(new SnippetString(chosen.template(new Date())));
}
