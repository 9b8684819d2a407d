/** The answer to `Cable: Explain Recognition`: why a document is a cable, or is not, with the way to change it. */
import { commands, l10n, window } from 'vscode';
import type { MessageItem, TextDocument } from 'vscode';
import type { Known } from './contract';
import type { LanguageServer } from './languageServer';
import { marksOf } from './marks';
import { recognitionOf } from './status';
import { reasonFor, titleOf, whyNotCable } from './words';

export async function explainCable(document: TextDocument, server: LanguageServer, known: Known): Promise<void> {
  const recognition = await recognitionOf(server, document);
  const { evidence } = recognition ?? marksOf(document);
  await tell(l10n.t('{0}: {1}.', titleOf(recognition), reasonFor(known.origin, evidence)), {
    title: l10n.t('Treat as Plain Text'),
    command: 'cable.switchToPlainText',
  });
}

export async function explainPlainText(document: TextDocument, known: Known): Promise<void> {
  await tell(whyNotCable(known, marksOf(document)), {
    title: l10n.t('Treat as Cable'),
    command: 'cable.switchToCable',
  });
}

async function tell(message: string, action: MessageItem & { readonly command: string }): Promise<void> {
  const answer = await window.showInformationMessage(message, action);
  if (answer) await commands.executeCommand(answer.command);
}
