/** Answers for those who read a cable outside of the text: the reading view, and the clipboard. */
import type { Connection } from 'vscode-languageserver';
import { usingCodes } from '../codes/own';
import { offsetAt } from '../features/positions';
import { copyAt } from '../features/reading/copies';
import { readingAt } from '../features/reading/reading';
import { answering, type Log } from './answer';
import type { OpenDocuments } from './documents';
import { COPY_REQUEST, type CopyParams, READING_REQUEST, type ReadingParams } from './requests';

export function answerReading(connection: Connection, documents: OpenDocuments, log: Log): void {
  const answer = answering(log);
  const nothing = () => null;
  const read = ({ textDocument, position }: ReadingParams) => {
    const { file, codes } = documents.analysis(textDocument.uri) ?? {};
    return (file && usingCodes(codes, () => readingAt(file, offsetAt(file, position)))) ?? null;
  };
  const copy = ({ textDocument, position, form }: CopyParams) => {
    const { file, codes } = documents.analysis(textDocument.uri) ?? {};
    return (file && usingCodes(codes, () => copyAt(file, offsetAt(file, position), form))) ?? null;
  };
  connection.onRequest(READING_REQUEST, answer(READING_REQUEST, read, nothing));
  connection.onRequest(COPY_REQUEST, answer(COPY_REQUEST, copy, nothing));
}
