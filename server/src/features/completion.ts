import {
  type CompletionItem,
  type CompletionList,
  InsertTextFormat,
  type MarkupContent,
} from 'vscode-languageserver-types';
import type { CableFile } from '../cable/model';
import type { TypingKind, TypingPlace } from '../cable/typedLine';
import { typingPlacesAt } from '../cable/typing';
import {
  addresseeCandidates,
  indicatorCandidates,
  prosignCandidates,
  routingPrecedenceCandidates,
  senderCandidates,
} from './completion/address';
import type { Candidate } from './completion/candidate';
import { explanationOf, isExplained } from './completion/explained';
import {
  addressLabelCandidates,
  captionCandidates,
  declassificationCandidates,
  headerLineCandidates,
  orderLineCandidates,
  reasonCandidates,
  reasonLetterCandidates,
} from './completion/header';
import { citationCandidates, type KnownCables, postCandidates } from './completion/references';
import { skeletonCandidates } from './completion/skeletons';
import { withoutStops } from './completion/snippet';
import { tagCandidates } from './completion/tags';
import { paragraphCandidates, portionMarkCandidates } from './completion/text';
import { oneLine } from './names';
import { rangeOf } from './positions';

/** What a client can take. */
export interface CompletionSupport {
  readonly snippets: boolean;
  /** A range to insert at and another to replace. */
  readonly insertReplace: boolean;
  readonly labelDetails: boolean;
  readonly markdownCompletion: boolean;
}

/** What the client typed to ask, and what can be asked beyond the cable itself. */
export interface CompletionOptions {
  /** A character that asks by itself; absent where the reader asked or typed a letter. */
  readonly trigger?: string | undefined;
  /** The cables of the folder, for the REF line. */
  readonly knownCables?: KnownCables | undefined;
}

/** Characters that ask by themselves: behind a label, an indicator, and at the start of a portion mark. */
export const COMPLETION_TRIGGERS: readonly string[] = [' ', '/', '('];

/** A meaning beside its code is read at a glance. */
const MEANING = 70;

/** Where a blank asks: what follows a label or a code there. In the text a blank is a blank. */
const AFTER_BLANK: ReadonlySet<TypingKind> = new Set<TypingKind>([
  'indicator',
  'sender',
  'addressee',
  'declassification',
  'tag',
  'post',
  'citation',
  'reason',
  'reasonLetter',
  'portionMark',
]);

/** Lists that hold what the letters so far may mean, and must be asked for anew with the next. */
const BY_LETTERS: ReadonlySet<TypingKind> = new Set<TypingKind>([
  'tag',
  'indicator',
  'sender',
  'addressee',
  'post',
  'citation',
]);

/** What may be typed at the offset, each item with the stretch that it takes the place of. */
export function completionAt(
  file: CableFile,
  offset: number,
  support: CompletionSupport,
  { trigger, knownCables }: CompletionOptions = {},
): CompletionList {
  const places = typingPlacesAt(file, offset).filter(({ kind }) => trigger !== ' ' || AFTER_BLANK.has(kind));
  const items = places.flatMap((place) => {
    const typed = file.text.slice(place.start, Math.min(offset, place.typedEnd));
    // Behind the colon of a label there is a blank.
    const gap = file.text.charAt(place.start - 1) === ':' ? ' ' : '';
    return candidatesFor(file, place, typed, knownCables).map((candidate) =>
      itemOf(file, place, candidate, gap, support),
    );
  });
  const seen = new Set<string>();
  const distinct = items.filter(({ label }) => !seen.has(label) && seen.add(label));
  return {
    isIncomplete: places.some(({ kind }) => BY_LETTERS.has(kind)),
    // As the lists have them: an editor would sort by the label.
    items: distinct.map((item, i) => ({ ...item, sortText: String(i).padStart(4, '0') })),
  };
}

/** The item with its explanation, which is made for the one that is looked at. */
export function resolveCompletion(item: CompletionItem, support: CompletionSupport): CompletionItem {
  const about: unknown = item.data;
  if (!isExplained(about)) return item;
  const { markdown, plain } = explanationOf(about);
  const documentation: MarkupContent = support.markdownCompletion
    ? { kind: 'markdown', value: markdown }
    : { kind: 'plaintext', value: plain };
  return { ...item, documentation };
}

function candidatesFor(
  file: CableFile,
  place: TypingPlace,
  typed: string,
  knownCables: KnownCables | undefined,
): readonly Candidate[] {
  switch (place.kind) {
    case 'document':
      return skeletonCandidates();
    case 'prosign':
      return prosignCandidates();
    case 'routingPrecedence':
      return routingPrecedenceCandidates();
    case 'indicator':
      return indicatorCandidates(typed);
    case 'sender':
      return senderCandidates(typed);
    case 'addressee':
      return addresseeCandidates(place, typed);
    case 'addressLabel':
      return addressLabelCandidates(place);
    case 'headerLine':
      return headerLineCandidates(place);
    case 'caption':
      return captionCandidates(place);
    case 'orderLine':
      return orderLineCandidates(place);
    case 'declassification':
      return declassificationCandidates(place);
    case 'tag':
      return tagCandidates(place, typed);
    case 'post':
      return postCandidates(typed);
    case 'citation':
      return citationCandidates(place, typed, knownCables);
    case 'reason':
      return reasonCandidates(place);
    case 'reasonLetter':
      return reasonLetterCandidates(place);
    case 'portionMark':
      return portionMarkCandidates(file, place);
    case 'paragraph':
      return paragraphCandidates(place);
  }
}

function itemOf(
  file: CableFile,
  { start, typedEnd, end }: TypingPlace,
  { label, text = label, isSnippet = false, says, filter, kind, commit, about }: Candidate,
  gap: string,
  { snippets, insertReplace, labelDetails }: CompletionSupport,
): CompletionItem {
  const newText = gap + (isSnippet && !snippets ? withoutStops(text) : text);
  const insert = rangeOf(file, { start, end: typedEnd });
  const meaning = says === undefined ? undefined : oneLine(says, MEANING);
  return {
    label: oneLine(label),
    kind,
    ...(meaning !== undefined && (labelDetails ? { labelDetails: { description: meaning } } : { detail: meaning })),
    filterText: filter ?? label,
    insertTextFormat: isSnippet && snippets ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
    textEdit: insertReplace ? { newText, insert, replace: rangeOf(file, { start, end }) } : { newText, range: insert },
    ...(commit && { commitCharacters: [...commit] }),
    ...(about && { data: about }),
  };
}
