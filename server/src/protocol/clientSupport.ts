import type { ClientCapabilities } from 'vscode-languageserver';

/** What the client can do, as far as an answer depends on it. */
export interface ClientSupport {
  readonly hierarchicalSymbols: boolean;
  readonly pullDiagnostics: boolean;
  readonly refreshDiagnostics: boolean;
  readonly relatedInformation: boolean;
  readonly codeDescription: boolean;
  readonly codeActionLiterals: boolean;
  readonly documentChanges: boolean;
  readonly markdownHover: boolean;
  /** A definition may say what in the text leads to it. */
  readonly definitionLinks: boolean;
  /** Settings are asked for with `workspace/configuration`. */
  readonly configuration: boolean;
  /** Changes of settings are told to servers that register for them. */
  readonly configurationRegistration: boolean;
  /** Changes of files are told to servers that register for them. */
  readonly watchRegistration: boolean;
  /** Folders of the workspace are told of, and when they change. */
  readonly workspaceFolders: boolean;
  readonly workDoneProgress: boolean;
  readonly refreshCodeLens: boolean;
  readonly refreshTokens: boolean;
  /** Links are asked for anew where the server registers for them again. */
  readonly linkRegistration: boolean;
  readonly foldingLimit: number;
  readonly snippets: boolean;
  readonly insertReplace: boolean;
  readonly labelDetails: boolean;
  readonly markdownCompletion: boolean;
  readonly refreshInlayHints: boolean;
}

/** Capabilities come from outside, and an editor may leave them out or send what their type does not allow. */
export function clientSupport(capabilities: ClientCapabilities | null | undefined): ClientSupport {
  const { textDocument, workspace, window } = capabilities ?? {};
  const item = textDocument?.completion?.completionItem;
  const foldingLimit: unknown = textDocument?.foldingRange?.rangeLimit;
  return {
    hierarchicalSymbols: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    pullDiagnostics: textDocument?.diagnostic !== undefined,
    refreshDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    relatedInformation:
      (textDocument?.diagnostic?.relatedInformation ?? textDocument?.publishDiagnostics?.relatedInformation) === true,
    codeDescription:
      (textDocument?.diagnostic?.codeDescriptionSupport ?? textDocument?.publishDiagnostics?.codeDescriptionSupport) ===
      true,
    codeActionLiterals: textDocument?.codeAction?.codeActionLiteralSupport !== undefined,
    documentChanges: workspace?.workspaceEdit?.documentChanges === true,
    definitionLinks: textDocument?.definition?.linkSupport === true,
    markdownHover: prefersMarkdown(textDocument?.hover?.contentFormat),
    configuration: workspace?.configuration === true,
    configurationRegistration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    watchRegistration: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    workspaceFolders: workspace?.workspaceFolders === true,
    workDoneProgress: window?.workDoneProgress === true,
    refreshCodeLens: workspace?.codeLens?.refreshSupport === true,
    refreshTokens: workspace?.semanticTokens?.refreshSupport === true,
    linkRegistration: textDocument?.documentLink?.dynamicRegistration === true,
    foldingLimit: typeof foldingLimit === 'number' ? foldingLimit : Infinity,
    snippets: item?.snippetSupport === true,
    insertReplace: item?.insertReplaceSupport === true,
    labelDetails: item?.labelDetailsSupport === true,
    markdownCompletion: prefersMarkdown(item?.documentationFormat),
    refreshInlayHints: workspace?.inlayHint?.refreshSupport === true,
  };
}

function prefersMarkdown(formats: unknown): boolean {
  return Array.isArray(formats) && formats[0] === 'markdown';
}
