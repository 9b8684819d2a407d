import { t } from '@vscode/l10n';
import type { Span } from '../../cable/span';
import type { Certainty } from '../../codes/table';
import { plainText } from '../plainText';
import { escapeMarkdown } from './escape';

/**
 * What a hover says, as plain strings: from the cable, the tables or this program. Rendering escapes all of them, so
 * that no builder of a card has to think of it.
 */
export interface Card {
  /** As the cable has it: `RUEHFR`. */
  readonly code: string;
  /** In a few words: `AMEMBASSY PARIS`. */
  readonly says: string;
  readonly facts: readonly Fact[];
  /** Nobody has listed the code. */
  readonly isUnlisted?: true;
}

export interface Fact {
  /** `Place`; a fact without a label is a sentence. */
  readonly label?: string;
  readonly text: string;
}

/** A card and the stretch of the text that it is about. */
export interface Found extends Span {
  readonly card: Card;
}

export function found({ start, end }: Span, card: Card): Found {
  return { start, end, card };
}

/** No fact where there is nothing to say. */
export function fact(label: string, text: string | undefined): readonly Fact[] {
  return text ? [{ label, text }] : [];
}

export function sentence(text: string | undefined): readonly Fact[] {
  return text ? [{ text }] : [];
}

/** What is said of a code that nobody has listed. */
export function notInTables(): string {
  return t('not in the tables');
}

/** The card of such a code. */
export function unlisted(code: string, facts: readonly Fact[] = [], says = notInTables()): Card {
  return { code, says, facts, isUnlisted: true };
}

/** Whether the tables have what a card is about. */
export function isKnown({ isUnlisted }: Card): boolean {
  return isUnlisted !== true;
}

/** How sure a table is of a row, and from where it has it. */
export function trust({
  certainty,
  source,
}: {
  readonly certainty: Certainty;
  readonly source: string;
}): readonly Fact[] {
  return [{ label: t('Certainty'), text: `${certaintyName(certainty)} (${source})` }];
}

/** `likely` */
export function certaintyName(certainty: Certainty): string {
  switch (certainty) {
    case 'sure':
      return t('sure');
    case 'likely':
      return t('likely');
    case 'unsure':
      return t('unsure');
  }
}

/** The longest sentence of the tables is not cut; a piece of the cable in it has been cut before. */
const SENTENCE = 600;

/** `**RUEHFR**: AMEMBASSY PARIS` and a list of the facts. */
export function markdownOf({ code, says, facts }: Card): string {
  const lines = facts.map(({ label, text }) => {
    const escaped = escapeMarkdown(text, SENTENCE);
    return label ? `- ${labelled(escapeMarkdown(label), escaped)}` : `- ${escaped}`;
  });
  const title = labelled(`**${escapeMarkdown(code)}**`, escapeMarkdown(says));
  return lines.length > 0 ? `${title}\n\n${lines.join('\n')}` : title;
}

/** The same for a client that shows plain text. */
export function plainOf(card: Card): string {
  const { code, says, facts } = plainCard(card);
  return [labelled(code, says), ...facts.map(({ label, text }) => (label ? labelled(label, text) : text))].join('\n');
}

/** `Place: Paris, France`, with the blank that French has before the colon. */
function labelled(label: string, text: string): string {
  return t('{0}: {1}', label, text);
}

/** A card that may be shown anywhere: on one line each, cut where they are too long, with nothing that a terminal obeys. */
export function plainCard({ code, says, facts }: Card): Card {
  return {
    code: plainText(code),
    says: plainText(says),
    facts: facts.map(({ label, text }) => ({ ...(label && { label }), text: plainText(text, SENTENCE) })),
  };
}
