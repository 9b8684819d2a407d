import type {
  CodeActionParams,
  Connection,
  DocumentHighlightParams,
  DocumentDiagnosticReport,
  DocumentDiagnosticParams,
  Hover,
  HoverParams,
  SelectionRangeParams,
  SemanticTokensDeltaParams,
  SemanticTokensRangeParams,
  TextDocumentIdentifier,
} from 'vscode-languageserver';
import type { CableFile } from '../cable/model';
import { checks } from '../checks';
import { findingsIn } from '../checks/run';
import { usingCodes } from '../codes/own';
import { codeActionsFor } from '../features/codeActions';
import { foldingOf } from '../features/folding';
import { hoverAt } from '../features/hover';
import { highlightsAt } from '../features/highlights';
import { flatOutlineOf, outlineOf } from '../features/outline';
import { offsetAt, rangeOf, spanOf } from '../features/positions';
import { selectionRangesAt } from '../features/selectionRanges';
import { encodeTokens, tokensIn } from '../features/semanticTokens';
import { answering, type Log } from './answer';
import type { CitedAt } from './citedCables';
import type { ClientSupport } from './clientSupport';
import type { DiagnosticsDelivery } from './diagnosticsDelivery';
import type { Analysis, OpenDocuments } from './documents';
import type { Library } from './library';
import type { Projects } from './projects';
import { recognitionOf } from './recognition';
import { RECOGNITION_REQUEST, type RecognitionParams } from './requests';
import type { Settings } from './settings';
import { inFolder, tokenMemory } from './tokens';

interface InDocument {
  readonly textDocument: TextDocumentIdentifier;
}

/** Answers each request with its feature. A document that is not open as a cable file gets an empty answer. */
export function answerFeatures(
  connection: Connection,
  documents: OpenDocuments,
  support: ClientSupport,
  settings: () => Promise<Settings>,
  projects: Projects,
  diagnostics: DiagnosticsDelivery,
  library: Pick<Library, 'read'>,
  citedAt: CitedAt,
  log: Log,
): void {
  const answer = answering(log);
  const nothing = () => null;
  const noReport = (): DocumentDiagnosticReport => ({ kind: 'full', items: [] });
  /** A handler that is called for open cable files only. */
  const inCables =
    <P extends InDocument, R>(handler: (analysis: Analysis, params: P) => R) =>
    (params: P): R | null => {
      const analysis = documents.analysis(params.textDocument.uri);
      return analysis ? handler(analysis, params) : null;
    };

  const tokens = tokenMemory(library);
  documents.onDidClose((uri) => tokens.forget(uri));

  const outline = ({ file, uri }: Analysis) =>
    support.hierarchicalSymbols ? outlineOf(file) : flatOutlineOf(file, uri);
  const folding = ({ file }: Analysis) => foldingOf(file, support.foldingLimit);
  const selection = ({ file }: Analysis, { positions }: SelectionRangeParams) => selectionRangesAt(file, positions);
  const highlights = ({ file }: Analysis, { position }: DocumentHighlightParams) =>
    highlightsAt(file, offsetAt(file, position));
  const tokensDelta = (analysis: Analysis, { previousResultId }: SemanticTokensDeltaParams) =>
    tokens.delta(analysis, previousResultId);
  const tokensRange = ({ file }: Analysis, { range }: SemanticTokensRangeParams) => ({
    data: encodeTokens(file, tokensIn(file, spanOf(file, range), inFolder(library))),
  });
  const codeActions = async ({ textDocument, range, context }: CodeActionParams) => {
    // What is not shown is not mended either.
    const current = await settings();
    const analysis = documents.analysis(textDocument.uri);
    if (!analysis || !current.diagnosticsEnabled) return null;
    const { file, findings, ...target } = analysis;
    const recheck = (version: CableFile) =>
      projects.shown(target.uri, version, version === file ? findings() : findingsIn(version, checks), current);
    return usingCodes(target.codes, () =>
      codeActionsFor(file, target, recheck(file), spanOf(file, range), context.only, support, recheck),
    );
  };

  const hover = async (params: HoverParams): Promise<Hover | null> => {
    const { hoverEnabled, hoverOff } = await settings();
    const analysis = documents.analysis(params.textDocument.uri);
    if (!analysis || !hoverEnabled) return null;
    const { file, codes } = analysis;
    const offset = offsetAt(file, params.position);
    const cited = await citedAt(analysis, offset);
    const found = usingCodes(codes, () => hoverAt(file, offset, { off: hoverOff, ...(cited && { cited }) }));
    if (!found) return null;
    return {
      contents: support.markdownHover
        ? { kind: 'markdown', value: found.contents }
        : { kind: 'plaintext', value: found.plain },
      range: rangeOf(file, found),
    };
  };

  const pull = ({ textDocument, previousResultId }: DocumentDiagnosticParams) =>
    diagnostics.report(textDocument.uri, previousResultId);

  const { semanticTokens } = connection.languages;
  connection.onDocumentSymbol(answer('textDocument/documentSymbol', inCables(outline), nothing));
  connection.onFoldingRanges(answer('textDocument/foldingRange', inCables(folding), nothing));
  connection.onSelectionRanges(answer('textDocument/selectionRange', inCables(selection), nothing));
  connection.onDocumentHighlight(answer('textDocument/documentHighlight', inCables(highlights), nothing));
  connection.onHover(answer('textDocument/hover', hover, nothing));
  connection.onCodeAction(answer('textDocument/codeAction', codeActions, nothing));
  // No tokens take the colours away: where an answer fails, the last good one stays.
  semanticTokens.on(answer('textDocument/semanticTokens/full', inCables(tokens.full), tokens.last));
  semanticTokens.onDelta(answer('textDocument/semanticTokens/full/delta', inCables(tokensDelta), tokens.last));
  semanticTokens.onRange(answer('textDocument/semanticTokens/range', inCables(tokensRange), tokens.last));
  connection.languages.diagnostics.on(answer('textDocument/diagnostic', pull, noReport));

  const recognise = ({ uri }: RecognitionParams) => {
    const analysis = documents.analysis(uri);
    return analysis ? recognitionOf(analysis.file) : null;
  };
  connection.onRequest(RECOGNITION_REQUEST, answer(RECOGNITION_REQUEST, recognise, nothing));
}
