import {
  type Connection,
  DocumentDiagnosticReportKind,
  type Diagnostic,
  type DocumentDiagnosticReport,
} from 'vscode-languageserver';
import { diagnosticsOf } from '../features/diagnostics';
import type { Log } from './answer';
import type { ClientSupport } from './clientSupport';
import type { Analysis, OpenDocuments } from './documents';
import type { Projects } from './projects';
import type { Settings } from './settings';

/** Diagnostics reach a client in one of two ways, never both. */
export interface DiagnosticsDelivery {
  /** Answers a client that pulls. */
  report(uri: string, previousResultId: string | undefined): Promise<DocumentDiagnosticReport>;
  /** The settings are others now. */
  settingsChanged(): void;
}

/** Long enough for the next keystroke to come, short enough to seem at once. */
const PUSH_DELAY_MS = 200;

export function diagnosticsDelivery(
  connection: Connection,
  documents: OpenDocuments,
  support: ClientSupport,
  settings: () => Promise<Settings>,
  projects: Projects,
  log: Log,
): DiagnosticsDelivery {
  let revision = 0;

  const itemsOf = ({ file, uri, findings }: Analysis, current: Settings) =>
    current.diagnosticsEnabled ? diagnosticsOf(file, uri, projects.shown(uri, file, findings(), current), support) : [];
  const schedule = support.pullDiagnostics ? undefined : push(connection, documents, settings, itemsOf, log);

  return {
    async report(uri, previousResultId) {
      // Settings that change while they are fetched make another revision: the answer must not pass for that one.
      const asked = revision;
      const current = await settings();
      const analysis = documents.analysis(uri);
      if (!analysis) return { kind: DocumentDiagnosticReportKind.Full, items: [] };
      const resultId = `${analysis.serial}.${asked}`;
      if (resultId === previousResultId) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId };
      return { kind: DocumentDiagnosticReportKind.Full, resultId, items: itemsOf(analysis, current) };
    },
    settingsChanged() {
      revision++;
      if (schedule) for (const uri of documents.uris()) schedule(uri);
      else if (support.refreshDiagnostics) {
        connection.languages.diagnostics
          .refresh()
          .catch((error: unknown) => log(`The client did not refresh its diagnostics: ${String(error)}`));
      }
    },
  };
}

/** For clients that cannot pull. Gives the function that publishes a document's diagnostics after a small delay. */
function push(
  connection: Connection,
  documents: OpenDocuments,
  settings: () => Promise<Settings>,
  itemsOf: (analysis: Analysis, settings: Settings) => Diagnostic[],
  log: Log,
): (uri: string) => void {
  const pending = new Map<string, NodeJS.Timeout>();

  const publish = async (uri: string) => {
    const current = await settings();
    const analysis = documents.analysis(uri);
    if (!analysis) return;
    const diagnostics = itemsOf(analysis, current);
    await connection.sendDiagnostics({ uri, version: analysis.version, diagnostics });
  };
  const schedule = (uri: string) => {
    clearTimeout(pending.get(uri));
    const send = () => {
      pending.delete(uri);
      publish(uri).catch((error: unknown) => log(`The diagnostics of ${uri} were not sent: ${String(error)}`));
    };
    pending.set(uri, setTimeout(send, PUSH_DELAY_MS));
  };

  documents.onDidChange(schedule);
  documents.onDidClose((uri) => {
    clearTimeout(pending.get(uri));
    pending.delete(uri);
    connection
      .sendDiagnostics({ uri, diagnostics: [] })
      .catch((error: unknown) => log(`The diagnostics of ${uri} were not taken away: ${String(error)}`));
  });
  return schedule;
}
