/** What was measured, in milliseconds a run. */
export interface Measured {
  readonly name: string;
  readonly times: readonly number[];
}

/** Prints median, 95th percentile and slowest run of each row. */
export function table(title: string, rows: readonly Measured[]): void {
  const width = Math.max(...rows.map((row) => row.name.length));
  console.log(`\n${title}`);
  console.log(`${''.padEnd(width)}  ${['p50', 'p95', 'max', 'runs'].map((head) => head.padStart(8)).join('')}`);
  for (const { name, times } of rows) {
    const sorted = [...times].sort((a, b) => a - b);
    const at = (share: number) =>
      (sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? NaN).toFixed(2);
    const cells = [at(0.5), at(0.95), at(1), String(times.length)].map((cell) => cell.padStart(8)).join('');
    console.log(`${name.padEnd(width)}  ${cells}`);
  }
}
