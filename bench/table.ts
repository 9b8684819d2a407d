/** What was measured, in milliseconds a run. */
export interface Measured {
  readonly name: string;
  readonly times: readonly number[];
  /** Of the processor, over all runs and threads: what other programs do to the times does not count here. */
  readonly cpu?: number;
}

/** Times `run` a number of times, after a few that do not count. */
export async function measure(name: string, runs: number, run: () => Promise<unknown>): Promise<Measured> {
  for (let warm = 0; warm < 3; warm++) await run();
  const times: number[] = [];
  const before = process.cpuUsage();
  for (let i = 0; i < runs; i++) {
    const start = performance.now();
    await run();
    times.push(performance.now() - start);
  }
  const { user, system } = process.cpuUsage(before);
  return { name, times, cpu: (user + system) / 1000 };
}

/** Prints median, 95th percentile and slowest run of each row, and how often the median of the first row is in it. */
export function table(title: string, rows: readonly Measured[]): void {
  const width = Math.max(...rows.map((row) => row.name.length));
  const print = (name: string, cells: readonly string[]) =>
    console.log(`${name.padEnd(width)}  ${cells.map((cell) => cell.padStart(9)).join('')}`);
  console.log(`\n${title}`);
  print('', ['p50', 'p95', 'max', 'cpu/run', 'ratio', 'runs']);
  const baseline = share(rows[0]?.times ?? [], 0.5);
  for (const { name, times, cpu } of rows) {
    const perRun = cpu === undefined ? '' : (cpu / times.length).toFixed(2);
    const figures = [0.5, 0.95, 1].map((part) => share(times, part).toFixed(2));
    print(name, [...figures, perRun, (share(times, 0.5) / baseline).toFixed(1), String(times.length)]);
  }
}

function share(times: readonly number[], part: number): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? NaN;
}
