/** What a hover on a reference shows of the cable that it names. */
import { parseCables } from '../cable';
import { isoDay } from '../features/hover/dates';
import { cableAt } from '../features/hover/lookup';
import type { CitedCable, CitedCables } from '../features/hover/reference';
import { offsetAt } from '../features/positions';
import { referencePlaceAt } from '../features/referencePlaces';
import { firstCopy } from '../library/citations';
import type { LibraryIndex } from '../library/libraryIndex';
import { idOfCable } from '../library/search';
import { recordOf } from '../record';
import type { Analysis, OpenDocuments } from './documents';
import type { Library } from './library';
import { meantBy } from './meantCables';

/** Enough to tell what a cable is about. */
const LONGEST_SUMMARY = 400;

/** Gets ready what a hover at an offset may ask; the summary is read from the file, since the index keeps no text. */
export type CitedAt = (analysis: Analysis, offset: number) => Promise<CitedCables | undefined>;

export function citedCables(library: Pick<Library, 'index' | 'texts' | 'isRead'>, documents: OpenDocuments): CitedAt {
  const summaryOf = async (index: LibraryIndex, cable: number): Promise<string | undefined> => {
    const uri = index.uri(cable);
    const { start } = index.places(cable).range;
    const open = documents.analysis(uri)?.file;
    const [text] = open ? [] : await library.texts([uri]);
    const file = open ?? (text === undefined ? undefined : parseCables(text, { assumeCable: true }));
    const found = file && cableAt(file, offsetAt(file, start));
    const summary = file && found && recordOf(file, found).summary;
    return summary === undefined || summary.length <= LONGEST_SUMMARY
      ? summary
      : `${summary.slice(0, LONGEST_SUMMARY).trimEnd()}…`;
  };

  return async ({ uri, file }, offset) => {
    const cable = cableAt(file, offset);
    const place = cable && referencePlaceAt(file, cable, offset);
    if (!place) return undefined;
    const index = library.index();
    const isRead = library.isRead();
    const found = new Map<unknown, readonly CitedCable[]>();
    for (const reference of place.references) {
      const cables = meantBy(index, uri, file, cable, reference)?.cables;
      if (!cables || (cables.length === 0 && !isRead)) continue;
      // Copies of one cable say the same: the first one speaks for them.
      const first = [...new Set(cables.map((each) => firstCopy(index, each)))];
      found.set(
        reference,
        first.map((each) => citedCable(index, each)),
      );
      const [only] = first;
      if (only === undefined || first.length > 1 || place.references.length > 1) continue;
      const summary = await summaryOf(index, only);
      if (summary !== undefined) found.set(reference, [{ ...citedCable(index, only), summary }]);
    }
    // The hover reads the same version of the document, so that its references are these.
    return (item) => found.get(item) ?? found.get(place.references.find(({ start }) => start === item.start));
  };
}

function citedCable(index: LibraryIndex, cable: number): CitedCable {
  const subject = index.subject(cable);
  const date = index.date(cable);
  return {
    id: idOfCable(index, cable) ?? '',
    ...(subject !== '' && { subject }),
    ...(date !== undefined && { date: isoDay(date * 60_000) }),
  };
}
