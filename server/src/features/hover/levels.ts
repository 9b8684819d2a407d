import type { Level } from '../../cable/model';
import { classificationLevel } from '../../codes/classifications';
import { type Fact, fact, trust } from './card';

/** `TOP SECRET` */
export function levelInWords(level: Level): string {
  const words: Record<Level, string> = {
    unclassified: 'UNCLASSIFIED',
    limitedOfficialUse: 'LIMITED OFFICIAL USE',
    confidential: 'CONFIDENTIAL',
    secret: 'SECRET',
    topSecret: 'TOP SECRET',
  };
  return words[level];
}

/** What the level means, and what the security line of such a cable says. */
export function factsOfLevel(level: Level): readonly Fact[] {
  const form = classificationLevel(levelInWords(level));
  if (!form) return [];
  return [...fact('Meaning', form.meaning), ...fact('Security line', form.securityLetters), ...trust(form)];
}
