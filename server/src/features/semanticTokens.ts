import type { Cable, CableFile, Label, Reference } from '../cable/model';
import type { Span } from '../cable/span';
import { citationsInText } from '../record';
import { eachLine } from './extent';

/**
 * Token types of the legend, in its order: standard ones where one fits, so that every editor colours them. With the
 * scope that the grammar gives the same thing where it knows it by itself, and package.json repeats:
 *
 * | type             | what                                            | scope                                |
 * |------------------|-------------------------------------------------|--------------------------------------|
 * | `class`          | addressee on a line without TO, INFO or XMT;    | `entity.name.type.addressee.cable`   |
 * |                  | post of a reference below the REF line          |                                      |
 * | `string`         | subject below the SUBJECT line                  | `string.unquoted.subject.cable`      |
 * | `type`           | tag below the TAGS line                         | `entity.name.type.tag.subject.cable` |
 * | `enumMember`     | tag of two letters, a country, below that line; | `constant.language.tag.country.cable`|
 * |                  | reason letter below the Classified By line      |                                      |
 * | `number`         | misread number of a paragraph, `14` for `¶4`;   | `constant.numeric.paragraph.cable`   |
 * |                  | serial of a reference below the REF line;       |                                      |
 * |                  | cite of a reason below the Classified By line   |                                      |
 * | `comment`        | page mark inside a paragraph; in a SMART cable, | `comment.line.page-mark.cable`       |
 * |                  | any stamp or level at the edge of a page        |                                      |
 * | `cableHeading`   | heading, also in mixed case                     | `markup.heading.cable`, bold in themes |
 * | `cableSignature` | name at the end of the text                     | `entity.name.type.signature.cable`   |
 */
export const TOKEN_TYPES = [
  'class',
  'string',
  'type',
  'enumMember',
  'number',
  'comment',
  'cableHeading',
  'cableSignature',
] as const;

/** `inFolder` is a reference to a cable that the folder has: a hint, which the hover says in words. */
export const TOKEN_MODIFIERS = ['inFolder'] as const;

export type TokenType = (typeof TOKEN_TYPES)[number];

/** A token lies on one line. */
export interface Token extends Span {
  readonly type: TokenType;
  readonly modifier?: (typeof TOKEN_MODIFIERS)[number];
}

/** Whether the folder has a cable that a reference of another names. */
export type IsInFolder = (cable: Cable, reference: Reference) => boolean;

/** The tokens that touch the stretch, in the order of the text; none overlaps another. */
export function tokensIn(file: CableFile, within: Span = file, isInFolder: IsInFolder = () => false): Token[] {
  const tokens: Token[] = [];
  const add: Add = (type, place, modifier) => {
    if (!place || place.end < within.start || place.start > within.end) return;
    for (const { start, end } of eachLine(file, place))
      tokens.push({ start, end, type, ...(modifier && { modifier }) });
  };
  for (const cable of file.cables) {
    if (cable.end < within.start || cable.start > within.end) continue;
    addAddress(file, cable, add);
    addHeader(file, cable, add);
    addText(file, cable, add);
    addReferences(file, cable, isInFolder, add);
    if (cable.layout === 'smart') addSmart(cable, add);
  }
  const touching = (token: Token) => token.end >= within.start && token.start <= within.end;
  return separate(within === file ? tokens : tokens.filter(touching));
}

/** The five numbers a token of LSP: lines and characters relative to the token before. */
export function encodeTokens({ lines }: CableFile, tokens: readonly Token[]): number[] {
  const data: number[] = [];
  let lastLine = 0;
  let lastCharacter = 0;
  for (const { start, end, type, modifier } of tokens) {
    const line = lines.at(start);
    const character = start - lines.start(line);
    const sameLine = line === lastLine;
    data.push(
      line - lastLine,
      sameLine ? character - lastCharacter : character,
      end - start,
      TOKEN_TYPES.indexOf(type),
      modifier ? 1 << TOKEN_MODIFIERS.indexOf(modifier) : 0,
    );
    lastLine = line;
    lastCharacter = character;
  }
  return data;
}

type Add = (type: TokenType, place: Span | undefined, modifier?: Token['modifier']) => void;

function addAddress(file: CableFile, { envelope }: Cable, add: Add): void {
  const labelLines = new Set(envelope.labels.map((label: Label) => file.lines.at(label.start)));
  for (const addressee of [...envelope.action, ...envelope.info, ...envelope.excluded]) {
    if (!labelLines.has(file.lines.at(addressee.name.start))) add('class', addressee.name);
  }
}

function addHeader(file: CableFile, { header }: Cable, add: Add): void {
  const { subject, tags, classifiedBy } = header;
  if (subject) add('string', afterFirstLine(file, subject.label, subject.title));
  for (const tag of tags?.items ?? []) {
    add(isCountry(tag.value) ? 'enumMember' : 'type', afterFirstLine(file, tags?.label, tag));
  }
  for (const { cite, letters } of classifiedBy?.reasons ?? []) {
    add('number', afterFirstLine(file, classifiedBy?.label, cite));
    for (const letter of letters) add('enumMember', afterFirstLine(file, classifiedBy?.label, letter));
  }
}

/** Those of REF as far as the grammar does not know them, and wherever they stand those that the folder has. */
function addReferences(file: CableFile, cable: Cable, isInFolder: IsInFolder, add: Add): void {
  const { references } = cable.header;
  for (const reference of references?.items ?? []) {
    const isHere = isInFolder(cable, reference);
    const shown = (part: Span | undefined) => part && (isHere ? part : afterFirstLine(file, references?.label, part));
    add('class', shown(reference.post), isHere ? 'inFolder' : undefined);
    add('number', shown(reference.serial), isHere ? 'inFolder' : undefined);
  }
  for (const reference of citationsInText(file, cable)) {
    if (!isInFolder(cable, reference)) continue;
    add('class', reference.post, 'inFolder');
    add('number', reference.serial, 'inFolder');
  }
}

/** Tags of two letters are countries and regions; subjects, programs and organizations have more. */
function isCountry(tag: string): boolean {
  return tag.length === 2;
}

function addText(file: CableFile, { body, close }: Cable, add: Add): void {
  let paragraph: Span | undefined;
  for (const item of body.items) {
    if (item.kind === 'heading') {
      add('cableHeading', item.title);
    } else if (item.kind === 'paragraph') {
      paragraph = item;
      if (item.number?.pilcrow === 'misread' || !opensLine(file, item)) add('number', item.number);
    } else if (item.kind === 'pageMark' && paragraph && item.start < paragraph.end) add('comment', item);
  }
  add('cableSignature', close.signature);
}

/** Addressees below the text, and what stands at the edges of its pages. */
function addSmart({ body, close, asides = [] }: Cable, add: Add): void {
  for (const addressee of [...(close.info ?? []), ...(close.excluded ?? [])]) add('class', addressee.name);
  for (const item of body.items) if (item.kind === 'pageMark') add('comment', item);
  for (const place of [...asides, ...close.endMarks, ...(close.pageMarks ?? [])]) add('comment', place);
}

/** Whether nothing stands before the place on its line: `RMKS/1.` opens a paragraph inside one. */
function opensLine({ text, lines }: CableFile, { start }: Span): boolean {
  return text.slice(lines.start(lines.at(start)), start).trim() === '';
}

/** The part of the place that lies below the line of its label. */
function afterFirstLine({ lines }: CableFile, label: Span | undefined, place: Span): Span | undefined {
  if (!label) return undefined;
  const below = lines.end(lines.at(label.start));
  return place.end > below ? { start: Math.max(place.start, below), end: place.end } : undefined;
}

/** Sorts the tokens, and leaves out what overlaps the token before: an editor refuses overlapping tokens. */
function separate(tokens: Token[]): Token[] {
  tokens.sort((a, b) => a.start - b.start || a.end - b.end);
  const apart: Token[] = [];
  let end = 0;
  for (const token of tokens) {
    if (token.start < end) continue;
    apart.push(token);
    end = token.end;
  }
  return apart;
}
