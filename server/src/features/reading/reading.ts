import { t } from '@vscode/l10n';
import type { Cable, CableFile, Interruption, PageMark, SubParagraph } from '../../cable/model';
import type { Span } from '../../cable/span';
import { recordOf } from '../../record';
import { trimmed, withoutLastLineEnd } from '../extent';
import { dayAndTime, dayInWords } from '../hover/dates';
import { portionMarkCard } from '../hover/portionMark';
import { cableAt } from '../hover/lookup';
import { nameOf } from '../outline';
import { partLabel } from '../partLabel';
import { plainText } from '../plainText';
import { positionAt } from '../positions';
import type { Block, BlockPart, ExplainedCode, ReadingCable } from './document';
import { proseOf } from './prose';
import { rowsOf } from './rows';

/** A title or a name is not longer than this. */
const WIDTH = 400;

/** The cable at the offset, else the first, as a document to read; `undefined` for a file without a cable. */
export function readingAt(file: CableFile, offset: number): ReadingCable | undefined {
  const cable = cableAt(file, offset);
  if (!cable) return undefined;
  const { classification, from, subject } = recordOf(file, cable);
  const { signature } = cable.close;
  const instant = cable.envelope.dateTimeGroup?.instant;
  return {
    name: nameOf(file, cable),
    at: file.cables.indexOf(cable) + 1,
    of: file.cables.length,
    line: lineOf(file, cable),
    lastLine: positionAt(file, withoutLastLineEnd(file, cable).end).line,
    ...(subject !== undefined && { subject: plainText(subject, WIDTH) }),
    ...(classification !== undefined && { classification }),
    ...(instant !== undefined && { date: inWords(instant) }),
    ...(from !== undefined && { from: plainText(from, WIDTH) }),
    rows: rowsOf(file, cable),
    blocks: blocksOf(file, cable),
    ...(signature && { signature: { line: lineOf(file, signature), text: plainText(signature.value, WIDTH) } }),
  };
}

/** `14 October 2008, 15:07 UTC` */
function inWords(instant: number): string {
  const date = new Date(instant);
  return dayAndTime(dayInWords(instant), date.getUTCHours(), date.getUTCMinutes());
}

type Item = Exclude<Cable['body']['items'][number], PageMark | Interruption>;

/** Headings and paragraphs; what fell into the text stands with none, and comes out of the one that it fell into. */
function blocksOf(file: CableFile, cable: Cable): readonly Block[] {
  const items: { readonly item: Item; readonly leftOut: Span[] }[] = [];
  for (const item of cable.body.items) {
    if (item.kind === 'pageMark' || item.kind === 'interruption') items.at(-1)?.leftOut.push(item);
    else items.push({ item, leftOut: [] });
  }
  return items.flatMap(({ item, leftOut }) => blockOf(file, cable, item, leftOut));
}

function blockOf(file: CableFile, cable: Cable, item: Item, leftOut: readonly Span[]): Block[] {
  if (item.kind === 'heading') {
    return [{ kind: 'heading', line: lineOf(file, item), text: plainText(item.title.value, WIDTH) }];
  }
  const isNumbered = item.kind === 'paragraph';
  const parts = isNumbered ? (item.subParagraphs ?? []) : [];
  const end = parts[0]?.start ?? item.end;
  const prose = proseOf(file, cable, { start: isNumbered ? item.opening.start : item.start, end }, leftOut);
  const line = lineOf(file, isNumbered ? { start: item.number?.start ?? item.start, end: item.end } : item);
  const number = isNumbered ? item.number?.value : undefined;
  const mark = isNumbered && item.portionMark ? markOf(item.portionMark) : undefined;
  if (prose.length === 0 && number === undefined && parts.length === 0) return [];
  return [
    {
      kind: 'paragraph',
      line,
      ...(number !== undefined && { number }),
      ...(mark && { mark }),
      prose,
      ...(parts.length > 0 && { parts: parts.map((part) => partOf(file, cable, part, leftOut)) }),
    },
  ];
}

function partOf(file: CableFile, cable: Cable, part: SubParagraph, leftOut: readonly Span[]): BlockPart {
  const { start, end, opening } = part;
  return {
    line: lineOf(file, { start, end }),
    label: partLabel(part),
    prose: proseOf(file, cable, { start: opening.start, end }, leftOut),
  };
}

function markOf(mark: Parameters<typeof portionMarkCard>[0]): ExplainedCode {
  const { code, says } = portionMarkCard(mark, t('this paragraph'));
  return { code: plainText(code), says: plainText(says) };
}

/** The first line of it that is not blank. */
function lineOf(file: CableFile, place: Span): number {
  return positionAt(file, trimmed(file, place).start).line;
}
