import type { Level } from '../../cable/model';

/** How the classification line writes each level, the usual way first. All but `UNCLAS` are usually spaced. */
export const LEVEL_WORDS: Readonly<Record<Level, readonly [string, ...string[]]>> = {
  unclassified: ['UNCLAS', 'UNCLASSIFIED'],
  limitedOfficialUse: ['LIMITED OFFICIAL USE'],
  confidential: ['C O N F I D E N T I A L', 'CONFIDENTIAL'],
  secret: ['S E C R E T', 'SECRET'],
  topSecret: ['T O P S E C R E T', 'TOP SECRET'],
};
