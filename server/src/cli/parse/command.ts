import { forEveryFile } from '../everyFile';
import { findInputs } from '../inputs';
import { tellWrongCodes } from '../ownCodes';
import { projectComplaints } from '../project';
import { print } from '../terminal';
import { CSV_HEADER } from './csv';
import type { ParseFormat } from './file';

export interface ParseOptions {
  readonly format?: ParseFormat;
  readonly bom?: boolean;
  /** `--no-project` makes it false. */
  readonly project: boolean;
  readonly codes?: string;
  readonly jobs: number;
}

/** How the records are put between and around. */
interface Frame {
  readonly head: string;
  readonly between: string;
  readonly afterEach: string;
  readonly tail: string;
}

const FRAMES: Readonly<Record<ParseFormat, Frame>> = {
  json: { head: '[\n', between: ',\n', afterEach: '', tail: '\n]\n' },
  jsonl: { head: '', between: '', afterEach: '\n', tail: '' },
  csv: { head: CSV_HEADER, between: '', afterEach: '', tail: '' },
};

/** Prints the record of every cable: of one file as JSON, of several as lines of it unless another format is asked for. */
export async function printRecords(paths: readonly string[], options: ParseOptions): Promise<void> {
  const { project, codes: ownCodes } = options;
  if (ownCodes !== undefined && !tellWrongCodes(ownCodes)) return;
  const found = await findInputs(paths);
  const inputs = project ? { ...found, complaints: [...found.complaints, ...projectComplaints(found.files)] } : found;
  const format = options.format ?? (inputs.isOneFile ? 'json' : 'jsonl');
  const { head, between, afterEach, tail } = FRAMES[format];
  const single = inputs.isOneFile && format === 'json';
  let isFirst = true;
  if (!single) await print(`${options.bom === true && format === 'csv' ? '\ufeff' : ''}${head}`);
  await forEveryFile(
    { kind: 'parse', format, project, ownCodes },
    inputs,
    options.jobs,
    async ({ pieces: [first, ...others], trouble }) => {
      if (first === undefined) {
        if (single && trouble?.kind === 'noCable') await print('[]\n');
        return;
      }
      if (single && others.length === 0) return print(`${pretty(first)}\n`);
      const pieces = [first, ...others].map((piece) => piece + afterEach).join(between);
      await print(single ? `${head}${pieces}${tail}` : isFirst ? pieces : between + pieces);
      isFirst = false;
    },
  );
  if (!single) await print(isFirst ? tail.trimStart() : tail);
}

/** One object is read by people too. */
function pretty(json: string): string {
  return JSON.stringify(JSON.parse(json), null, 2);
}
