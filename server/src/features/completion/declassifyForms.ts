import { t } from '@vscode/l10n';
import { CompletionItemKind } from 'vscode-languageserver-types';
import { daysIn } from '../../cable/calendar';
import type { Cable } from '../../cable/model';
import { declassification, declassifications } from '../../codes/declassification';
import type { Candidate } from './candidate';

/** How long an order keeps a text classified by its own rule, in years; those after 1995 allow a longer time as well. */
const YEARS: Readonly<Record<string, readonly number[]>> = {
  '12065': [6, 20],
  '12958': [10, 25],
  '13526': [10, 25],
};

/** Kinds of statements, and marks of others than the drafter. */
const NOT_TYPED: ReadonlySet<string> = new Set(['DATE', 'EVENT', 'DNG', 'DECLASSIFIED', 'REASON', 'SOURCE', 'VARIANT']);

/**
 * What may follow the number of an order: the date that many years after the cable, `N/A` for a cable without a
 * classification, and the codes that the order knows.
 */
export function declassifyForms(cable: Cable | undefined, order: string): readonly Candidate[] {
  const none: Candidate = {
    label: 'N/A',
    says: t('the cable is not classified'),
    kind: CompletionItemKind.Value,
    about: { kind: 'exemption', code: 'N/A' },
  };
  const dates = dateForms(cable, order);
  const isUnclassified = cable?.header.classification?.level.value === 'unclassified';
  const first = isUnclassified ? [none, ...dates] : [...dates, none];
  return [...first, ...codeForms(order)];
}

function dateForms(cable: Cable | undefined, order: string): readonly Candidate[] {
  const label = order === '12065' ? 'GDS ' : 'DECL: ';
  const instant = cable?.envelope.dateTimeGroup?.instant;
  const years = YEARS[order] ?? [];
  if (instant === undefined && years.length > 0) {
    const text = `${label}\${1:MM/DD/YYYY}`;
    return [{ label: `${label}MM/DD/YYYY`, text, isSnippet: true, kind: CompletionItemKind.Value }];
  }
  return years.map((after) => ({
    label: label + dateAfter(instant ?? 0, after, order),
    says: t('{0} years after the date-time group', after),
    kind: CompletionItemKind.Value,
  }));
}

/** `02/13/2018`, in cables of 1978-82 `2/13/84`; the last of February where the year has no 29th. */
function dateAfter(instant: number, years: number, order: string): string {
  const date = new Date(instant);
  const year = date.getUTCFullYear() + years;
  const month = date.getUTCMonth() + 1;
  const day = Math.min(date.getUTCDate(), daysIn(month, year));
  if (order === '12065') return [month, day, String(year).slice(-2)].join('/');
  return [String(month).padStart(2, '0'), String(day).padStart(2, '0'), year].join('/');
}

function codeForms(order: string): readonly Candidate[] {
  return declassifications().flatMap(({ code, order: orders, meaning, certainty }): Candidate[] => {
    if (NOT_TYPED.has(code) || certainty === 'unsure' || !orders.includes(order)) return [];
    // A row that belongs to one order alone ends with its number.
    const written = code.split('-', 1)[0] ?? code;
    if (declassification(written, order)?.code !== code && code !== written) return [];
    // The orders before 1982 have no DECL.
    const text = order === '11652' || order === '12065' ? written : `DECL: ${written}`;
    return [
      { label: text, says: meaning, kind: CompletionItemKind.Value, about: { kind: 'exemption', code: written } },
    ];
  });
}
