/** What the status item and the explanation say, in the words of the field. Pure: no part of VS Code. */
import type { EvidenceKind, Layout } from '../../../server/src/cable/model';
import type { Recognition, RecognitionEvidence } from '../../../server/src/protocol/requests';
import type { Known, Origin } from './contract';

const marks: Readonly<Record<EvidenceKind, string>> = {
  transmissionId: 'transmission line',
  routingLine: 'routing line',
  stationLine: 'DE line',
  securityLine: 'security line',
  dateTimeGroup: 'date-time group',
  fromLine: 'FM line',
  addressee: 'addressee',
  classificationLine: 'classification line',
  caption: 'caption',
  executiveOrder: 'E.O. line',
  tags: 'TAGS line',
  subject: 'SUBJECT line',
  classifiedBy: 'Classified By line',
  portionMark: 'portion mark',
  pageMark: 'page mark',
  extractNote: 'note of a partial extract',
  archiveBanner: 'archive banner',
  messageRecordNumber: 'message record number',
  messageTextFormat: 'message text format line',
  telegramText: 'text of a telegram',
};

const layouts: Readonly<Record<Layout, string>> = {
  transmission: 'transmission',
  telegram: 'telegram',
  extract: 'extract',
  aad: 'archive print',
  smart: 'SMART message',
  genadmin: 'GENADMIN message',
  unknown: 'cable',
};

const origins: Readonly<Record<Origin, string>> = {
  text: 'recognised by its text',
  name: 'by its file name',
  association: 'by the setting files.associations',
  choice: 'by your choice',
};

/** The marks in the first lines of a document, and whether they suffice. */
export interface Marks {
  readonly evidence: readonly RecognitionEvidence[];
  readonly isCable: boolean;
}

/** `Transmission 07PARIS4514`, `3 cables`, `Cable`. */
export function titleOf(recognition: Recognition | undefined): string {
  if (!recognition || recognition.cables === 0) return 'Cable';
  if (recognition.cables > 1) return `${recognition.cables} cables`;
  const layout = wordOf(layouts, recognition.layout) ?? 'cable';
  const title = layout.charAt(0).toUpperCase() + layout.slice(1);
  return recognition.id === undefined ? title : `${title} ${recognition.id}`;
}

/** `recognised by its text: transmission line (line 1), date-time group (line 6)` */
export function reasonFor(origin: Origin | undefined, evidence: readonly RecognitionEvidence[]): string {
  const why = origin === undefined ? 'open as a cable' : origins[origin];
  return evidence.length === 0 ? `${why}; no mark of a cable in its text` : `${why}: ${listOf(evidence)}`;
}

/** The same in the width of a status: `transmission line (line 1) and 7 more`, `by your choice`. */
export function briefReasonFor(origin: Origin | undefined, evidence: readonly RecognitionEvidence[]): string {
  const [first] = evidence;
  if (origin !== undefined && origin !== 'text') return origins[origin];
  if (!first) return 'no mark of a cable in its text';
  return `${listOf([first])}${evidence.length > 1 ? ` and ${evidence.length - 1} more` : ''}`;
}

/** Why plain text stayed plain text, and what would change it. One or two sentences. */
export function whyNotCable({ choice, mode }: Known, { isCable, evidence }: Marks): string {
  const found = evidence.length === 0 ? 'no mark of a cable' : listOf(evidence);
  if (choice === 'notCable') return `You chose that this file is no cable. Found in its first lines: ${found}.`;
  if (!isCable) {
    const missing =
      evidence.length === 0
        ? ''
        : ' It takes two different marks, and one of them must be a mark that letters and memoranda do not have.';
    return `Not taken for a cable. Found in its first lines: ${found}.${missing}`;
  }
  if (mode === 'off') return `It looks like a cable (${found}), but the setting cable.detect is off.`;
  if (mode === 'ask') return `It looks like a cable (${found}); the setting cable.detect asks first.`;
  return `It looks like a cable (${found}), but was not one when it was opened.`;
}

function listOf(evidence: readonly RecognitionEvidence[]): string {
  return evidence.map(({ kind, line }) => `${wordOf(marks, kind) ?? kind} (line ${line + 1})`).join(', ');
}

/** The server may be newer than these tables; what they do not know is left to the caller. */
function wordOf(words: Readonly<Record<string, string>>, key: string | undefined): string | undefined {
  return key === undefined ? undefined : words[key];
}
