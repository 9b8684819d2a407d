import { t } from '@vscode/l10n';
import type { Span } from '../cable/span';
import { keyOf, type OwnCodes, type OwnRow } from '../codes/own';
import { type Cell, type CellKind, fits, type Schema, SCHEMAS, type TableName } from '../codes/schemas';

/** A line of a user's table of codes that is left out, and why. */
export interface CodesProblem extends Span {
  /** From 1. */
  readonly line: number;
  readonly message: string;
}

export interface ReadCodes {
  readonly codes: OwnCodes;
  readonly problems: readonly CodesProblem[];
}

/** More would not be read; a file that is no table at all has a problem on each line. */
const MOST_PROBLEMS = 100;

/**
 * Reads a user's tables of codes: the header line of one of the project's tables and its rows, cells parted by tabs, and
 * perhaps further tables below. Empty lines, lines that begin with `#`, and empty cells at the end of a row may be left
 * out. A wrong row costs itself alone.
 *
 * @param name of the file, by which a hover calls the rows
 */
export function readCodes(text: string, name: string): ReadCodes {
  const rows = new Map<string, { readonly row: OwnRow; readonly line: number }>();
  const problems: CodesProblem[] = [];
  let table: TableName | undefined;
  let start = 0;
  for (const [i, written] of text.split('\n').entries()) {
    const line = written.replace(/\r$/, '');
    const problem = (message: string) =>
      problems.push({ line: i + 1, start, end: start + written.trimEnd().length, message });
    const cells = line.split('\t').map((cell) => cell.trim());
    const header = tableWith(cells);
    if (header) table = header;
    else if (line.trim() !== '' && !line.startsWith('#')) {
      if (table === undefined) problem(noHeader());
      else {
        const row = { table, cells: filledUp(cells, table, name) };
        const wrong = problemOf(cells, table);
        const key = `${table}\n${keyOf(row)}`;
        const before = rows.get(key);
        if (wrong !== undefined) problem(wrong);
        else if (before) problem(t('Line {0} has the same code already: take one of them out.', before.line));
        else rows.set(key, { row, line: i + 1 });
      }
    }
    if (problems.length >= MOST_PROBLEMS) break;
    start += written.length + 1;
  }
  return { codes: { rows: [...rows.values()].map(({ row }) => row) }, problems };
}

const TABLES = Object.keys(SCHEMAS) as TableName[];

/** The table that has these columns. */
function tableWith(cells: readonly string[]): TableName | undefined {
  const header = cells.join('\t').trimEnd();
  return TABLES.find((name) => SCHEMAS[name].columns.join('\t') === header);
}

function noHeader(): string {
  const sample = SCHEMAS.tags.columns.join(', ');
  return t(
    'No header of a table stands above this line: put one there, such as that of tags, {0}, parted by tabs.',
    sample,
  );
}

/** What is wrong with a row, and what to do. */
function problemOf(cells: readonly string[], table: TableName): string | undefined {
  const { columns, key, filled, cells: rules }: Schema = SCHEMAS[table];
  if (cells.length > columns.length) {
    return t(
      'There are {0} cells, and the table {1} has {2} columns: one tab parts two cells.',
      cells.length,
      table,
      columns.length,
    );
  }
  for (const [i, column] of columns.entries()) {
    const cell = cells[i] ?? '';
    if (cell === '') {
      if ([...key, ...filled].includes(column)) return t('The column {0} is empty: fill it in.', column);
      continue;
    }
    const rule: Cell | undefined = column === 'certainty' ? CERTAINTIES : rules?.[column];
    if (rule === undefined || fits(cell, rule)) continue;
    const wanted = typeof rule === 'string' ? WANTED[rule]() : t('one of {0}', rule.join(', '));
    return t('The column {0} has {1}: write {2}.', column, JSON.stringify(cell.slice(0, 40)), wanted);
  }
  return undefined;
}

const CERTAINTIES = ['sure', 'likely', 'unsure'];

const WANTED: Readonly<Record<CellKind, () => string>> = {
  country: () => t('a country by its two letters in ISO 3166, such as {0}', 'FR'),
  indicator: () => t('a routing indicator, such as {0}', 'RUEHFR'),
  indicators: () => t('routing indicators, such as {0}', 'RUEHFR; RUEHBS'),
  degrees: () => t('degrees, such as {0}', '-33.87'),
  day: () => t('a day of the calendar, such as {0}', '2008-02-13'),
  zone: () => t('a time zone, such as {0}', 'Europe/Paris'),
  capital: () => t('one capital letter'),
  smallLetter: () => t('one small letter'),
  digit: () => t('one digit'),
};

/** A cell for each column: a user is sure of an own row unless it says otherwise, and its source says whose it is. */
function filledUp(cells: readonly string[], table: TableName, name: string): readonly string[] {
  const own = `your own table ${name}`;
  return SCHEMAS[table].columns.map((column, i) => {
    const cell = cells[i] ?? '';
    if (column === 'certainty') return cell || 'sure';
    if (column === 'source') return cell ? `${cell}; ${own}` : own;
    return cell;
  });
}
