/** The page of the overview: three figures, each a picture, a table, and files to save. */
import { config } from '@vscode/l10n';
import { messageToPage } from './messages';
import type { MessageFromPage } from './messages';
import { speak } from './figures';
import { Page, type State } from './page';

declare function acquireVsCodeApi(): {
  postMessage(message: MessageFromPage): void;
  getState(): unknown;
  setState(state: State): void;
};

const vscode = acquireVsCodeApi();
let page: Page | undefined;

window.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
  const message = messageToPage(data);
  switch (message?.kind) {
    case 'texts':
      config({ contents: message.bundle });
      speak(message.language);
      page ??= new Page(document.querySelector('main') ?? document.body, vscode);
      break;
    case 'overview':
      page?.showOverview(message);
      break;
    case 'graph':
      page?.showGraph(message);
      break;
  }
});
vscode.postMessage({ kind: 'ready' });
