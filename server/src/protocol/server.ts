import type { Connection, InitializeResult } from 'vscode-languageserver';
import type { ProjectDisk } from '../project/files';
import { answerCitations } from './citations';
import { answerFeatures } from './features';
import { serverCapabilities } from './capabilities';
import { citedCables } from './citedCables';
import { clientSupport } from './clientSupport';
import { diagnosticsDelivery } from './diagnosticsDelivery';
import { openDocuments } from './documents';
import { knownCables } from './knownCables';
import { type Disk, foldersOf, followLibrary, libraryOptions } from './library';
import { answerLibrary } from './libraryAnswers';
import { refreshHints } from './libraryHints';
import { answerLinks } from './links';
import { answerNavigation } from './navigation';
import { followProjects, type Projects } from './projects';
import { answerReading } from './reading';
import { sentencesOf } from './sentences';
import { followSettings } from './settings';
import { answerTexts } from './texts';
import { takeTranslations } from './translations';
import { answerTyping } from './typing';

/** What differs between the places where the server runs. */
export interface Environment {
  /** Of the package, told to the client. */
  readonly version: string;
  /** Where it has a disk: the folders on it. */
  readonly disk?: Disk;
  /** Where it has a disk: looks there for an editor that tells of no project files. */
  readonly projectDisk?: ProjectDisk;
}

/** Serves cables over the connection until the client ends it. */
export function startServer(connection: Connection, { version, disk, projectDisk }: Environment): void {
  let projects: Projects | undefined;
  const documents = openDocuments((uri) => projects?.codesOf(uri));
  const log = (line: string) => connection.console.error(line);

  // A connection has room for one listener of this kind, and several parts wait for it.
  const initialized = new Promise<void>((resolve) => connection.onInitialized(() => resolve()));

  connection.onInitialize((params): InitializeResult => {
    takeTranslations(params.initializationOptions, log);
    const support = clientSupport(params.capabilities);
    const told = followSettings(connection, support, initialized, params.initializationOptions, log, () => {
      diagnostics.settingsChanged();
      typing.settingsChanged();
      library.settingsChanged();
    });
    const options = libraryOptions(params, log);
    const projectsChanged = () => {
      diagnostics.settingsChanged();
      typing.settingsChanged();
    };
    // A client that reads files for us tells of these, too.
    const looked = options.reads === true ? undefined : projectDisk;
    const [folder] = foldersOf(params);
    const followed = followProjects(connection, log, projectsChanged, looked, folder);
    const codesOfFolder = () => followed.codesOf(`${folder ?? ''}/`);
    projects = followed;
    // Nobody goes on with the settings before the codes that they name are there.
    const settings = async () => {
      const current = await told();
      followed.nameCodes(current.codes);
      return current;
    };
    documents.onDidOpen(() => followed.lookAgain());
    const diagnostics = diagnosticsDelivery(connection, documents, support, settings, followed, log);
    const library = followLibrary(connection, documents, support, initialized, settings, params, options, disk, log);
    connection.onDidChangeWatchedFiles(({ changes }) => {
      followed.filesChanged(changes.map(({ uri }) => uri));
      library.filesChanged(changes);
    });
    answerFeatures(
      connection,
      documents,
      support,
      settings,
      followed,
      diagnostics,
      library,
      citedCables(library, documents),
      log,
    );
    const typing = answerTyping(connection, documents, support, settings, followed, log, knownCables(library));
    answerReading(connection, documents, log);
    answerLibrary(connection, library, sentencesOf(documents, library.texts, log), codesOfFolder, log);
    answerNavigation(connection, documents, library, support, settings, log);
    answerLinks(connection, documents, library, log);
    refreshHints(connection, library, support, initialized, log);
    answerCitations(connection, documents, log);
    answerTexts(connection, support, settings, followed, log);
    return { capabilities: serverCapabilities(support), serverInfo: { name: 'cable', version } };
  });

  documents.listen(connection);
  connection.listen();
}
