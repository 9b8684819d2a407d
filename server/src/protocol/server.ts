import type { Connection, InitializeResult } from 'vscode-languageserver';
import { answerFeatures } from './features';
import { serverCapabilities } from './capabilities';
import { clientSupport } from './clientSupport';
import { diagnosticsDelivery } from './diagnosticsDelivery';
import { openDocuments } from './documents';
import { followProjects } from './projects';
import { answerReading } from './reading';
import { followSettings } from './settings';
import { answerTexts } from './texts';
import { takeTranslations } from './translations';
import { answerTyping } from './typing';

/** What differs between the places where the server runs. */
export interface Environment {
  /** Of the package, told to the client. */
  readonly version: string;
}

/** Serves cables over the connection until the client ends it. */
export function startServer(connection: Connection, { version }: Environment): void {
  const documents = openDocuments();
  const log = (line: string) => connection.console.error(line);

  connection.onInitialize(({ capabilities, initializationOptions }): InitializeResult => {
    takeTranslations(initializationOptions, log);
    const support = clientSupport(capabilities);
    const settings = followSettings(connection, support, log, () => {
      diagnostics.settingsChanged();
      typing.settingsChanged();
    });
    const projects = followProjects(connection, log, () => diagnostics.settingsChanged());
    const diagnostics = diagnosticsDelivery(connection, documents, support, settings, projects, log);
    answerFeatures(connection, documents, support, settings, projects, diagnostics, log);
    const typing = answerTyping(connection, documents, support, settings, log);
    answerReading(connection, documents, log);
    answerTexts(connection, support, settings, projects, log);
    return { capabilities: serverCapabilities(support), serverInfo: { name: 'cable', version } };
  });

  documents.listen(connection);
  connection.listen();
}
