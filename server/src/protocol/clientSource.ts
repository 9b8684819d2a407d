/** The folders of a library that only the client can read: in a browser, or in a virtual file system. */
import type { Connection } from 'vscode-languageserver';
import { FactsOfFiles } from '../library/factsOfFiles';
import type { Source } from '../library/source';
import {
  FILES_REQUEST,
  type FilesParams,
  type GivenText,
  TEXTS_REQUEST,
  type WantedTextsParams,
} from './libraryRequests';

/** Enough that asking costs little, and so few that their texts are no burden. */
const PORTION = 16;

/** How long the requests of open documents wait at most, in milliseconds. */
const WITHOUT_PAUSE = 10;

export function clientSource(connection: Connection): Source {
  return {
    portion: PORTION,
    // The client reads the next while these are parsed.
    width: 2,
    has: () => true,
    async find(root, take, complain) {
      const params: FilesParams = { folder: root.uri };
      try {
        const uris = await connection.sendRequest<readonly string[]>(FILES_REQUEST, params);
        take({ base: '', names: uris });
      } catch (error) {
        complain(root.uri, error instanceof Error ? error.message : String(error));
      }
    },
    // The client leaves out what its search would.
    admitted: (_root, uris) => Promise.resolve(uris),
    async read(files) {
      const params: WantedTextsParams = { uris: files.map(({ uri }) => uri) };
      const texts = await connection.sendRequest<readonly GivenText[]>(TEXTS_REQUEST, params);
      const facts = new FactsOfFiles();
      let since = Date.now();
      for (const [i, { uri }] of files.entries()) {
        const given = texts[i];
        if (!given || 'isGone' in given) facts.addOther({ uri, kind: 'gone' });
        else if ('reason' in given) facts.addOther({ uri, kind: 'failed', reason: given.reason });
        else facts.addText(uri, given.text);
        if (Date.now() - since < WITHOUT_PAUSE) continue;
        await new Promise<void>((resolve) => setTimeout(resolve));
        since = Date.now();
      }
      return facts.take();
    },
    async texts(uris) {
      const params: WantedTextsParams = { uris };
      const given = await connection.sendRequest<readonly GivenText[]>(TEXTS_REQUEST, params);
      return uris.map((_, i) => {
        const text = given[i];
        return text && 'text' in text ? text.text : undefined;
      });
    },
    rest: () => undefined,
  };
}
