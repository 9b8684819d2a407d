import { t } from '@vscode/l10n';
import { type DocumentSymbol, type SymbolInformation, SymbolKind } from 'vscode-languageserver-types';
import type {
  Addressee,
  Attribute,
  Cable,
  CableFile,
  Close,
  Envelope,
  Header,
  Label,
  Paragraph,
  SubParagraph,
  TextBlock,
} from '../cable/model';
import type { Span } from '../cable/span';
import { firstLine, trimmed, withoutLastLineEnd } from './extent';
import { oneLine } from './names';
import { partLabel } from './partLabel';
import { positionAt, rangeOf } from './positions';
import { sectionsOf } from './sections';

/** The outline of a file: a root for each cable, with its address, header, text and signature. */
export function outlineOf(file: CableFile): DocumentSymbol[] {
  return file.cables.map((cable) => cableSymbol(file, cable));
}

/** The same outline for clients that know no hierarchy: each symbol names the one that contains it. */
export function flatOutlineOf(file: CableFile, uri: string): SymbolInformation[] {
  const flat: SymbolInformation[] = [];
  const visit = (symbols: readonly DocumentSymbol[], containerName: string | undefined) => {
    for (const { name, kind, range, children } of symbols) {
      flat.push({ name, kind, location: { uri, range }, ...(containerName !== undefined && { containerName }) });
      visit(children ?? [], name);
    }
  };
  visit(outlineOf(file), undefined);
  return flat;
}

/** `08 PARIS 258`: the year where it is known, the post, and the serial without leading zeros; or `NAVADMIN 075/06`. */
export function nameOf(file: CableFile, cable: Cable): string {
  const { post, serial } = cable.header.classification ?? {};
  if (post && serial) {
    const year = cable.id?.slice(0, 2) ?? '';
    return oneLine(`${year} ${post.value} ${serial.value.replace(/^0+(?=.)/, '')}`);
  }
  const { series } = cable.header;
  if (series)
    return oneLine(`${series.name.value} ${slice(file, { start: series.number.start, end: series.year.end })}`);
  const { from, dateTimeGroup, messageRecordNumber: record } = cable.envelope;
  if (record) return oneLine(`${slice(file, record.year)} ${record.post.value} ${record.serial.value}`);
  const address = [from?.name.value, dateTimeGroup && slice(file, dateTimeGroup.stamp)].filter(Boolean).join(' ');
  return cable.id ?? (oneLine(address) || t('Cable'));
}

function cableSymbol(file: CableFile, cable: Cable): DocumentSymbol {
  const { envelope, header, body, close } = cable;
  const children = [
    addressSymbol(file, envelope),
    blockSymbol(file, t('Header'), SymbolKind.Struct, header, headerSymbols(file, header)),
    blockSymbol(file, t('Text'), SymbolKind.Module, body, textSymbols(file, cable)),
    ...field(file, t('Signature'), close.signature, close.signature?.value),
    ...closeSymbols(file, close),
  ];
  return {
    name: nameOf(file, cable),
    detail: oneLine(header.subject?.title.value ?? ''),
    kind: SymbolKind.File,
    ...ranges(file, withoutLastLineEnd(file, cable), firstLine(file, cable)),
    children: children.filter((child) => child !== undefined),
  };
}

/** A block of the cable; none when there is nothing in it. */
function blockSymbol(
  file: CableFile,
  name: string,
  kind: SymbolKind,
  block: Span,
  children: DocumentSymbol[],
): DocumentSymbol | undefined {
  const content = trimmed(file, block);
  if (content.start === content.end) return undefined;
  const range = withoutLastLineEnd(file, { start: content.start, end: block.end });
  return { name, kind, ...ranges(file, range, firstLine(file, block)), children };
}

// ---------------------------------------------------------------- address

/** None for an extract: the note that it is one is no address. */
function addressSymbol(file: CableFile, envelope: Envelope): DocumentSymbol | undefined {
  const children = addressSymbols(file, envelope);
  return children.length > 0 ? blockSymbol(file, t('Address'), SymbolKind.Interface, envelope, children) : undefined;
}

function addressSymbols(file: CableFile, envelope: Envelope): DocumentSymbol[] {
  const { dateTimeGroup, from, action, info, excluded, banner, messageRecordNumber: record, routingHeader } = envelope;
  return [
    ...field(file, t('Classification'), banner, banner && slice(file, banner)),
    ...field(file, t('Routing'), routingHeader, routingHeader && slice(file, routingHeader)),
    ...field(file, 'MRN', record, record && slice(file, { start: record.year.start, end: record.end })),
    ...field(
      file,
      t('Date-time group'),
      dateTimeGroup,
      dateTimeGroup && slice(file, dateTimeGroup.stamp),
      SymbolKind.Event,
    ),
    ...field(file, t('From'), from, from?.name.value),
    ...addressees(file, t('To'), envelope, 'to', action),
    ...addressees(file, t('Info'), envelope, 'info', info),
    ...addressees(file, t('Except'), envelope, 'xmt', excluded),
  ].sort(byPlace);
}

/** The addressees of one kind, from their first label on. */
function addressees(
  file: CableFile,
  name: string,
  { labels }: Envelope,
  kind: Label['kind'],
  list: readonly Addressee[],
): DocumentSymbol[] {
  const place = around([...labels.filter((label) => label.kind === kind), ...list]);
  const detail = list.map((addressee) => addressee.name.value).join(', ');
  return field(file, name, place, detail, SymbolKind.Array);
}

// ---------------------------------------------------------------- header

function headerSymbols(file: CableFile, header: Header): DocumentSymbol[] {
  const { classification, captions, executiveOrder, tags, subject, references, classifiedBy, series } = header;
  return [
    ...field(file, t('Classification'), classification, classification && slice(file, classification)),
    ...field(file, t('Captions'), around(captions), captions.map((caption) => caption.value).join(' ')),
    ...field(
      file,
      `E.O. ${executiveOrder?.number?.value ?? ''}`,
      executiveOrder,
      executiveOrder?.declassify && slice(file, executiveOrder.declassify),
    ),
    ...field(file, 'TAGS', tags, tags?.items.map((tag) => tag.value).join(' ')),
    ...field(file, t('Number'), series, series && slice(file, series)),
    ...setSymbols(file, header),
    ...field(file, 'SUBJECT', subject, subject?.title.value),
    ...(header.sets ? [] : field(file, 'REF', references, references && afterLabel(file, references))),
    ...field(file, 'Classified By', classifiedBy, classifiedBy && afterLabel(file, classifiedBy)),
  ].sort(byPlace);
}

/** The sets of a military message by their identifiers: `MSGID`, `REF A`, `NARR`; the subject has its own symbol. */
function setSymbols(file: CableFile, { sets }: Header): DocumentSymbol[] {
  return (sets ?? [])
    .filter(({ identifier }) => identifier.value !== 'SUBJ')
    .flatMap((set) => {
      const [first, ...rest] = set.fields;
      const lettered = set.identifier.value === 'REF' && first !== undefined;
      const detail = (lettered ? rest : set.fields).map((item) => item.value).join('/');
      return field(file, lettered ? `REF ${first.value}` : set.identifier.value, set, detail);
    });
}

function afterLabel(file: CableFile, place: Span & { readonly label: Span }): string {
  return slice(file, { start: place.label.end, end: place.end });
}

// ---------------------------------------------------------------- text

function textSymbols(file: CableFile, { body }: Cable): DocumentSymbol[] {
  return sectionsOf(body).flatMap(({ heading, paragraphs, ...section }) => {
    const inside = paragraphs.map((paragraph) =>
      paragraph.kind === 'paragraph' ? paragraphSymbol(file, paragraph) : textBlockSymbol(file, paragraph),
    );
    if (!heading) return inside;
    return {
      name: oneLine(heading.title.value) || t('Heading'),
      kind: SymbolKind.Namespace,
      ...ranges(file, withoutLastLineEnd(file, section), heading.title),
      children: inside,
    };
  });
}

/** `4. (C) France's position on Kazakhstan's bid…` */
function paragraphSymbol(file: CableFile, paragraph: Paragraph): DocumentSymbol {
  const { number, portionMark, opening, subParagraphs = [] } = paragraph;
  const marks = [number && `${number.value}.`, portionMark && `(${portionMark.value})`].filter(Boolean).join(' ');
  const selection = firstLine(file, { start: number?.start ?? paragraph.start, end: opening.end });
  return {
    name: `${oneLine(marks)} ${oneLine(file.text.slice(opening.start, opening.end))}`.trim() || t('Paragraph'),
    kind: SymbolKind.String,
    ...ranges(file, withoutLastLineEnd(file, paragraph), selection),
    children: subParagraphs.map((part) => subParagraphSymbol(file, part)),
  };
}

/** `B. The moorings have been staked out` */
function subParagraphSymbol(file: CableFile, part: SubParagraph): DocumentSymbol {
  const { start, end, opening } = part;
  return {
    name: `${partLabel(part)} ${oneLine(file.text.slice(opening.start, opening.end))}`.trim(),
    kind: SymbolKind.String,
    ...ranges(file, { start, end }, firstLine(file, { start, end: opening.end })),
  };
}

/** How much of a text without a number is looked at for its first words. */
const FIRST_WORDS = 100;

/** `The eel ladder at Arapuni has opened…` */
function textBlockSymbol(file: CableFile, block: TextBlock): DocumentSymbol {
  const { start, end } = trimmed(file, block);
  return {
    name: oneLine(file.text.slice(start, Math.min(end, start + FIRST_WORDS))) || t('Text'),
    kind: SymbolKind.String,
    ...ranges(file, withoutLastLineEnd(file, block), firstLine(file, block)),
    children: [],
  };
}

// ---------------------------------------------------------------- close

/** What a SMART cable has below its text: who wrote and approved it, and to whom else it went. */
function closeSymbols(file: CableFile, { drafting, info, excluded, attributes }: Close): DocumentSymbol[] {
  const names = (list: readonly Addressee[] = []) => list.map((addressee) => addressee.name.value).join(', ');
  const { draftedBy, clearances = [], approvedBy, releasedBy } = drafting ?? {};
  return [
    ...field(file, t('Drafted By'), draftedBy, draftedBy?.value),
    ...field(file, t('Cleared By'), around(clearances), clearances.map((officer) => officer.value).join('; ')),
    ...field(file, t('Approved By'), approvedBy, approvedBy?.value),
    ...field(file, t('Released By'), releasedBy, releasedBy?.value),
    ...field(file, t('Info'), around(info ?? []), names(info), SymbolKind.Array),
    ...field(file, t('Except'), around(excluded ?? []), names(excluded), SymbolKind.Array),
    ...attributeSymbols(file, attributes ?? []),
  ].sort(byPlace);
}

/** `Message Attributes` and the like: one symbol, with a child for each that has a value. */
function attributeSymbols(file: CableFile, attributes: readonly Attribute[]): DocumentSymbol[] {
  const place = around(attributes);
  if (!place) return [];
  const children = attributes.flatMap(({ label, value, ...span }) =>
    value.value === '' ? [] : field(file, label.value, span, value.value),
  );
  const symbol = blockSymbol(file, t('Attributes'), SymbolKind.Struct, place, children);
  return symbol ? [symbol] : [];
}

// ---------------------------------------------------------------- parts of a symbol

/** One line or a few that say one thing; no symbol when the place is missing. */
function field(
  file: CableFile,
  name: string,
  place: Span | undefined,
  detail = '',
  kind: SymbolKind = SymbolKind.Property,
): DocumentSymbol[] {
  if (!place) return [];
  const content = trimmed(file, place);
  return [{ name: name.trim(), detail: oneLine(detail), kind, ...ranges(file, content, firstLine(file, content)) }];
}

/** VS Code drops a whole outline for one selection range outside its range: it is clipped here for every symbol. */
function ranges(file: CableFile, range: Span, selection: Span): Pick<DocumentSymbol, 'range' | 'selectionRange'> {
  const start = Math.min(Math.max(selection.start, range.start), range.end);
  const end = Math.min(Math.max(selection.end, start), range.end);
  const whole = rangeOf(file, range);
  // Most selections share a bound with their range: its line is looked up once.
  return {
    range: whole,
    selectionRange: {
      start: start === range.start ? whole.start : positionAt(file, start),
      end: end === range.end ? whole.end : positionAt(file, end),
    },
  };
}

function around(places: readonly Span[]): Span | undefined {
  return places.reduce<Span | undefined>(
    (all, { start, end }) =>
      all ? { start: Math.min(all.start, start), end: Math.max(all.end, end) } : { start, end },
    undefined,
  );
}

function byPlace(a: DocumentSymbol, b: DocumentSymbol): number {
  return a.range.start.line - b.range.start.line || a.range.start.character - b.range.start.character;
}

function slice(file: CableFile, place: Span): string {
  return file.text.slice(place.start, place.end);
}
