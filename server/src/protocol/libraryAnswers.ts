/** Answers the requests about the library. */
import type { Connection, Location, Position } from 'vscode-languageserver';
import { citationsOf, copiesOf, firstCopy } from '../library/citations';
import { type OwnCodes, usingCodes } from '../codes/own';
import { meaningOfTag, placeOfPost } from '../features/meanings';
import { groupOf, groupsOf, neighbourOf, placeInGroups } from '../library/groups';
import type { LibraryIndex } from '../library/libraryIndex';
import { citedIdsOf, graphAround, monthsOf, tagYearsOf } from '../library/overview';
import { findCables, idOfCable } from '../library/search';
import { answering, type Log } from './answer';
import { type Library, normal } from './library';
import {
  type CableSummary,
  type Citation,
  LIBRARY_CITED_BY_REQUEST,
  LIBRARY_FIND_REQUEST,
  LIBRARY_GROUP_REQUEST,
  LIBRARY_GROUPS_REQUEST,
  LIBRARY_NEIGHBOUR_REQUEST,
  LIBRARY_OVERVIEW_REQUEST,
  LIBRARY_SUMMARY_REQUEST,
  type LibraryFindParams,
  type LibraryGroup,
  type LibraryGrouping,
  type LibraryGroupParams,
  type LibraryGroupsParams,
  type LibraryNeighbourParams,
  LIBRARY_GRAPH_REQUEST,
  LIBRARY_PLACE_IN_GROUPS_REQUEST,
  type CitationGraph,
  type LibraryGraphParams,
  type LibraryOverview,
  type LibraryPlaceInGroupsParams,
  type PlaceInGroups,
  type LibraryPage,
  type LibraryPlaceParams,
} from './libraryRequests';
import type { Sentences } from './sentences';

const MEANINGS: Readonly<Partial<Record<LibraryGrouping, (key: string) => string | undefined>>> = {
  tag: meaningOfTag,
  post: placeOfPost,
};

/** @param codes the user's own for the folders as a whole: the facts of cables are without them, and stay true when they change */
export function answerLibrary(
  connection: Connection,
  library: Library,
  sentences: Sentences,
  codes: () => OwnCodes | undefined,
  log: Log,
): void {
  const answer = answering(log);
  const on = <P, R>(request: string, handler: (params: P) => R | Promise<R>, empty: R) =>
    connection.onRequest(
      request,
      answer(request, handler, () => empty),
    );

  on(
    LIBRARY_GROUPS_REQUEST,
    ({ by, filter }: LibraryGroupsParams): readonly LibraryGroup[] => {
      const groups = groupsOf(library.index(), by, filter);
      const meaningOf = MEANINGS[by];
      if (!meaningOf) return groups;
      return usingCodes(codes(), () =>
        groups.map((group) => {
          const meaning = meaningOf(group.key);
          return meaning === undefined ? group : { ...group, meaning };
        }),
      );
    },
    [],
  );
  on(
    LIBRARY_GROUP_REQUEST,
    ({ by, key, filter, sort, offset, limit }: LibraryGroupParams): LibraryPage => {
      const index = library.index();
      const cables = groupOf(index, by, key, filter, sort);
      return {
        total: cables.length,
        cables: cables.slice(offset, offset + limit).map((cable) => summaryOf(index, cable)),
      };
    },
    { total: 0, cables: [] },
  );
  on(
    LIBRARY_CITED_BY_REQUEST,
    ({ uri, position }: LibraryPlaceParams) => citedBy(library.index(), sentences, uri, position),
    [],
  );
  on(
    LIBRARY_FIND_REQUEST,
    ({ query, limit }: LibraryFindParams): readonly CableSummary[] => {
      const index = library.index();
      return findCables(index, query, limit, false).map(({ cable }) => summaryOf(index, cable));
    },
    [],
  );
  on(
    LIBRARY_NEIGHBOUR_REQUEST,
    ({ uri, position, direction }: LibraryNeighbourParams): Location | null => {
      const index = library.index();
      const cable = cableAt(index, uri, position);
      const neighbour = cable === undefined ? undefined : neighbourOf(index, cable, direction);
      return neighbour === undefined ? null : placeOf(index, neighbour);
    },
    null,
  );
  on(
    LIBRARY_SUMMARY_REQUEST,
    ({ uri, position }: LibraryPlaceParams): CableSummary | null => {
      const index = library.index();
      const cable = cableAt(index, uri, position);
      return cable === undefined ? null : summaryOf(index, cable);
    },
    null,
  );
  on(
    LIBRARY_PLACE_IN_GROUPS_REQUEST,
    ({ uri, position, by, filter, sort }: LibraryPlaceInGroupsParams): PlaceInGroups | null => {
      const index = library.index();
      const cable = cableAt(index, uri, position);
      return (
        (cable === undefined ? undefined : placeInGroups(index, firstCopy(index, cable), by, filter, sort)) ?? null
      );
    },
    null,
  );
  on(
    LIBRARY_OVERVIEW_REQUEST,
    (): LibraryOverview => ({ months: monthsOf(library.index()), tags: tagYearsOf(library.index()) }),
    { months: [], tags: [] },
  );
  on(LIBRARY_GRAPH_REQUEST, ({ around }: LibraryGraphParams): CitationGraph => graphAround(library.index(), around), {
    nodes: [],
    edges: [],
  });
}

async function citedBy(
  index: LibraryIndex,
  sentences: Sentences,
  uri: string,
  position: Position,
): Promise<readonly Citation[]> {
  const cable = cableAt(index, uri, position);
  if (cable === undefined) return [];
  const found = citationsOf(index, cable).map((reference) => ({
    cable: summaryOf(index, reference.cable),
    uri: index.uri(reference.cable),
    range: index.facts(reference.cable).references[reference.index]?.range ?? NOWHERE,
  }));
  const written = await sentences(found);
  return found.map((citation, i) => ({ ...citation, ...(written[i] ?? { sentence: '' }) }));
}

export const NOWHERE = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

/** The cable of a file in which a position lies; the first, for a position above all. */
export function cableAt(index: LibraryIndex, uri: string, { line }: Position): number | undefined {
  const cables = index.cablesOf(normal(uri));
  return cables.findLast((cable) => index.places(cable).range.start.line <= line) ?? cables[0];
}

/** Where a cable begins. */
export function placeOf(index: LibraryIndex, cable: number): Location {
  const { start } = index.places(cable).range;
  return { uri: index.uri(cable), range: { start, end: start } };
}

export function summaryOf(index: LibraryIndex, cable: number): CableSummary {
  const subject = index.subject(cable);
  const level = index.level(cable);
  const date = index.date(cable);
  const signer = index.signers.at(index.signer(cable));
  return {
    id: idOfCable(index, cable) ?? '',
    uri: index.uri(cable),
    range: index.places(cable).range,
    copies: copiesOf(index, cable).length,
    post: index.postName(cable),
    ...(date !== undefined && { date: new Date(date * 60_000).toISOString().replace('.000Z', 'Z') }),
    ...(subject !== '' && { subject }),
    ...(level && { level }),
    tags: [...new Set(Array.from(index.tagsOf(cable), (tag) => index.tags.at(tag)))],
    ...(signer !== '' && { signer }),
    citedBy: citationsOf(index, cable).length,
    cites: citedIdsOf(index, cable).length,
  };
}
