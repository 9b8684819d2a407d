import type { CableFile } from '../cable/model';
import { positionAt } from '../features/positions';
import type { Recognition } from './requests';

/** What the file was taken for, for the client's status item. */
export function recognitionOf(file: CableFile): Recognition {
  const first = file.cables[0];
  return {
    cables: file.cables.length,
    ...(first && { layout: first.layout }),
    ...(first?.id !== undefined && { id: first.id }),
    evidence: file.evidence.map(({ kind, start }) => ({ kind, line: positionAt(file, start).line })),
  };
}
