import type { CableFile } from '../../cable';
import type { Finding } from '../../checks/check';
import { certainFix } from '../../checks/fix';

/** A file that was checked. */
export interface CheckedFile {
  /** As the user sees its name. */
  readonly path: string;
  readonly file: CableFile;
  /** In the order of the text. */
  readonly findings: readonly Finding[];
  /** Whether the result goes to a terminal that shows colours. */
  readonly colour: boolean;
}

/** How findings are written. */
export interface ReportFormat {
  head(): string;
  /** What stands for one file; each piece is put after `between`, but for the first of all. */
  pieces(checked: CheckedFile): readonly string[];
  readonly between: string;
  readonly tail: string;
}

/** A sentence with two pieces of a cable in it; what is longer has a piece that is no word. */
export const LONGEST_MESSAGE = 300;

/** Whether `--fix` mends it: where the reader must choose, nothing is done. */
export function isFixable(finding: Finding): boolean {
  return certainFix(finding) !== undefined;
}
