/** The language status of the cable in front: what it was taken for and why, and how the server is. */
import { l10n, languages, LanguageStatusSeverity, window, workspace } from 'vscode';
import type { Disposable, TextDocument } from 'vscode';
import { RECOGNITION_REQUEST } from '../../../server/src/protocol/requests';
import type { Recognition } from '../../../server/src/protocol/requests';
import type { Surroundings } from './contract';
import type { LanguageServer, ServerState } from './languageServer';
import { marksOf } from './marks';
import { briefReasonFor, titleOf } from './words';

/** The status follows typing at leisure. */
const AFTER_TYPING_MS = 500;

const SELECTOR = { language: 'cable' };

const serverWords: Readonly<Record<ServerState, () => string>> = {
  starting: () => l10n.t('Language server is starting'),
  running: () => l10n.t('Language server is running'),
  stopped: () => l10n.t('Language server has stopped'),
};

// VS Code lists the items in the order of their names here: what it is, how the server does, its log.
export function showStatus(server: LanguageServer, { knownOf, log }: Surroundings): Disposable {
  const recognition = languages.createLanguageStatusItem('cable.recognition', SELECTOR);
  recognition.name = l10n.t('Cable: Recognition');
  recognition.command = { command: 'cable.explainRecognition', title: l10n.t('Why?') };
  const life = languages.createLanguageStatusItem('cable.server', SELECTOR);
  life.name = l10n.t('Cable: Language Server');
  life.command = { command: 'cable.restartServer', title: l10n.t('Restart') };
  const logLink = languages.createLanguageStatusItem('cable.serverLog', SELECTOR);
  logLink.name = l10n.t('Cable: Log');
  logLink.text = l10n.t('Log of Cable Files');
  logLink.command = { command: 'cable.showLog', title: l10n.t('Show Log') };

  let timer: ReturnType<typeof setTimeout> | undefined;
  let latest = 0;

  const update = async (document: TextDocument | undefined) => {
    if (document?.languageId !== 'cable') return;
    const request = ++latest;
    const answer = await recognitionOf(server, document).catch((error: unknown) => {
      log.warn(`The server did not say what it recognised: ${String(error)}`);
      return undefined;
    });
    if (request !== latest) return;
    recognition.text = titleOf(answer);
    recognition.detail = briefReasonFor(knownOf(document).origin, (answer ?? marksOf(document)).evidence);
  };
  const updateActive = () => void update(window.activeTextEditor?.document);

  const showLife = (state: ServerState) => {
    life.text = serverWords[state]();
    life.busy = state === 'starting';
    life.severity = state === 'stopped' ? LanguageStatusSeverity.Error : LanguageStatusSeverity.Information;
    life.detail = state === 'stopped' ? l10n.t('Outline, checks and hover are off') : '';
    if (state === 'running') updateActive();
  };

  showLife(server.state);
  updateActive();
  const subscriptions = [
    recognition,
    life,
    logLink,
    server.onDidChangeState(showLife),
    window.onDidChangeActiveTextEditor(updateActive),
    // A document that is switched to cables opens anew while its editor stays where it is.
    workspace.onDidOpenTextDocument((document) => {
      if (document === window.activeTextEditor?.document) updateActive();
    }),
    workspace.onDidChangeTextDocument(({ document }) => {
      if (document !== window.activeTextEditor?.document || document.languageId !== 'cable') return;
      clearTimeout(timer);
      timer = setTimeout(updateActive, AFTER_TYPING_MS);
    }),
  ];
  return {
    dispose() {
      clearTimeout(timer);
      for (const subscription of subscriptions) subscription.dispose();
    },
  };
}

/** What the server says of a document; `undefined` while it does not run. */
export function recognitionOf(server: LanguageServer, document: TextDocument): Promise<Recognition | undefined> {
  return server.request<Recognition>(RECOGNITION_REQUEST, { uri: document.uri.toString() });
}
