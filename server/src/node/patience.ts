import { setFlagsFromString } from 'node:v8';

/** V8 counts calls since its version 12, which came with Node 22, and counted what they ran before. */
const [FLAG, USUAL, LATE] =
  Number(process.versions.v8.split('.')[0]) < 12
    ? ['--interrupt-budget', 67_584, 500_000]
    : ['--invocation-count-for-turbofan', 3000, 20_000];

/**
 * How often functions run before V8 optimises them, in all threads of the process. Each thread optimises for itself, and
 * cables are so short and so different that `usual`ly much is optimised on the evidence of a few of them, and again when
 * others differ. To wait several times as long takes a tenth off the processor time of 10,000 files.
 */
export function optimise(when: 'usual' | 'late'): void {
  setFlagsFromString(`${FLAG}=${when === 'late' ? LATE : USUAL}`);
}
