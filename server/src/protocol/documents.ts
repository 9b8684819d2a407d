import { type Connection, type Disposable, TextDocuments } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { parseCables } from '../cable';
import type { CableFile } from '../cable/model';
import { checks } from '../checks';
import type { Finding } from '../checks/check';
import { checkAgain, type Checked } from '../checks/recheck';
import { type OwnCodes, usingCodes } from '../codes/own';

/** The only language that is answered: other documents may reach the server, but are none of its business. */
const LANGUAGE = 'cable';

/** One version of an open document: parsed once, checked once, and handed to everybody. */
export interface Analysis {
  readonly uri: string;
  readonly version: number;
  /** Different for every version of every document, also when one is closed and opened again. */
  readonly serial: number;
  readonly file: CableFile;
  /** The user's own codes, with which everything about the document is to be done. */
  readonly codes: OwnCodes | undefined;
  /** Computed when first asked for. */
  findings(): readonly Finding[];
}

export interface OpenDocuments {
  /** The newest version; `undefined` when the document is not open, or is no cable file. */
  analysis(uri: string): Analysis | undefined;
  uris(): string[];
  onDidOpen(listener: () => void): void;
  onDidChange(listener: (uri: string) => void): void;
  onDidClose(listener: (uri: string) => void): void;
  listen(connection: Connection): Disposable;
}

/** @param codesOf the user's own codes for a document */
export function openDocuments(codesOf: (uri: string) => OwnCodes | undefined): OpenDocuments {
  const documents = new TextDocuments(TextDocument);
  const analyses = new Map<string, KeptAnalysis>();
  let serial = 0;

  // A document that is opened again starts anew: its version may be one that was seen with another text.
  documents.onDidOpen(({ document }) => analyses.delete(document.uri));
  documents.onDidClose(({ document }) => analyses.delete(document.uri));

  return {
    analysis(uri) {
      const document = documents.get(uri);
      if (document?.languageId !== LANGUAGE) return undefined;
      const known = analyses.get(uri);
      const codes = codesOf(uri);
      if (known?.version === document.version && known.codes === codes) return known;
      const fresh = analyse(document, serial++, codes, known);
      analyses.set(uri, fresh);
      return fresh;
    },
    uris: () =>
      documents
        .all()
        .filter((document) => document.languageId === LANGUAGE)
        .map((document) => document.uri),
    onDidOpen: (listener) => documents.onDidOpen(listener),
    onDidChange: (listener) => documents.onDidChangeContent(({ document }) => listener(document.uri)),
    onDidClose: (listener) => documents.onDidClose(({ document }) => listener(document.uri)),
    listen: (connection) => documents.listen(connection),
  };
}

interface KeptAnalysis extends Analysis {
  /** What was found in this version, or in the last one before it that somebody asked about. */
  checked(): Checked | undefined;
}

function analyse(
  document: TextDocument,
  serial: number,
  codes: OwnCodes | undefined,
  previous: KeptAnalysis | undefined,
): KeptAnalysis {
  // The language says that it is a cable: a fragment is read as far as it goes.
  const file = parseCables(document.getText(), { previous: previous?.file, assumeCable: true });
  // What was found with other codes does not hold any more.
  const before = previous?.codes === codes ? previous?.checked() : undefined;
  let checked: Checked | undefined;
  return {
    uri: document.uri,
    version: document.version,
    serial,
    file,
    codes,
    findings: () => (checked ??= usingCodes(codes, () => checkAgain(file, checks, before))).findings,
    checked: () => checked ?? before,
  };
}
