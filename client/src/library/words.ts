/** What is said of the cables of a library. */
import { env, l10n } from 'vscode';
import type { CableSummary, LibraryState } from '../../../server/src/protocol/libraryRequests';
import { figure, progressOf as filesDone } from '../folder/words';

/** What a library is when no server tells of it. */
export type LibraryStatus = LibraryState | { readonly state: 'stopped' };

/** `1,204 cables` */
export function cablesInWords(count: number): string {
  return count === 1 ? l10n.t('{0} cable', figure(count)) : l10n.t('{0} cables', figure(count));
}

function copiesInWords(count: number): string {
  return count === 1 ? l10n.t('{0} copy', figure(count)) : l10n.t('{0} copies', figure(count));
}

/** `Cited by 3 cables` */
export function citedInWords(count: number): string {
  return count === 1 ? l10n.t('Cited by {0} cable', figure(count)) : l10n.t('Cited by {0} cables', figure(count));
}

/** `1,204 cables in 1,180 files` */
export function sizeOf({ cables, files }: LibraryState): string {
  return l10n.t('{0} in {1}', cablesInWords(cables), filesInWords(files));
}

function filesInWords(count: number): string {
  return count === 1 ? l10n.t('{0} file', figure(count)) : l10n.t('{0} files', figure(count));
}

/** `08PARIS258`; a cable that does not say its number goes by its file. */
export function nameOf({ id, uri }: CableSummary): string {
  if (id) return id;
  const name = uri.slice(uri.lastIndexOf('/') + 1);
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/** `2008-02-14 · HARBOUR MASTER PLANS A NEW PIER` */
export function lineOf(cable: CableSummary): string {
  return [cable.date?.slice(0, 10), cable.subject, cable.copies > 1 ? copiesInWords(cable.copies) : undefined]
    .filter((part) => part !== undefined && part !== '')
    .join(' · ');
}

/** All that is known, a fact a line. */
export function tooltipOf(cable: CableSummary): string {
  const { subject, post, date, level, tags, signer, copies } = cable;
  const lines = [
    nameOf(cable),
    subject,
    [post, date && `${date.slice(0, 10)} ${date.slice(11, 16)}Z`, level].filter(Boolean).join(' · '),
    tags.length > 0 ? l10n.t('TAGS: {0}', tags.join(', ')) : '',
    signer && l10n.t('Signed {0}', signer),
    citationsOf(cable),
    copies > 1 ? copiesInWords(copies) : '',
    findingsInWords(cable.findings ?? 0),
  ];
  return lines.filter(Boolean).join('\n');
}

/** What a screen reader says of a cable in a list. */
export function spokenOf(cable: CableSummary): string {
  const { subject, date, level, citedBy, copies } = cable;
  const parts = [
    nameOf(cable),
    subject,
    date && dayInWords(date),
    level?.toLowerCase(),
    citedBy > 0 ? citedInWords(citedBy) : '',
    copies > 1 ? copiesInWords(copies) : '',
  ];
  return parts.filter(Boolean).join(', ');
}

function findingsInWords(count: number): string {
  if (count === 0) return '';
  return count === 1 ? l10n.t('{0} finding', figure(count)) : l10n.t('{0} findings', figure(count));
}

/** `February 14, 2008` */
function dayInWords(date: string): string {
  const language = l10n.bundle ? env.language : 'en';
  return new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(date));
}

/** `Cited by 3 cables, cites 2` */
function citationsOf({ citedBy, cites }: CableSummary): string {
  return citedBy === 0 && cites === 0 ? '' : l10n.t('{0}, cites {1}', citedInWords(citedBy), figure(cites));
}

/** The state in the status item, and more about it. */
export function statusOf(status: LibraryStatus): { readonly text: string; readonly detail: string } {
  switch (status.state) {
    case 'stopped':
      return { text: l10n.t('No library'), detail: l10n.t('The language server has stopped') };
    case 'off':
      return { text: l10n.t('No library'), detail: l10n.t('No folder is indexed') };
    case 'indexing':
      return { text: l10n.t('Library is being indexed'), detail: progressOf(status) };
    case 'ready':
      return { text: l10n.t('Library'), detail: sizeOf(status) };
  }
}

/** `300 of 1,204 files`; empty where nobody has counted. */
export function progressOf({ done, total }: LibraryState): string {
  return done === undefined || total === undefined ? '' : filesDone(done, total);
}
