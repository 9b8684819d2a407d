/** Numbers and citations for the clipboard. */
import { env, l10n, Uri, window } from 'vscode';
import type { LibraryPlaceParams } from '../../../server/src/protocol/libraryRequests';
import type { CitationParams } from '../../../server/src/protocol/requests';
import { isRead, readFiles } from '../folder/files';
import { type LibraryServer, placeIn, placeOf } from './libraryServer';
import type { nameOf } from './words';

/** How long the status bar says what was copied. */
const TOLD_MS = 4000;

/** A row of a view, as VS Code hands it to a command: a cable or something else. */
export interface Row {
  readonly cable?: Parameters<typeof nameOf>[0];
}

/** The rows that a command is about; without any, as from the palette, the cable of the cursor. */
export function placesOf(row: Row | undefined, chosen: readonly Row[] | undefined): readonly LibraryPlaceParams[] {
  const rows = chosen?.length ? chosen : row ? [row] : [];
  const cables = rows.flatMap(({ cable }) => (cable ? [cable] : []));
  if (rows.length > 0) return cables.map(({ uri, range }) => placeIn(Uri.parse(uri), range.start));
  const place = placeOf(window.activeTextEditor);
  return place ? [place] : [];
}

export async function copyNumbers(library: LibraryServer, places: readonly LibraryPlaceParams[]): Promise<void> {
  const cables = await Promise.all(places.map((place) => library.summary(place)));
  await copy(
    cables.map((cable) => cable?.id),
    l10n.t('This cable does not say its number.'),
  );
}

export async function copyCitations(
  library: LibraryServer,
  places: readonly LibraryPlaceParams[],
  style: CitationParams['style'],
): Promise<void> {
  const files = await readFiles(places.map(({ uri }) => Uri.parse(uri)));
  const lines = await Promise.all(
    places.map((place, at) => {
      const file = files[at];
      return library.citation({ ...place, style, ...(file && isRead(file) && { text: file.text }) });
    }),
  );
  await copy(lines, l10n.t('The cable could not be read.'));
}

/** A line each; says when there is none. */
async function copy(lines: readonly (string | undefined)[], none: string): Promise<void> {
  const given = lines.filter((line) => line !== undefined && line !== '');
  if (given.length === 0) {
    void window.showInformationMessage(none);
    return;
  }
  await env.clipboard.writeText(given.join('\n'));
  const [first = ''] = given;
  const told = given.length === 1 ? l10n.t('Copied: {0}', first) : l10n.t('Copied {0} lines', given.length);
  window.setStatusBarMessage(told, TOLD_MS);
}
