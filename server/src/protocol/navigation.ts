/** From a reference to its cable, from a cable to those that cite it, and from a name to all cables that have it. */
import {
  type CallHierarchyItem,
  type CodeLens,
  type Connection,
  type Location,
  type LocationLink,
  type Position,
  type Range,
  SymbolKind,
  type SymbolInformation,
} from 'vscode-languageserver';
import { contains } from '../cable/span';
import type { CableFile } from '../cable/model';
import { cableAt as cableOfText } from '../features/hover/lookup';
import { offsetAt, rangeOf } from '../features/positions';
import { withoutUnseen } from '../features/plainText';
import { referencePlaceAt } from '../features/referencePlaces';
import { citationsOf } from '../library/citations';
import type { CableFacts, CableNumber } from '../library/facts';
import type { LibraryIndex } from '../library/libraryIndex';
import type { FoundReference } from '../library/tables';
import { placesOfName } from '../library/names';
import { citingOf, resolve } from '../library/resolve';
import { findCables, idOfCable } from '../library/search';
import { answering, type Log } from './answer';
import type { ClientSupport } from './clientSupport';
import type { OpenDocuments } from './documents';
import type { Library } from './library';
import { cableAt, placeOf } from './libraryAnswers';
import { type Meant, meantBy } from './meantCables';
import type { Settings } from './settings';

/** More places in a list help nobody. */
const MOST_PLACES = 10_000;
const MOST_SYMBOLS = 200;

/** The command of a code lens, which our client has. */
export const SHOW_CITATIONS = 'cable.showCitations';

export function answerNavigation(
  connection: Connection,
  documents: OpenDocuments,
  library: Library,
  support: Pick<ClientSupport, 'definitionLinks'>,
  settings: () => Promise<Settings>,
  log: Log,
): void {
  const answer = answering(log);
  const nothing = () => null;
  const at = (uri: string, position: Position) => placeAt(library.index(), documents, uri, position);

  const definition = ({ textDocument, position }: PlaceOfRequest): Location[] | LocationLink[] | null => {
    const index = library.index();
    const place = at(textDocument.uri, position);
    if (!place || place.kind === 'name') return null;
    const cables = new Set(place.meant.flatMap((meant) => meant.cables));
    const found = [...cables].map((cable) => placeOf(index, cable));
    if (place.kind === 'itself') return found;
    // What REF says of a cable that is not here is more than nothing.
    const shown = found.length > 0 ? found : place.items.map((range) => ({ uri: textDocument.uri, range }));
    return support.definitionLinks ? shown.map((each) => linkFrom(place.origin, each)) : shown;
  };

  const references = ({ textDocument, position }: PlaceOfRequest): Location[] | null => {
    const index = library.index();
    const place = at(textDocument.uri, position);
    if (!place) return null;
    if (place.kind === 'name') {
      return placesOfName(index, place.name.kind, place.name.name, MOST_PLACES).map(({ cable, range }) => ({
        uri: index.uri(cable),
        range,
      }));
    }
    return place.meant.flatMap((meant) => {
      const [cable] = meant.cables;
      const found = cable === undefined ? referencesLike(index, meant) : citationsOf(index, cable);
      return found.map((reference) => locationOf(index, reference));
    });
  };

  const symbols = ({ query }: { readonly query: string }): SymbolInformation[] => {
    const index = library.index();
    return findCables(index, query, MOST_SYMBOLS, true).map(({ cable, line = 0 }): SymbolInformation => {
      const title = `${idOfCable(index, cable) ?? ''} ${index.subject(cable)}`;
      const places = index.places(cable);
      const heading = line > 0 ? places.headings[line - 1] : undefined;
      return {
        name: withoutUnseen(heading ? index.searchedLine(cable, line) : title) || 'Cable',
        kind: heading ? SymbolKind.Namespace : SymbolKind.File,
        containerName: withoutUnseen(heading ? title : index.postName(cable)),
        location: { uri: index.uri(cable), range: heading ?? startOf(places.range) },
      };
    });
  };

  const lenses = async ({ textDocument }: Pick<PlaceOfRequest, 'textDocument'>): Promise<CodeLens[] | null> => {
    const { codeLensEnabled, libraryEnabled } = await settings();
    const analysis = documents.analysis(textDocument.uri);
    if (!analysis || !codeLensEnabled || !libraryEnabled) return null;
    const index = library.index();
    return index.cablesOf(analysis.uri).flatMap((cable): CodeLens[] => {
      const count = citationsOf(index, cable).length;
      const range = startOf(index.places(cable).range);
      if (count === 0) return [];
      const title = count === 1 ? 'Cited by 1 cable' : `Cited by ${String(count)} cables`;
      const args = [textDocument.uri, range.start];
      return [{ range, command: { title, command: library.hasCommands ? SHOW_CITATIONS : '', arguments: args } }];
    });
  };

  const prepare = ({ textDocument, position }: PlaceOfRequest): CallHierarchyItem[] | null => {
    const index = library.index();
    const place = at(textDocument.uri, position);
    const here = cableAt(index, textDocument.uri, position);
    const meant = place?.kind === 'references' ? place.meant.flatMap(({ cables }) => cables) : [];
    const cables = meant.length > 0 ? [...new Set(meant)] : here === undefined ? [] : [here];
    return cables.length === 0 ? null : cables.map((cable) => itemOf(index, cable));
  };
  const cableOf = ({ uri, range }: CallHierarchyItem) => cableAt(library.index(), uri, range.start);
  const incoming = ({ item }: { readonly item: CallHierarchyItem }) => {
    const index = library.index();
    const cable = cableOf(item);
    return cable === undefined
      ? null
      : citationsOf(index, cable).map((reference) => ({
          from: itemOf(index, reference.cable),
          fromRanges: [locationOf(index, reference).range],
        }));
  };
  const outgoing = ({ item }: { readonly item: CallHierarchyItem }) => {
    const index = library.index();
    const cable = cableOf(item);
    if (cable === undefined) return null;
    const calls = new Map<number, { to: CallHierarchyItem; fromRanges: Range[] }>();
    for (const { number, range } of index.facts(cable).references) {
      const [to] = resolve(index, number, citingOf(index, cable));
      if (to === undefined) continue;
      const call = calls.get(to) ?? { to: itemOf(index, to), fromRanges: [] };
      call.fromRanges.push(range);
      calls.set(to, call);
    }
    return [...calls.values()];
  };

  connection.onDefinition(answer('textDocument/definition', definition, nothing));
  connection.onReferences(answer('textDocument/references', references, nothing));
  connection.onWorkspaceSymbol(answer('workspace/symbol', symbols, () => []));
  connection.onCodeLens(answer('textDocument/codeLens', lenses, nothing));
  const { callHierarchy } = connection.languages;
  callHierarchy.onPrepare(answer('textDocument/prepareCallHierarchy', prepare, nothing));
  callHierarchy.onIncomingCalls(answer('callHierarchy/incomingCalls', incoming, nothing));
  callHierarchy.onOutgoingCalls(answer('callHierarchy/outgoingCalls', outgoing, nothing));
}

interface PlaceOfRequest {
  readonly textDocument: { readonly uri: string };
  readonly position: Position;
}

type At =
  | {
      readonly kind: 'references';
      readonly meant: readonly Meant[];
      /** The place in the document that names them. */
      readonly origin: Range;
      /** Where REF has what the text mentions; empty for REF itself, and for numbers. */
      readonly items: readonly Range[];
    }
  | { readonly kind: 'itself'; readonly meant: readonly [Meant] }
  | { readonly kind: 'name'; readonly name: CableFacts['names'][number] };

/** What a position names: cables that are referred to, a name, or the cable itself on its classification line. */
function placeAt(index: LibraryIndex, documents: OpenDocuments, uri: string, position: Position): At | undefined {
  const citing = cableAt(index, uri, position);
  const analysis = documents.analysis(uri);
  if (citing === undefined || !analysis) return undefined;
  const { file } = analysis;
  const offset = offsetAt(file, position);
  const facts = index.facts(citing);
  const cable = cableOfText(file, offset);
  const place = cable && referencePlaceAt(file, cable, offset);
  if (place) {
    const meant = place.references.flatMap((reference) => meantBy(index, uri, file, cable, reference) ?? []);
    const isMention = place.kind === 'mention' || place.kind === 'word';
    const items = isMention ? place.references.map((item) => rangeOf(file, item)) : [];
    if (meant.length > 0 || isMention) return { kind: 'references', meant, origin: rangeOf(file, place), items };
  }
  const name = facts.names.find(({ range }) => isIn(range, position));
  if (name) return { kind: 'name', name };
  if (facts.number && namesItself(file, position)) {
    return { kind: 'itself', meant: [{ number: facts.number, citing, cables: [citing] }] };
  }
  return undefined;
}

/** On the classification line, the message record number, a page mark or the archive's `Document Number` a cable names itself. */
function namesItself(file: CableFile, position: Position): boolean {
  const offset = offsetAt(file, position);
  const at = { start: offset, end: offset };
  return file.cables.some(
    ({ header, envelope, body, close }) =>
      [
        header.classification,
        envelope.messageRecordNumber,
        ...(envelope.pageMarks ?? []),
        ...header.pageMarks,
        ...(close.pageMarks ?? []),
      ].some((place) => place && contains(place, at)) ||
      close.attributes?.some(({ label, value }) => label.value === 'Document Number' && contains(value, at)) === true ||
      body.items.some((item) => item.kind === 'pageMark' && contains(item, at)),
  );
}

/** All references to a cable that is not here: those with the same serial that are read with the same year. */
function referencesLike(index: LibraryIndex, { number, citing }: Meant): readonly FoundReference[] {
  const yearOf = (each: CableNumber, cable: number) => each.year ?? citingOf(index, cable).year;
  const year = yearOf(number, citing);
  return index
    .referencesTo(number.post, number.serial)
    .filter((reference) => yearOf(reference.number, reference.cable) === year);
}

function locationOf(index: LibraryIndex, { cable, index: at }: FoundReference): Location {
  const facts = index.facts(cable);
  return { uri: index.uri(cable), range: facts.references[at]?.range ?? facts.range };
}

function itemOf(index: LibraryIndex, cable: number): CallHierarchyItem {
  const { range } = index.places(cable);
  const subject = index.subject(cable);
  return {
    name: idOfCable(index, cable) ?? (withoutUnseen(subject) || 'Cable'),
    detail: withoutUnseen(subject),
    kind: SymbolKind.File,
    uri: index.uri(cable),
    range,
    selectionRange: startOf(range),
  };
}

/** The whole of what was clicked on is one link, not a word of it. */
function linkFrom(originSelectionRange: Range, { uri, range }: Location): LocationLink {
  return { originSelectionRange, targetUri: uri, targetRange: range, targetSelectionRange: range };
}

function startOf({ start }: Range): Range {
  return { start, end: start };
}

function isIn({ start, end }: Range, { line, character }: Position): boolean {
  const isBehindStart = line > start.line || (line === start.line && character >= start.character);
  const isBeforeEnd = line < end.line || (line === end.line && character <= end.character);
  return isBehindStart && isBeforeEnd;
}
