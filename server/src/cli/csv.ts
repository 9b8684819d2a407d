/** A row by RFC 4180: fields parted by commas, CRLF at its end. */
export function csvRowOf(values: readonly (string | number | undefined)[]): string {
  return `${values.map((value) => (typeof value === 'string' ? field(value) : String(value ?? ''))).join(',')}\r\n`;
}

/**
 * A cell that a spreadsheet would take for a formula gets an apostrophe before it, which spreadsheets read as "this is
 * text": what a cable or the name of a file says is never run.
 */
function field(value: string): string {
  const safe = /^[=+\-@\t\r\n＝＋－＠]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
