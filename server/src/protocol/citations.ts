/** Answers with the footnote of a cable, open or not. */
import type { Connection } from 'vscode-languageserver';
import { parseCables } from '../cable';
import { cableAt } from '../features/hover/lookup';
import { offsetAt } from '../features/positions';
import { citationOf, originOfName, recordOf } from '../record';
import { answering, type Log } from './answer';
import type { OpenDocuments } from './documents';
import { CITATION_REQUEST, type CitationParams } from './requests';

export function answerCitations(connection: Connection, documents: OpenDocuments, log: Log): void {
  const cite = ({ uri, text, position, style }: CitationParams): string | null => {
    const file =
      documents.analysis(uri)?.file ?? (text === undefined ? undefined : parseCables(text, { assumeCable: true }));
    if (!file) return null;
    const cable = cableAt(file, offsetAt(file, position));
    return cable ? citationOf(recordOf(file, cable, originOfName(uri)), style) : null;
  };
  connection.onRequest(
    CITATION_REQUEST,
    answering(log)(CITATION_REQUEST, cite, () => null),
  );
}
