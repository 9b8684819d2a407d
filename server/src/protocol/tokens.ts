import type { SemanticTokens, SemanticTokensDelta } from 'vscode-languageserver';
import { encodeTokens, type IsInFolder, tokensIn } from '../features/semanticTokens';
import { tokenEdits } from '../features/tokenEdits';
import { resolve } from '../library/resolve';
import type { Analysis } from './documents';
import type { Library } from './library';
import { namedBy } from './meantCables';

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

export function tokenMemory(library: Pick<Library, 'read'>): TokenMemory {
  const known = new Map<string, SemanticTokens & { readonly resultId: string }>();
  const tokensOf = ({ uri, serial, file }: Analysis) => {
    // The same text has other colours when the folder has other cables.
    const resultId = `${String(serial)}.${String(library.read().generation)}`;
    const last = known.get(uri);
    if (last?.resultId === resultId) return last;
    const tokens = { resultId, data: encodeTokens(file, tokensIn(file, file, inFolder(library))) };
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

/** Tells the references to a cable of the folder from others. */
export function inFolder(library: Pick<Library, 'read'>): IsInFolder {
  const index = library.read();
  return (cable, reference) => {
    const named = namedBy(cable, reference);
    return named !== undefined && resolve(index, named.number, named.citing).length > 0;
  };
}
