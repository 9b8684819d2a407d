import { SCHEMAS, type TableName } from './schemas';

/** A row of a user's own, in the form of its table. */
export interface OwnRow {
  readonly table: TableName;
  /** One for each column of the table. */
  readonly cells: readonly string[];
}

/** The rows of a user's own, which come before those of the project, and take the place of those with the same key. */
export interface OwnCodes {
  readonly rows: readonly OwnRow[];
}

/**
 * The rows of two sets as one, those of the second in the place of those of the first with the same key. Two sets give
 * the same object each time, so that nothing is looked up anew for it.
 */
export function together(general: OwnCodes | undefined, particular: OwnCodes | undefined): OwnCodes | undefined {
  if (!general || !particular || general === particular) return particular ?? general;
  const known = pairs.get(general) ?? new WeakMap<OwnCodes, OwnCodes>();
  pairs.set(general, known);
  const before = known.get(particular);
  if (before) return before;
  const rows = new Map([...general.rows, ...particular.rows].map((row) => [`${row.table}\n${keyOf(row)}`, row]));
  const both = { rows: [...rows.values()] };
  known.set(particular, both);
  return both;
}

const pairs = new WeakMap<OwnCodes, WeakMap<OwnCodes, OwnCodes>>();

/** What tells a row from the others of its table. */
export function keyOf({ table, cells }: OwnRow): string {
  const { columns, key }: { readonly columns: readonly string[]; readonly key: readonly string[] } = SCHEMAS[table];
  return key.map((column) => cells[columns.indexOf(column)] ?? '').join('\t');
}

let inUse: OwnCodes | undefined;

/**
 * Does some work with a user's own rows among the tables; look-ups anywhere below it find them. The work is done when it
 * returns: it may not wait for anything, for other work would then find the rows as well.
 */
export function usingCodes<T>(own: OwnCodes | undefined, work: () => T extends Promise<unknown> ? never : T): T {
  const before = inUse;
  inUse = own;
  try {
    return work();
  } finally {
    inUse = before;
  }
}

/** The rows that the work at hand is done with. */
export function codesInUse(): OwnCodes | undefined {
  return inUse;
}
