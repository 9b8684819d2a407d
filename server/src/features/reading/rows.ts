import { t } from '@vscode/l10n';
import type { Addressee, Attribute, Cable, CableFile, ClassifiedBy, Drafting, References } from '../../cable/model';
import type { Span } from '../../cable/span';
import { recordOf } from '../../record';
import { trimmed } from '../extent';
import { plainText } from '../plainText';
import { positionAt } from '../positions';
import { codesIn } from './codes';
import type { HeaderEntry, HeaderRow } from './document';

/** What is shown of one entry. */
const WIDTH = 1000;

/** The header as a table: a row for each kind of line, in the order of the format, with each of its codes explained. */
export function rowsOf(file: CableFile, cable: Cable): readonly HeaderRow[] {
  const { envelope, header, body, close } = cable;
  const { transmissionId, routing, routingHeader, station, security, banner, messageRecordNumber } = envelope;
  const { classification, series, subjectCode, executiveOrder, tags, subject } = header;
  const row = (label: string, places: readonly (Span | undefined)[]): HeaderRow[] => {
    const entries = places.flatMap((place) => (place ? entry(file, place) : []));
    return entries.length > 0 ? [{ label, entries }] : [];
  };
  return [
    ...row(t('Classification'), [banner, classification, subjectCode]),
    ...row(t('Captions'), header.captions),
    ...row(t('Number'), [messageRecordNumber, series]),
    ...row(t('Date'), [envelope.dateTimeGroup, envelope.date]),
    ...row(t('From'), [envelope.from?.name]),
    ...row(t('To'), envelope.action),
    ...row(t('Info'), [...envelope.info, ...addressees(close.info)]),
    ...row(t('Except'), [...envelope.excluded, ...addressees(close.excluded)]),
    ...row(t('For'), header.passLines),
    ...row('E.O.', [executiveOrder]),
    ...row(t('Tags'), tags?.items ?? []),
    ...row(t('Subject'), [subject?.portionMark]),
    ...references(file, cable, header.references),
    // Paragraph 1 may name whom the header does not.
    ...classifier(file, header.classifiedBy ?? body.classifiedBy),
    ...drafting(row, envelope.drafting ?? close.drafting),
    ...row(t('Transmission'), [
      transmissionId,
      routingHeader ?? routing,
      routingHeader ? undefined : station,
      security,
    ]),
    ...attributes(file, close.attributes),
  ];
}

function addressees(list: readonly Addressee[] | undefined): readonly Addressee[] {
  return list ?? [];
}

/** @param coded where its codes stand; by default, anywhere in it */
function entry(file: CableFile, place: Span, coded?: Span): HeaderEntry[] {
  const inner = trimmed(file, place);
  const text = plainText(file.text.slice(inner.start, inner.end), WIDTH);
  if (text === '') return [];
  return [{ line: positionAt(file, inner.start).line, text, codes: codesIn(file, coded ?? inner) }];
}

/** The name of the row says already what the hover says of the person and the position. */
function classifier(file: CableFile, classifiedBy: ClassifiedBy | undefined): HeaderRow[] {
  if (!classifiedBy) return [];
  const { label, reasons, end } = classifiedBy;
  const entries = entry(file, { start: label.end, end }, { start: reasons[0]?.start ?? end, end });
  return entries.length > 0 ? [{ label: t('Classified by'), entries }] : [];
}

/** Each reference with the cable that it names: the record knows the year where the text has none. */
function references(file: CableFile, cable: Cable, written: References | undefined): HeaderRow[] {
  if (!written || written.items.length === 0) return [];
  const named = recordOf(file, cable).references;
  const entries = written.items.flatMap((item, i) =>
    entry(file, item).map((each) => {
      const id = named[i]?.id;
      const { character } = positionAt(file, item.post?.start ?? item.serial?.start ?? item.start);
      return id === undefined ? each : { ...each, refersTo: id, character };
    }),
  );
  return [{ label: t('References'), entries }];
}

function drafting(
  row: (label: string, places: readonly (Span | undefined)[]) => HeaderRow[],
  officers: Drafting | undefined,
): HeaderRow[] {
  if (!officers) return [];
  return [
    ...row(t('Drafted by'), [officers.draftedBy]),
    ...row(t('Cleared by'), officers.clearances),
    ...row(t('Approved by'), [officers.approvedBy]),
    ...row(t('Released by'), [officers.releasedBy]),
  ];
}

/** What the archive printed below the text: a label and a value each. */
function attributes(file: CableFile, list: readonly Attribute[] | undefined): HeaderRow[] {
  return (list ?? []).flatMap(({ label, value }) => {
    const entries = entry(file, value);
    return entries.length > 0 ? [{ label: plainText(label.value), entries }] : [];
  });
}
