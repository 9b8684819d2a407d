// The parser alone: its speed beside splitting the same text into lines, and its cost as the text grows. Run with
// `npm run bench -- parse`.
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { parseCables } from '../server/src/cable';
import { compilation } from './generate';
import { type Measured, table } from './table';

const MB = 1_000_000;

/** Milliseconds of each run. */
function timed(runs: number, work: () => unknown): number[] {
  return Array.from({ length: runs }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
}

const median = (times: readonly number[]) => [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? NaN;

const text = compilation(MB);
timed(20, () => parseCables(text));
const parse: Measured = { name: 'parse 1 MB of cables', times: timed(30, () => parseCables(text)) };
const split: Measured = { name: "split it at '\\n'", times: timed(30, () => text.split('\n')) };
table('The parser, milliseconds', [parse, split]);
const [parseTime, splitTime] = [median(parse.times), median(split.times)];
console.log(
  `${(text.length / 1000 / parseTime).toFixed(1)} MB/s; ${(parseTime / splitTime).toFixed(0)} times the time of split`,
);

/** Lines that a careless rule would read again and again. */
const worst: readonly (readonly [name: string, unit: string])[] = [
  ['cables', compilation(100_000)],
  ['one line of letters', 'A '],
  ['blank lines', '\n'],
  ['brackets', '('],
  ['labels on one line', 'TAGS: PREL SUBJECT: REF: A. '],
  ['addressees on one line', ' RUEHFR/AMEMBASSY PARIS'],
  ['paragraph numbers', '¶1. (C) A.\n'],
  ['capital lines', 'THE TOWER\n\n'],
  ['underlines', '-----\n'],
  ['U+FFFD', '\uFFFD'],
  ['heads of pages', 'PAGE 02 LIMA 00258 041407Z\nSECRET\n\nSECRET\nTEXT\n'],
  ['first pages', 'PAGE 01 LIMA 00258 041407Z\nACTION ARA-10\n'],
  ['joined to one line', 'UNCLAS LIMA 000258 TAGS: PREL SUBJECT: X 1. (U) A.  ----- 2. (U) B. '],
  ['headers cut off', 'DE RUEHPE #0258 0451659\nSUBJECT: X...\n'],
];
const head = 'VZCZCXRO0042\nOO RUEHFR\nSUBJECT: X\nREF: A. PARIS 1\n';
const sizes = [1, 2, 4, 8];
console.log(`\nMilliseconds for ${sizes.join(', ')} MB; a linear cost doubles each time`);
for (const [name, unit] of worst) {
  const times = sizes.map((size) => {
    const long = head + unit.repeat(Math.ceil((size * MB) / unit.length));
    return Math.min(...timed(3, () => parseCables(long)));
  });
  const growth = ((times.at(-1) ?? NaN) / (times[0] ?? NaN)).toFixed(1);
  console.log(
    `${name.padEnd(24)}${times.map((time) => time.toFixed(0).padStart(8)).join('')}   8 MB : 1 MB = ${growth}`,
  );
}

// What an editing session leaves behind: a cable must not keep the text alive that it was read from.
setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;
let edited = compilation(5 * MB);
let file = parseCables(edited);
const heap = () => {
  collect();
  return (process.memoryUsage().heapUsed / MB).toFixed(0);
};
console.log(`\nHeap with a compilation of 5 MB open: ${heap()} MB`);
const places = [...edited.matchAll(/ the /g)].map((match) => match.index);
for (let i = 0; i < 200; i++) {
  const at = places[Math.floor((i * places.length) / 200)] ?? 0;
  edited = `${edited.slice(0, at)}x${edited.slice(at)}`;
  file = parseCables(edited, { previous: file });
}
console.log(`after 200 edits in as many places: ${heap()} MB (${file.cables.length} cables)`);
