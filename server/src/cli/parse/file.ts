import { parseCables } from '../../cable';
import { usingCodes } from '../../codes/own';
import { hintOf, recordJson, recordOf } from '../../record';
import { codesFor } from '../project';
import { nameOfInput, readText, Unreadable } from '../readText';
import type { FileResult } from '../task';
import { csvRow } from './csv';

export const PARSE_FORMATS = ['json', 'jsonl', 'csv'] as const;
export type ParseFormat = (typeof PARSE_FORMATS)[number];

export interface ParseTask {
  readonly kind: 'parse';
  readonly format: ParseFormat;
  /** Whether `.cable.json` files are obeyed. */
  readonly project: boolean;
  /** The file with the user's own codes. */
  readonly ownCodes: string | undefined;
}

/** The records of one file, each as the format writes it: an object of JSON on one line, or a row. */
export async function parseFile({ format, project, ownCodes }: ParseTask, path: string): Promise<FileResult> {
  try {
    const file = parseCables(await readText(path), { assumeCable: true });
    const hint = hintOf(file, path);
    const own = codesFor(path, { project, codes: ownCodes });
    const records = usingCodes(own, () => file.cables.map((cable) => recordOf(file, cable, hint)));
    const pieces = records.map((record) => (format === 'csv' ? csvRow(path, record) : recordJson(path, record)));
    if (pieces.length > 0) return { file: path, pieces };
    const sentence = `${nameOfInput(path)} is empty, or blank: there is nothing to parse.`;
    return { file: path, pieces, trouble: { kind: 'noCable', sentence } };
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return { file: path, pieces: [], trouble: { kind: 'unreadable', sentence: error.message } };
  }
}
