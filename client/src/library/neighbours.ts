/** `Cable: Next from this Post` and `Cable: Previous from this Post`. */
import { l10n, window } from 'vscode';
import { type LibraryServer, placeOf } from './libraryServer';
import { openPlace } from './opening';

export async function openNeighbour(library: LibraryServer, direction: 'next' | 'previous'): Promise<void> {
  const place = placeOf(window.activeTextEditor);
  if (!place) return;
  const neighbour = await library.neighbour({ ...place, direction });
  if (neighbour) {
    await openPlace(neighbour);
    return;
  }
  const post = (await library.summary(place))?.post;
  void window.showInformationMessage(whyNone(direction, post));
}

function whyNone(direction: 'next' | 'previous', post: string | undefined): string {
  if (!post) return l10n.t('The library does not know of which post this cable is.');
  return direction === 'next'
    ? l10n.t('This is the last cable from {0} in this library.', post)
    : l10n.t('This is the first cable from {0} in this library.', post);
}
