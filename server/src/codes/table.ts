import { codesInUse, keyOf, type OwnCodes } from './own';
import { unpacked } from './packed';

/**
 * Reads one table of codes: tab-separated text with a header line, packed or not. Nothing is unpacked or read before
 * the first look-up, and then only the keys are; a row is split when it is asked for. The rows of a user's own that are
 * in use are among them.
 */
export interface Table<Column extends string> {
  /** The row with that key, the first one where several share it. */
  get(key: string): Row<Column> | undefined;
  /** All rows with that key, a user's own first, then in the order of the file. */
  all(key: string): readonly Row<Column>[];
  /** Every row, in the order of the file, keys that only a user has last. */
  rows(): readonly Row<Column>[];
}

/** A cell that is empty in the file is the empty string. */
export type Row<Column extends string> = Readonly<Record<Column, string>>;

/** Lines by their first cell. */
type Index = ReadonlyMap<string, readonly string[]>;

/**
 * @param columns all columns of the file, in its order; the first one is the key
 * @throws when the header of the file is another one: the file and its module are built together, so this is no input error
 */
export function table<const Column extends string>(
  name: string,
  text: string,
  columns: readonly Column[],
): Table<Column> {
  let file: Index | undefined;
  const index = lazily((): Index => {
    file ??= indexOf(name, text, columns);
    const own = codesInUse();
    return own ? withOwn(file, name, own) : file;
  });

  /** A folder of cables asks for the same rows again and again. */
  const known = new Map<string, Row<Column>>();

  function read(line: string): Row<Column> {
    const before = known.get(line);
    if (before) return before;
    const cells = line.split('\t');
    const row = Object.fromEntries(columns.map((column, i) => [column, cells[i] ?? ''])) as Record<Column, string>;
    known.set(line, row);
    return row;
  }

  const lines = (key: string) => index().get(key) ?? [];
  return {
    get(key) {
      const [first] = lines(key);
      return first === undefined ? undefined : read(first);
    },
    all: (key) => lines(key).map(read),
    rows: () => [...index().values()].flat().map(read),
  };
}

function indexOf(name: string, text: string, columns: readonly string[]): Index {
  const lines = unpacked(text)
    .split('\n')
    .map((line) => (line.endsWith('\r') ? line.slice(0, -1) : line));
  if (lines[0] !== columns.join('\t')) {
    throw new Error(`The table ${name} has the columns "${lines[0] ?? ''}" where "${columns.join('\t')}" is expected.`);
  }
  const loaded = new Map<string, string[]>();
  for (let i = 1; i < lines.length; i++) {
    const line = lines[i];
    if (!line) continue;
    const key = firstCell(line);
    const same = loaded.get(key);
    if (same) same.push(line);
    else loaded.set(key, [line]);
  }
  return loaded;
}

function firstCell(line: string): string {
  const tab = line.indexOf('\t');
  return tab === -1 ? line : line.slice(0, tab);
}

/** The lines of a table with a user's own rows, each in the place of the one with its key. */
function withOwn(file: Index, name: string, { rows }: OwnCodes): Index {
  const own = rows.filter((row) => row.table === name);
  if (own.length === 0) return file;
  const all = new Map(file);
  for (const row of own) {
    const first = row.cells[0] ?? '';
    const key = keyOf(row);
    const others = (all.get(first) ?? []).filter((line) => keyOf({ ...row, cells: line.split('\t') }) !== key);
    all.set(first, [row.cells.join('\t'), ...others]);
  }
  return all;
}

/** Makes something once, when it is first asked for; for each set of a user's own rows in use anew. */
export function lazily<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  const madeWithOwn = new WeakMap<OwnCodes, { readonly value: T }>();
  return () => {
    const own = codesInUse();
    if (own === undefined) return (made ??= { value: make() }).value;
    const before = madeWithOwn.get(own);
    if (before) return before.value;
    const value = make();
    madeWithOwn.set(own, { value });
    return value;
  };
}
/** How far a row can be trusted. */
export type Certainty = 'sure' | 'likely' | 'unsure';

export function certainty(cell: string): Certainty {
  return cell === 'sure' || cell === 'likely' ? cell : 'unsure';
}

/** What most tables say of a code. */
export interface Explained {
  readonly meaning: string;
  readonly certainty: Certainty;
  readonly source: string;
}

/** A row with its certainty read; other cells stay as they are. */
export function explained<R extends Row<'certainty'>>(row: R): Omit<R, 'certainty'> & Pick<Explained, 'certainty'> {
  return { ...row, certainty: certainty(row.certainty) };
}

/** An empty cell says nothing. */
export function given(cell: string): string | undefined {
  return cell === '' ? undefined : cell;
}

/** `A; B` */
export function list(cell: string): readonly string[] {
  return cell === '' ? [] : cell.split('; ');
}

/** The longest name or code that any table holds, with room to spare: longer words are not looked up. */
const LONGEST = 120;

/** A name as the tables write it: capitals, single blanks. `undefined` for what is too long to be a name. */
export function normalised(name: string): string | undefined {
  if (name.length > LONGEST) return undefined;
  return name.trim().toUpperCase().replace(/\s+/g, ' ');
}
