import type { Cable, Level } from '../../cable/model';
import { isAbove, isClassified } from '../levels';

const LETTERS: Readonly<Record<string, Level>> = {
  U: 'unclassified',
  E: 'unclassified',
  C: 'confidential',
  S: 'secret',
  T: 'topSecret',
};

/** Where security line and classification line contradict each other: which is wrong, by what the rest of the cable says. */
export interface LevelContradiction {
  readonly security: Level;
  readonly wrong: 'security' | 'classification' | undefined;
}

export function levelContradiction(cable: Cable): LevelContradiction | undefined {
  const { envelope, header } = cable;
  const security = LETTERS[envelope.security?.letters?.value.charAt(0) ?? ''];
  const line = header.classification?.level.value;
  if (security === undefined || line === undefined || security === line || line === 'limitedOfficialUse')
    return undefined;
  const highest = highestMark(cable);
  const dated = header.executiveOrder?.declassify?.kind;
  const fits = (level: Level) =>
    (highest === undefined || highest === level) &&
    (dated === undefined || dated === 'other' || (dated === 'none') === !isClassified(level));
  const [one, other] = [fits(security), fits(line)];
  return { security, wrong: one === other ? undefined : one ? 'classification' : 'security' };
}

function highestMark({ body }: Cable): Level | undefined {
  let highest: Level | undefined;
  for (const item of body.items) {
    const level = item.kind === 'paragraph' ? item.portionMark?.level : undefined;
    if (level !== undefined && (highest === undefined || isAbove(level, highest))) highest = level;
  }
  return highest;
}
