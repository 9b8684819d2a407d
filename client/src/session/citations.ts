/** What the lens over a cable does: it lists the places that cite the cable. */
import { commands, Location, Position, Range, Uri } from 'vscode';
import type { Disposable } from 'vscode';
import { LIBRARY_CITED_BY_REQUEST } from '../../../server/src/protocol/libraryRequests';
import type { Citation, LibraryPlaceParams } from '../../../server/src/protocol/libraryRequests';
import type { LanguageServer } from './languageServer';

export function showCitations(server: LanguageServer): Disposable {
  return commands.registerCommand(
    'cable.showCitations',
    async (uri: string, position: LibraryPlaceParams['position']) => {
      const params: LibraryPlaceParams = { uri, position };
      const citations = (await server.request<readonly Citation[]>(LIBRARY_CITED_BY_REQUEST, params)) ?? [];
      const places = citations.map(({ uri: file, range: { start, end } }) => {
        const range = new Range(start.line, start.character, end.line, end.character);
        return new Location(Uri.parse(file), range);
      });
      const at = new Position(position.line, position.character);
      await commands.executeCommand('editor.action.showReferences', Uri.parse(uri), at, places);
    },
  );
}
