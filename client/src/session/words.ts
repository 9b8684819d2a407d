/** What the status item and the explanation say, in the words of the field. Pure, but for the language of the words. */
import { l10n } from 'vscode';
import type { EvidenceKind, Layout } from '../../../server/src/cable/model';
import type { Recognition, RecognitionEvidence } from '../../../server/src/protocol/requests';
import type { Known, Origin } from './contract';

const marks: Readonly<Record<EvidenceKind, () => string>> = {
  transmissionId: () => l10n.t('transmission line'),
  routingLine: () => l10n.t('routing line'),
  stationLine: () => l10n.t('DE line'),
  securityLine: () => l10n.t('security line'),
  dateTimeGroup: () => l10n.t('date-time group'),
  fromLine: () => l10n.t('FM line'),
  addressee: () => l10n.t('addressee'),
  classificationLine: () => l10n.t('classification line'),
  caption: () => l10n.t('caption'),
  executiveOrder: () => l10n.t('E.O. line'),
  tags: () => l10n.t('TAGS line'),
  subject: () => l10n.t('SUBJECT line'),
  classifiedBy: () => l10n.t('Classified By line'),
  portionMark: () => l10n.t('portion mark'),
  pageMark: () => l10n.t('page mark'),
  extractNote: () => l10n.t('note of a partial extract'),
  archiveBanner: () => l10n.t('archive banner'),
  messageRecordNumber: () => l10n.t('message record number'),
  messageTextFormat: () => l10n.t('message text format line'),
  telegramText: () => l10n.t('text of a telegram'),
};

const layouts: Readonly<Record<Layout, () => string>> = {
  transmission: () => l10n.t('Transmission'),
  telegram: () => l10n.t('Telegram'),
  extract: () => l10n.t('Extract'),
  aad: () => l10n.t('Archive print'),
  smart: () => l10n.t('SMART message'),
  genadmin: () => l10n.t('GENADMIN message'),
  unknown: () => l10n.t('Cable'),
};

const origins: Readonly<Record<Origin, () => string>> = {
  text: () => l10n.t('recognised by its text'),
  name: () => l10n.t('by its file name'),
  association: () => l10n.t('by the setting files.associations'),
  choice: () => l10n.t('by your choice'),
};

/** The marks in the first lines of a document, and whether they suffice. */
export interface Marks {
  readonly evidence: readonly RecognitionEvidence[];
  readonly isCable: boolean;
}

/** `Transmission 07PARIS4514`, `3 cables`, `Cable`. */
export function titleOf(recognition: Recognition | undefined): string {
  if (!recognition || recognition.cables === 0) return l10n.t('Cable');
  if (recognition.cables > 1) return l10n.t('{0} cables', recognition.cables);
  const title = wordOf(layouts, recognition.layout) ?? l10n.t('Cable');
  return recognition.id === undefined ? title : `${title} ${recognition.id}`;
}

/** `recognised by its text: transmission line (line 1), date-time group (line 6)` */
export function reasonFor(origin: Origin | undefined, evidence: readonly RecognitionEvidence[]): string {
  const why = origin === undefined ? l10n.t('open as a cable') : origins[origin]();
  return evidence.length === 0
    ? l10n.t('{0}; no mark of a cable in its text', why)
    : l10n.t('{0}: {1}', why, listOf(evidence));
}

/** The same in the width of a status: `transmission line (line 1) and 7 more`, `by your choice`. */
export function briefReasonFor(origin: Origin | undefined, evidence: readonly RecognitionEvidence[]): string {
  const [first] = evidence;
  if (origin !== undefined && origin !== 'text') return origins[origin]();
  if (!first) return l10n.t('no mark of a cable in its text');
  return evidence.length > 1 ? l10n.t('{0} and {1} more', listOf([first]), evidence.length - 1) : listOf([first]);
}

/** Why plain text stayed plain text, and what would change it. One or two sentences. */
export function whyNotCable({ choice, mode }: Known, { isCable, evidence }: Marks): string {
  if (choice === 'notCable') {
    return evidence.length === 0
      ? l10n.t('You chose that this file is no cable. Found in its first lines: no mark of a cable.')
      : l10n.t('You chose that this file is no cable. Found in its first lines: {0}.', listOf(evidence));
  }
  if (evidence.length === 0) {
    return l10n.t('Not taken for a cable. Found in its first lines: no mark of a cable.');
  }
  const found = listOf(evidence);
  if (!isCable) {
    return l10n.t(
      'Not taken for a cable. Found in its first lines: {0}. It takes two different marks, and one of them must be a mark that letters and memoranda do not have.',
      found,
    );
  }
  if (mode === 'off') return l10n.t('It looks like a cable ({0}), but the setting {1} is off.', found, 'cable.detect');
  if (mode === 'ask') return l10n.t('It looks like a cable ({0}); the setting {1} asks first.', found, 'cable.detect');
  return l10n.t('It looks like a cable ({0}), but was not one when it was opened.', found);
}

function listOf(evidence: readonly RecognitionEvidence[]): string {
  return evidence.map(({ kind, line }) => l10n.t('{0} (line {1})', wordOf(marks, kind) ?? kind, line + 1)).join(', ');
}

/** The server may be newer than these tables; what they do not know is left to the caller. */
function wordOf(words: Readonly<Record<string, () => string>>, key: string | undefined): string | undefined {
  return key === undefined ? undefined : words[key]?.();
}
