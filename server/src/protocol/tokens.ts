import type { SemanticTokens, SemanticTokensDelta } from 'vscode-languageserver';
import { encodeTokens, tokensIn } from '../features/semanticTokens';
import { tokenEdits } from '../features/tokenEdits';
import type { Analysis } from './documents';

/**
 * The last tokens of each document. A client that gets no tokens takes the colours away and flickers, so that the last
 * good ones are the fallback; and a delta is told against them.
 */
export interface TokenMemory {
  full(analysis: Analysis): SemanticTokens;
  /** The edits to the tokens with that id, or all tokens when they are no longer known. */
  delta(analysis: Analysis, previousResultId: string): SemanticTokens | SemanticTokensDelta;
  last(uri: string): SemanticTokens;
  forget(uri: string): void;
}

export function tokenMemory(): TokenMemory {
  const known = new Map<string, SemanticTokens & { readonly resultId: string }>();
  const tokensOf = ({ uri, serial, file }: Analysis) => {
    const resultId = String(serial);
    const last = known.get(uri);
    if (last?.resultId === resultId) return last;
    const tokens = { resultId, data: encodeTokens(file, tokensIn(file)) };
    known.set(uri, tokens);
    return tokens;
  };
  return {
    full: tokensOf,
    delta(analysis, previousResultId) {
      const previous = known.get(analysis.uri);
      const { resultId, data } = tokensOf(analysis);
      if (previous?.resultId !== previousResultId) return { resultId, data };
      return { resultId, edits: tokenEdits(previous.data, data) };
    },
    last: (uri) => known.get(uri) ?? { data: [] },
    forget: (uri) => known.delete(uri),
  };
}
