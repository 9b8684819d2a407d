/** Answers while a reader types, and the meanings that stand beside the codes. */
import type {
  CompletionItem,
  CompletionList,
  CompletionParams,
  Connection,
  InlayHint,
  InlayHintParams,
} from 'vscode-languageserver';
import { usingCodes } from '../codes/own';
import { completionAt, resolveCompletion } from '../features/completion';
import type { KnownCables } from '../features/completion/references';
import { inlayHintsIn } from '../features/inlayHints';
import { offsetAt, spanOf } from '../features/positions';
import { answering, type Log } from './answer';
import type { ClientSupport } from './clientSupport';
import type { OpenDocuments } from './documents';
import type { Projects } from './projects';
import type { Settings } from './settings';

/** What follows the settings. */
export interface Typing {
  /** The settings are others now. */
  settingsChanged(): void;
}

/** @param knownCables the cables that the REF line can name */
export function answerTyping(
  connection: Connection,
  documents: OpenDocuments,
  support: ClientSupport,
  settings: () => Promise<Settings>,
  projects: Projects,
  log: Log,
  knownCables: KnownCables,
): Typing {
  const answer = answering(log);

  const complete = ({ textDocument, position, context }: CompletionParams): CompletionList | null => {
    const { file, codes } = documents.analysis(textDocument.uri) ?? {};
    if (!file) return null;
    const options = { trigger: context?.triggerCharacter, knownCables };
    const list = usingCodes(codes, () => completionAt(file, offsetAt(file, position), support, options));
    return codes ? withDocument(list, textDocument.uri) : list;
  };
  const resolve = (item: CompletionItem) => {
    const uri = documentOf(item);
    return usingCodes(uri === undefined ? undefined : projects.codesOf(uri), () => resolveCompletion(item, support));
  };
  const hints = async ({ textDocument, range }: InlayHintParams): Promise<InlayHint[] | null> => {
    const { inlayHints } = await settings();
    const { file, codes } = documents.analysis(textDocument.uri) ?? {};
    return file ? usingCodes(codes, () => inlayHintsIn(file, spanOf(file, range), inlayHints)) : null;
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

/** The items say which document they are for, where their explanation depends on it. */
function withDocument(list: CompletionList, uri: string): CompletionList {
  const items = list.items.map((item) => {
    const data: unknown = item.data;
    return typeof data === 'object' ? { ...item, data: { ...data, uri } } : item;
  });
  return { ...list, items };
}

/** What comes back from a client may be anything. */
function documentOf({ data }: CompletionItem): string | undefined {
  const { uri } = (typeof data === 'object' && data !== null ? data : {}) as { readonly uri?: unknown };
  return typeof uri === 'string' ? uri : undefined;
}
