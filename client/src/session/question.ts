/** The question whether a plain text with the marks of a cable is one. */
import { l10n, window } from 'vscode';
import type { MessageItem, Uri } from 'vscode';
import { type Answer, nameOf } from '../detection/detection';

export async function askWhetherCable(uri: Uri): Promise<Answer | undefined> {
  const answers: readonly (MessageItem & { readonly answer: Answer })[] = [
    { title: l10n.t('Yes'), answer: 'yes' },
    { title: l10n.t('No'), answer: 'no' },
    { title: l10n.t('Never for This File'), answer: 'never' },
  ];
  const question = l10n.t('Treat {0} as a diplomatic cable?', nameOf(uri));
  return (await window.showInformationMessage(question, ...answers))?.answer;
}
