// `cable check` and `cable parse` of a folder of 10,000 cables over all cores, beside reading and decoding the same files
// on one. Processor time is of all threads, start of the process included. Run with `npm run bench -- command`.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { decode } from '../server/src/encoding/decode';
import { cable, random } from './generate';

/**
 * Stations that exist in place of the invented ones, which the checks would compare with every name that they know: in
 * real cables that is rare.
 */
const STATIONS: readonly (readonly [invented: string, real: string])[] = [
  ['RUEHXA', 'RUEHBS'],
  ['RUEHXB', 'RUEHFR'],
  ['RUEHXC', 'RUEHLO'],
  ['RUEHXD', 'RUEHMD'],
  ['RUEHXE', 'RUEHRO'],
  ['RUEHXF', 'RUEHTH'],
  ['PORT ELLERY', 'BRUSSELS'],
  ['NEW SKERRY', 'PARIS'],
  ['VALDORO', 'LONDON'],
  ['KESTREL BAY', 'MADRID'],
  ['MARROW', 'ROME'],
  ['OSTHAVEN', 'ATHENS'],
];

const FILES = 10_000;
const A_FOLDER = 500;
const command = resolve('dist/cli.js');

const folder = mkdtempSync(join(tmpdir(), 'cable-bench-'));
try {
  const next = random(1);
  let bytes = 0;
  for (let serial = 1; serial <= FILES; serial++) {
    const inside = join(folder, String(Math.floor((serial - 1) / A_FOLDER)));
    mkdirSync(inside, { recursive: true });
    const text = STATIONS.reduce((done, [invented, real]) => done.replaceAll(invented, real), cable(next, serial));
    bytes += text.length;
    writeFileSync(join(inside, `${serial}.txt`), text);
  }
  console.log(`\n${FILES} files, ${(bytes / 1e6).toFixed(0)} MB; seconds`);
  console.log(`${''.padEnd(36)}${['wall', 'cpu', 'cpu ratio', 'peak MB'].map((name) => name.padStart(10)).join('')}`);
  const baseline = readAll();
  show('read and decode, one thread', baseline, baseline.cpu);
  for (const args of [
    ['check'],
    ['check', '--jobs', '1'],
    ['check', '--format', 'json'],
    ['parse', '--format', 'jsonl'],
    ['parse', '--format', 'csv'],
  ]) {
    show(`cable ${args.join(' ')}`, run([...args, folder]), baseline.cpu);
  }
} finally {
  rmSync(folder, { recursive: true });
}

interface Cost {
  readonly wall: number;
  readonly cpu: number;
  /** Of memory, in megabytes, at its most. */
  readonly peak?: number;
}

function readAll(): Cost {
  const [start, before] = [performance.now(), process.cpuUsage()];
  for (const inside of readdirSync(folder)) {
    for (const file of readdirSync(join(folder, inside))) decode(readFileSync(join(folder, inside, file)));
  }
  const { user, system } = process.cpuUsage(before);
  return { wall: (performance.now() - start) / 1000, cpu: (user + system) / 1e6 };
}

/** The command tells what it used on its way out: the system counts children only in sum. */
function run(args: readonly string[]): Cost {
  const report =
    "process.on('exit',()=>{const{userCPUTime:u,systemCPUTime:s,maxRSS:m}=process.resourceUsage();" +
    "require('node:fs').writeSync(3,JSON.stringify({cpu:(u+s)/1e6,peak:m/1e3}))})";
  const preload = join(folder, '.report.cjs');
  writeFileSync(preload, `if(require('node:worker_threads').isMainThread)${report}`);
  const start = performance.now();
  const { output, error } = spawnSync(process.execPath, ['--require', preload, command, ...args], {
    stdio: ['ignore', 'ignore', 'inherit', 'pipe'],
    encoding: 'utf8',
  });
  if (error) throw error;
  const { cpu, peak } = JSON.parse(output[3] ?? '') as { cpu: number; peak: number };
  return { wall: (performance.now() - start) / 1000, cpu, peak };
}

function show(name: string, { wall, cpu, peak }: Cost, baseline: number): void {
  const cells = [wall.toFixed(2), cpu.toFixed(2), (cpu / baseline).toFixed(1), peak?.toFixed(0) ?? ''];
  console.log(`${name.padEnd(36)}${cells.map((cell) => cell.padStart(10)).join('')}`);
}
