/** Answers while a reader types, and the meanings that stand beside the codes. */
import type {
  CompletionItem,
  CompletionList,
  CompletionParams,
  Connection,
  InlayHint,
  InlayHintParams,
} from 'vscode-languageserver';
import { completionAt, resolveCompletion } from '../features/completion';
import type { KnownCables } from '../features/completion/references';
import { inlayHintsIn } from '../features/inlayHints';
import { offsetAt, spanOf } from '../features/positions';
import { answering, type Log } from './answer';
import type { ClientSupport } from './clientSupport';
import type { OpenDocuments } from './documents';
import type { Settings } from './settings';

/** What follows the settings. */
export interface Typing {
  /** The settings are others now. */
  settingsChanged(): void;
}

/** @param knownCables the cables that the REF line can name; absent where no folder is read */
export function answerTyping(
  connection: Connection,
  documents: OpenDocuments,
  support: ClientSupport,
  settings: () => Promise<Settings>,
  log: Log,
  knownCables?: KnownCables,
): Typing {
  const answer = answering(log);

  const complete = ({ textDocument, position, context }: CompletionParams): CompletionList | null => {
    const file = documents.analysis(textDocument.uri)?.file;
    const options = { trigger: context?.triggerCharacter, knownCables };
    return file ? completionAt(file, offsetAt(file, position), support, options) : null;
  };
  const resolve = (item: CompletionItem) => resolveCompletion(item, support);
  const hints = async ({ textDocument, range }: InlayHintParams): Promise<InlayHint[] | null> => {
    const { inlayHints } = await settings();
    const file = documents.analysis(textDocument.uri)?.file;
    return file ? inlayHintsIn(file, spanOf(file, range), inlayHints) : null;
  };

  connection.onCompletion(answer('textDocument/completion', complete, () => null));
  connection.onCompletionResolve(async (item, token) => {
    // What cannot be explained is offered all the same.
    return answer('completionItem/resolve', resolve, () => item)(item, token);
  });
  connection.languages.inlayHint.on(answer('textDocument/inlayHint', hints, () => null));

  return {
    settingsChanged() {
      if (!support.refreshInlayHints) return;
      connection.languages.inlayHint
        .refresh()
        .catch((error: unknown) => log(`The client did not refresh its inlay hints: ${String(error)}`));
    },
  };
}
