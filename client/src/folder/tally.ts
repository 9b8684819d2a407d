/** What a way through files came to. */
import type { AnswerForText } from '../../../server/src/protocol/requests';

export interface Tally {
  readonly files: number;
  /** Files that were looked at before the end, or before it was stopped. */
  filesDone: number;
  cables: number;
  cablesWithFindings: number;
  findings: number;
  unread: number;
  /** Files that a project file leaves out. */
  leftOut: number;
  /** Files whose project file is wrong. */
  wrongProject: number;
}

export function newTally(files: number): Tally {
  return { files, filesDone: 0, cables: 0, cablesWithFindings: 0, findings: 0, unread: 0, leftOut: 0, wrongProject: 0 };
}

/** The answer for a cable; others are counted. */
export function lookedAt<Answer extends object>(answer: AnswerForText<Answer>, tally: Tally): Answer | undefined {
  if (typeof answer === 'object') return answer ?? undefined;
  tally[answer]++;
  return undefined;
}
