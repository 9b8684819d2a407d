/** Links in the text: addresses, and references to a cable that the folder has once. */
import type { Connection, DocumentLink } from 'vscode-languageserver';
import { addressesIn, numbersIn } from '../features/documentLinks';
import { rangeOf } from '../features/positions';
import { answering, type Log } from './answer';
import type { OpenDocuments } from './documents';
import type { Library } from './library';
import { NOWHERE, placeOf } from './libraryAnswers';
import { type Named, namedBy, onlyCableOf } from './meantCables';

export function answerLinks(
  connection: Connection,
  documents: OpenDocuments,
  library: Pick<Library, 'read'>,
  log: Log,
): void {
  const answer = answering(log);
  const links = ({ textDocument }: { readonly textDocument: { readonly uri: string } }): DocumentLink[] => {
    const analysis = documents.analysis(textDocument.uri);
    if (!analysis) return [];
    const { file } = analysis;
    const index = library.read();
    const toAddresses = addressesIn(file).map(({ target, ...place }) => ({ range: rangeOf(file, place), target }));
    // Of several an editor shows a list when it is asked for the definition; a link could lead to one alone.
    const toCables = numbersIn(file).flatMap(({ cable, reference, ...place }): DocumentLink[] => {
      const named = namedBy(cable, reference);
      if (!named || onlyCableOf(index, named) === undefined) return [];
      return [{ range: rangeOf(file, place), data: named }];
    });
    return [...toAddresses, ...toCables];
  };
  /** Where the cable stands now, which may be another place than when the links were asked for. */
  const resolveLink = (link: DocumentLink): DocumentLink => {
    const index = library.read();
    const only = link.data === undefined ? undefined : onlyCableOf(index, link.data as Named);
    if (only === undefined) return link;
    const { uri, range } = placeOf(index, only);
    return { ...link, target: `${uri}#L${String(range.start.line + 1)}` };
  };
  connection.onDocumentLinks(answer('textDocument/documentLink', links, () => []));
  connection.onDocumentLinkResolve(answer('documentLink/resolve', resolveLink, () => ({ range: NOWHERE })));
}
