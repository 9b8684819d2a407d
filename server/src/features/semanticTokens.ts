import type { Cable, CableFile, Label } from '../cable/model';
import type { Span } from '../cable/span';
import { eachLine } from './extent';

/**
 * Token types of the legend, in its order. Standard ones where one fits; what each is used for:
 *
 * | type             | what                                                                  |
 * |------------------|-----------------------------------------------------------------------|
 * | `class`          | name of an addressee on a line without TO, INFO or XMT                |
 * | `string`         | subject on the lines after the first                                  |
 * | `enumMember`     | tag on the lines after the first                                      |
 * | `variable`       | reference on the lines after the first                                |
 * | `cableHeading`   | heading that no underline gives away                                  |
 * | `number`         | number of a paragraph that was misread: `14` in `14. (C)` for `¶4`    |
 * | `comment`        | page mark inside a paragraph                                          |
 * | `cableSignature` | name at the end of the text                                           |
 *
 * The grammar colours everything else, and everything when no server runs; package.json gives each type the scope that
 * the grammar uses for the same thing on a first line.
 */
export const TOKEN_TYPES = [
  'class',
  'string',
  'enumMember',
  'variable',
  'cableHeading',
  'number',
  'comment',
  'cableSignature',
] as const;

export type TokenType = (typeof TOKEN_TYPES)[number];

/** A token lies on one line. */
export interface Token extends Span {
  readonly type: TokenType;
}

/** The tokens that touch the stretch, in the order of the text; none overlaps another. */
export function tokensIn(file: CableFile, within: Span = file): Token[] {
  const tokens: Token[] = [];
  const add = (type: TokenType, place: Span | undefined) => {
    if (!place || place.end < within.start || place.start > within.end) return;
    for (const part of eachLine(file, place)) tokens.push({ ...part, type });
  };
  for (const cable of file.cables) {
    if (cable.end < within.start || cable.start > within.end) continue;
    addAddress(file, cable, add);
    addHeader(file, cable, add);
    addText(cable, add);
  }
  return separate(tokens.filter((token) => token.end >= within.start && token.start <= within.end));
}

/** The five numbers a token of LSP: lines and characters relative to the token before. */
export function encodeTokens({ lines }: CableFile, tokens: readonly Token[]): number[] {
  const data: number[] = [];
  let lastLine = 0;
  let lastCharacter = 0;
  for (const { start, end, type } of tokens) {
    const line = lines.at(start);
    const character = start - lines.start(line);
    const sameLine = line === lastLine;
    data.push(
      line - lastLine,
      sameLine ? character - lastCharacter : character,
      end - start,
      TOKEN_TYPES.indexOf(type),
      0,
    );
    lastLine = line;
    lastCharacter = character;
  }
  return data;
}

type Add = (type: TokenType, place: Span | undefined) => void;

function addAddress(file: CableFile, { envelope }: Cable, add: Add): void {
  const labelLines = new Set(envelope.labels.map((label: Label) => file.lines.at(label.start)));
  for (const addressee of [...envelope.action, ...envelope.info, ...envelope.excluded]) {
    if (!labelLines.has(file.lines.at(addressee.name.start))) add('class', addressee.name);
  }
}

function addHeader(file: CableFile, { header }: Cable, add: Add): void {
  const { subject, tags, references } = header;
  if (subject) add('string', afterFirstLine(file, subject.label, subject.title));
  for (const tag of tags?.items ?? []) {
    add('enumMember', afterFirstLine(file, tags?.label, tag));
  }
  for (const reference of references?.items ?? []) {
    add('variable', afterFirstLine(file, references?.label, reference));
  }
}

function addText({ body, close }: Cable, add: Add): void {
  let paragraph: Span | undefined;
  for (const item of body.items) {
    if (item.kind === 'heading') {
      if (!item.underline) add('cableHeading', item.title);
    } else if (item.kind === 'paragraph') {
      paragraph = item;
      if (item.number?.pilcrow === 'misread') add('number', item.number);
    } else if (item.kind === 'pageMark' && paragraph && item.start < paragraph.end) add('comment', item);
  }
  add('cableSignature', close.signature);
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
