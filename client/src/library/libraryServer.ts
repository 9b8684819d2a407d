/** The server's answers about the library, and how the library is. */
import { EventEmitter } from 'vscode';
import type { CancellationToken, Disposable, TextEditor, Uri } from 'vscode';
import {
  LIBRARY_CITED_BY_REQUEST,
  LIBRARY_FIND_REQUEST,
  LIBRARY_GRAPH_REQUEST,
  LIBRARY_GROUP_REQUEST,
  LIBRARY_GROUPS_REQUEST,
  LIBRARY_NEIGHBOUR_REQUEST,
  LIBRARY_OVERVIEW_REQUEST,
  LIBRARY_PLACE_IN_GROUPS_REQUEST,
  LIBRARY_STATE_NOTIFICATION,
  LIBRARY_SUMMARY_REQUEST,
} from '../../../server/src/protocol/libraryRequests';
import type {
  CableSummary,
  Citation,
  CitationGraph,
  LibraryFindParams,
  LibraryGraphParams,
  LibraryGroup,
  LibraryGroupParams,
  LibraryGroupsParams,
  LibraryNeighbourParams,
  LibraryOverview,
  LibraryPage,
  LibraryPlaceInGroupsParams,
  LibraryPlaceParams,
  LibraryState,
  PlaceInGroups,
} from '../../../server/src/protocol/libraryRequests';
import { CITATION_REQUEST } from '../../../server/src/protocol/requests';
import type { CitationParams } from '../../../server/src/protocol/requests';
import type { LanguageServer } from '../session/languageServer';
import type { LibraryStatus } from './words';

/** Among as many cables that have an id in their own, it is the best. */
const SAME_ID = 10;

/** A place as the protocol has it. */
export interface Place {
  readonly uri: string;
  readonly range: CableSummary['range'];
}

/** Ever the same question in the same words; without a running server there is nothing in the library. */
export class LibraryServer implements Disposable {
  readonly #server: LanguageServer;
  readonly #changes = new EventEmitter<LibraryStatus>();
  readonly #watching: Disposable;
  #status: LibraryStatus = { state: 'off', files: 0, cables: 0 };

  readonly onDidChange = this.#changes.event;

  constructor(server: LanguageServer) {
    this.#server = server;
    server.onNotification<LibraryState>(LIBRARY_STATE_NOTIFICATION, (state) => this.#enter(state));
    this.#watching = server.onDidChangeState((state) => {
      if (state === 'stopped') this.#enter({ state: 'stopped' });
      // A new server knows of no cable until it says so.
      if (state === 'starting') this.#enter({ state: 'off', files: 0, cables: 0 });
    });
  }

  get status(): LibraryStatus {
    return this.#status;
  }

  /** Waits for a server that is starting; says whether one runs. */
  ready(): Promise<boolean> {
    return this.#server.ready();
  }

  async groups(params: LibraryGroupsParams): Promise<readonly LibraryGroup[]> {
    return (await this.#server.request<LibraryGroup[]>(LIBRARY_GROUPS_REQUEST, params)) ?? [];
  }

  async group(params: LibraryGroupParams): Promise<LibraryPage> {
    return (await this.#server.request<LibraryPage>(LIBRARY_GROUP_REQUEST, params)) ?? { total: 0, cables: [] };
  }

  placeInGroups(params: LibraryPlaceInGroupsParams): Promise<PlaceInGroups | undefined> {
    return this.#server.request<PlaceInGroups>(LIBRARY_PLACE_IN_GROUPS_REQUEST, params);
  }

  async citedBy(params: LibraryPlaceParams): Promise<readonly Citation[]> {
    return (await this.#server.request<Citation[]>(LIBRARY_CITED_BY_REQUEST, params)) ?? [];
  }

  async find(params: LibraryFindParams, token?: CancellationToken): Promise<readonly CableSummary[]> {
    return (await this.#server.request<CableSummary[]>(LIBRARY_FIND_REQUEST, params, token)) ?? [];
  }

  neighbour(params: LibraryNeighbourParams): Promise<Place | undefined> {
    return this.#server.request<Place>(LIBRARY_NEIGHBOUR_REQUEST, params);
  }

  summary(params: LibraryPlaceParams): Promise<CableSummary | undefined> {
    return this.#server.request<CableSummary>(LIBRARY_SUMMARY_REQUEST, params);
  }

  /** The cable with this id, where it lies in the library. */
  async cableWithId(id: string): Promise<CableSummary | undefined> {
    return (await this.find({ query: id, limit: SAME_ID })).find((cable) => cable.id === id);
  }

  async overview(): Promise<LibraryOverview> {
    return (await this.#server.request<LibraryOverview>(LIBRARY_OVERVIEW_REQUEST, {})) ?? { months: [], tags: [] };
  }

  async graph(params: LibraryGraphParams): Promise<CitationGraph> {
    return (await this.#server.request<CitationGraph>(LIBRARY_GRAPH_REQUEST, params)) ?? { nodes: [], edges: [] };
  }

  citation(params: CitationParams): Promise<string | undefined> {
    return this.#server.request<string>(CITATION_REQUEST, params);
  }

  dispose(): void {
    this.#watching.dispose();
    this.#changes.dispose();
  }

  #enter(status: LibraryStatus): void {
    this.#status = status;
    this.#changes.fire(status);
  }
}

/** The place of the cursor, where it is in a cable. */
export function placeOf(editor: TextEditor | undefined): LibraryPlaceParams | undefined {
  if (editor?.document.languageId !== 'cable') return undefined;
  return placeIn(editor.document.uri, editor.selection.active);
}

export function placeIn(
  uri: Uri,
  { line, character }: { readonly line: number; readonly character: number },
): LibraryPlaceParams {
  return { uri: uri.toString(), position: { line, character } };
}
