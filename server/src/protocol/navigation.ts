/** From a reference to its cable, from a cable to those that cite it, and from a name to all cables that have it. */
import {
  type CallHierarchyItem,
  type CodeLens,
  type Connection,
  type Location,
  type Position,
  type Range,
  SymbolKind,
  type SymbolInformation,
} from 'vscode-languageserver';
import { contains } from '../cable/span';
import type { CableFile } from '../cable/model';
import { offsetAt } from '../features/positions';
import { withoutUnseen } from '../features/plainText';
import { citationsOf } from '../library/citations';
import type { CableFacts, CableNumber } from '../library/facts';
import type { FoundReference, LibraryIndex } from '../library/libraryIndex';
import { placesOfName } from '../library/names';
import { citingOf, resolve } from '../library/resolve';
import { findCables, idOfCable } from '../library/search';
import { answering, type Log } from './answer';
import type { OpenDocuments } from './documents';
import type { Library } from './library';
import { cableAt, placeOf } from './libraryAnswers';
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
  settings: () => Promise<Settings>,
  log: Log,
): void {
  const answer = answering(log);
  const nothing = () => null;
  const at = (uri: string, position: Position) => placeAt(library.index(), documents, uri, position);

  const definition = ({ textDocument, position }: PlaceOfRequest): Location[] | null => {
    const index = library.index();
    const place = at(textDocument.uri, position);
    return place?.kind === 'reference' ? place.cables.map((cable) => placeOf(index, cable)) : null;
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
    const [cable] = place.cables;
    const found = cable === undefined ? referencesLike(index, place) : citationsOf(index, cable);
    return found.map((reference) => locationOf(index, reference));
  };

  const symbols = ({ query }: { readonly query: string }): SymbolInformation[] => {
    const index = library.index();
    return findCables(index, query, MOST_SYMBOLS, true).map(({ cable, line = 0 }): SymbolInformation => {
      const id = idOfCable(index, cable) ?? '';
      const facts = index.facts(cable);
      const heading = line > 0 ? facts.headings[line - 1] : undefined;
      return {
        name: withoutUnseen(heading ? heading.name : `${id} ${facts.subject}`) || 'Cable',
        kind: heading ? SymbolKind.Namespace : SymbolKind.File,
        containerName: withoutUnseen(heading ? `${id} ${facts.subject}` : index.postName(cable)),
        location: { uri: index.uri(cable), range: heading ? heading.range : startOf(facts.range) },
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
      const range = startOf(index.facts(cable).range);
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
    const cables = place?.kind === 'reference' ? place.cables : here === undefined ? [] : [here];
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
      readonly kind: 'reference';
      readonly number: CableNumber;
      readonly citing: number;
      readonly cables: readonly number[];
    }
  | { readonly kind: 'name'; readonly name: CableFacts['names'][number] };

/** What a position names: a cable that is referred to, the cable itself on its classification line, or a name. */
function placeAt(index: LibraryIndex, documents: OpenDocuments, uri: string, position: Position): At | undefined {
  const cable = cableAt(index, uri, position);
  const analysis = documents.analysis(uri);
  if (cable === undefined || !analysis) return undefined;
  const facts = index.facts(cable);
  const reference = facts.references.find(({ range }) => isIn(range, position));
  if (reference) {
    const cables = resolve(index, reference.number, citingOf(index, cable));
    return { kind: 'reference', number: reference.number, citing: cable, cables };
  }
  const name = facts.names.find(({ range }) => isIn(range, position));
  if (name) return { kind: 'name', name };
  if (facts.number && namesItself(analysis.file, position)) {
    return { kind: 'reference', number: facts.number, citing: cable, cables: [cable] };
  }
  return undefined;
}

/** On the classification line, the message record number or a page mark a cable names itself. */
function namesItself(file: CableFile, position: Position): boolean {
  const offset = offsetAt(file, position);
  const at = { start: offset, end: offset };
  return file.cables.some(
    ({ header, envelope, body }) =>
      [header.classification, envelope.messageRecordNumber, ...(envelope.pageMarks ?? []), ...header.pageMarks].some(
        (place) => place && contains(place, at),
      ) || body.items.some((item) => item.kind === 'pageMark' && contains(item, at)),
  );
}

/** All references to a cable that is not here: those with the same serial that are read with the same year. */
function referencesLike(
  index: LibraryIndex,
  { number, citing }: Extract<At, { kind: 'reference' }>,
): readonly FoundReference[] {
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
  const { range, subject } = index.facts(cable);
  return {
    name: idOfCable(index, cable) ?? (withoutUnseen(subject) || 'Cable'),
    detail: withoutUnseen(subject),
    kind: SymbolKind.File,
    uri: index.uri(cable),
    range,
    selectionRange: startOf(range),
  };
}

function startOf({ start }: Range): Range {
  return { start, end: start };
}

function isIn({ start, end }: Range, { line, character }: Position): boolean {
  const isBehindStart = line > start.line || (line === start.line && character >= start.character);
  const isBeforeEnd = line < end.line || (line === end.line && character <= end.character);
  return isBehindStart && isBeforeEnd;
}
