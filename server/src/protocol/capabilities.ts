import { t } from '@vscode/l10n';
import {
  CodeActionKind,
  PositionEncodingKind,
  type ServerCapabilities,
  TextDocumentSyncKind,
} from 'vscode-languageserver';
import { FIX_ALL } from '../features/codeActions';
import { COMPLETION_TRIGGERS } from '../features/completion';
import { TOKEN_MODIFIERS, TOKEN_TYPES } from '../features/semanticTokens';
import type { ClientSupport } from './clientSupport';

/** What the server offers to this client. */
export function serverCapabilities(support: ClientSupport): ServerCapabilities {
  return {
    // Texts are strings of UTF-16 here, and every client knows it: one that would rather count bytes is told not to.
    positionEncoding: PositionEncodingKind.UTF16,
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
    documentSymbolProvider: { label: t('Cable') },
    foldingRangeProvider: true,
    selectionRangeProvider: true,
    hoverProvider: true,
    completionProvider: { triggerCharacters: [...COMPLETION_TRIGGERS], resolveProvider: true },
    documentHighlightProvider: true,
    inlayHintProvider: true,
    definitionProvider: true,
    referencesProvider: true,
    workspaceSymbolProvider: true,
    callHierarchyProvider: true,
    codeLensProvider: {},
    // Others are registered for when the library has been read: see libraryHints.ts.
    ...(!support.linkRegistration && { documentLinkProvider: { resolveProvider: true } }),
    ...(support.workspaceFolders && {
      workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
    }),
    semanticTokensProvider: {
      legend: { tokenTypes: [...TOKEN_TYPES], tokenModifiers: [...TOKEN_MODIFIERS] },
      full: { delta: true },
      range: true,
    },
    // A client without literals takes commands only, and there is none to give.
    ...(support.codeActionLiterals && { codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, FIX_ALL] } }),
    ...(support.pullDiagnostics && {
      // A cable's findings follow from its own text, and the client must not poll for whole folders.
      diagnosticProvider: { identifier: 'cable', interFileDependencies: false, workspaceDiagnostics: false },
    }),
  };
}
