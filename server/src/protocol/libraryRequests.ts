/** The requests about the cables of the workspace folders, with the names and shapes that client and server share. */
import type { Position, Range } from 'vscode-languageserver-types';

/** What the client says of the library when it starts the server, in `initializationOptions.library`. */
export interface LibraryOptions {
  /** It answers {@link FILES_REQUEST} and {@link TEXTS_REQUEST}: for folders that lie on no disk of the server's. */
  readonly reads?: boolean;
  /** A folder on the server's disk in which the index may be kept. */
  readonly storage?: string;
}

/** The server asks which files of a folder may be cables. Answered with their addresses. */
export const FILES_REQUEST = 'cable/files';

export interface FilesParams {
  readonly folder: string;
}

/** The server asks for texts of files. Answered with a {@link GivenText} each, in their order. */
export const TEXTS_REQUEST = 'cable/texts';

export interface WantedTextsParams {
  readonly uris: readonly string[];
}

/** `isGone` for a file that is not there, or that a search of its folder would leave out. */
export type GivenText = { readonly text: string } | { readonly reason: string } | { readonly isGone: true };

/** The server tells how the index of the library is, whenever that changes. */
export const LIBRARY_STATE_NOTIFICATION = 'cable/libraryState';

export interface LibraryState {
  /** `indexing` also while files that changed are read again; what is known already is answered meanwhile. */
  readonly state: 'off' | 'indexing' | 'ready';
  /** Files with cables, and the cables in them; a cable in two files counts twice. */
  readonly files: number;
  readonly cables: number;
  /** While indexing: files done and files found so far. */
  readonly done?: number;
  readonly total?: number;
}

/** A cable as a list shows it. Of a cable in several files it is the first copy. */
export interface CableSummary {
  /** `08PARIS258`; empty where the text does not say it. */
  readonly id: string;
  readonly uri: string;
  /** The whole cable in its file. */
  readonly range: Range;
  /** In how many places it lies; 1 for nearly all. */
  readonly copies: number;
  /** `PARIS`; empty where nobody knows. */
  readonly post: string;
  /** `2008-02-14T16:59:00Z` */
  readonly date?: string;
  readonly subject?: string;
  /** `CONFIDENTIAL` */
  readonly level?: string;
  readonly tags: readonly string[];
  /** `STAPLETON` */
  readonly signer?: string;
  /** Cables of the library that refer to it. */
  readonly citedBy: number;
  /** Cables that it refers to, here or not. */
  readonly cites: number;
  /** Known once its file was checked. */
  readonly findings?: number;
}

export type LibraryGrouping = 'post' | 'year' | 'month' | 'tag' | 'level' | 'signer' | 'citations';

/** The groups of the cables. Answered with a {@link LibraryGroup} each, in the order in which they are shown. */
export const LIBRARY_GROUPS_REQUEST = 'cable/libraryGroups';

export interface LibraryGroupsParams {
  readonly by: LibraryGrouping;
  /** Words that must all stand in the id or the subject; the last may be the beginning of one. */
  readonly filter?: string;
}

export interface LibraryGroup {
  /** For {@link LibraryGroupParams}; empty for the cables that have no such thing. */
  readonly key: string;
  /** `February 2008` */
  readonly label: string;
  /** What a tag means, and where a post is; absent where no table says. */
  readonly meaning?: string;
  /** Cables, copies not counted. */
  readonly count: number;
}

/** The cables of one group, some at a time. Answered with a {@link LibraryPage}. */
export const LIBRARY_GROUP_REQUEST = 'cable/libraryGroup';

export interface LibraryGroupParams extends LibraryGroupsParams {
  readonly key: string;
  /** By date from the oldest on, by subject from A on, by citations from the most on. */
  readonly sort?: 'date' | 'subject' | 'citations';
  readonly offset: number;
  readonly limit: number;
}

export interface LibraryPage {
  readonly total: number;
  readonly cables: readonly CableSummary[];
}

/** A place in a file; of a file with several cables it tells which is meant. */
export interface LibraryPlaceParams {
  readonly uri: string;
  readonly position: Position;
}

/** Where the list of groups shows the cable at a place. Answered with a {@link PlaceInGroups}, or `null` where it does not. */
export const LIBRARY_PLACE_IN_GROUPS_REQUEST = 'cable/libraryPlaceInGroups';

export interface LibraryPlaceInGroupsParams extends LibraryGroupsParams, LibraryPlaceParams {
  readonly sort?: LibraryGroupParams['sort'];
}

export interface PlaceInGroups {
  /** Of several groups with the cable, as those of its TAGS, the first. */
  readonly key: string;
  /** Among the cables of the group, from 0. */
  readonly index: number;
}

/** Who cites the cable at a place. Answered with a {@link Citation} each, by date. */
export const LIBRARY_CITED_BY_REQUEST = 'cable/libraryCitedBy';

export interface Citation {
  /** The cable that cites. */
  readonly cable: CableSummary;
  readonly uri: string;
  /** Where its text speaks of the cable, `ref A` or a number; else the reference in REF. */
  readonly range: Range;
  /** The sentence around that, or the line of REF, as one line of plain text; empty where the file cannot be read now. */
  readonly sentence: string;
  /** Where the reference stands in the sentence; absent where that is empty. */
  readonly start?: number;
  readonly end?: number;
}

/** Cables by a part of their id or by words of their subject. Answered with a {@link CableSummary} each, the best first. */
export const LIBRARY_FIND_REQUEST = 'cable/libraryFind';

export interface LibraryFindParams {
  readonly query: string;
  readonly limit: number;
}

/** The cable before or after the one at a place, of the same post, by date. Answered with a `Location` or `null`. */
export const LIBRARY_NEIGHBOUR_REQUEST = 'cable/libraryNeighbour';

export interface LibraryNeighbourParams extends LibraryPlaceParams {
  readonly direction: 'next' | 'previous';
}

/** The cable at a place. Answered with its {@link CableSummary} or `null`. */
export const LIBRARY_SUMMARY_REQUEST = 'cable/librarySummary';

/** Figures for a picture of the library. Has no parameters. Answered with a {@link LibraryOverview}. */
export const LIBRARY_OVERVIEW_REQUEST = 'cable/libraryOverview';

export interface LibraryOverview {
  readonly months: readonly MonthOfPost[];
  readonly tags: readonly TagOfYear[];
}

/** Who cites whom around a cable: asked for with every cable that is opened, and the figures are not. Answered with a {@link CitationGraph}. */
export const LIBRARY_GRAPH_REQUEST = 'cable/libraryGraph';

export interface LibraryGraphParams {
  /** The id of the cable in the middle. */
  readonly around: string;
}

export interface MonthOfPost {
  /** `2008-02` */
  readonly month: string;
  readonly post: string;
  readonly count: number;
}

export interface TagOfYear {
  readonly year: number;
  readonly tag: string;
  readonly count: number;
}

/** The cables up to two citations away from the one in the middle; the nearest, where there are too many. */
export interface CitationGraph {
  readonly nodes: readonly CitationNode[];
  readonly edges: readonly CitationEdge[];
}

export interface CitationNode {
  readonly id: string;
  readonly subject?: string;
  /** Whether it lies in the library, or is only referred to. */
  readonly isHere: boolean;
  readonly cites: number;
  readonly citedBy: number;
}

/** From the cable that cites to the one that is cited, by their ids. */
export interface CitationEdge {
  readonly from: string;
  readonly to: string;
}
