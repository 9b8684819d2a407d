import type { Level, PortionMark } from '../../cable/model';
import { classificationLevel, portionMark } from '../../codes/classifications';
import { type Card, type Fact, fact, notInTables, trust } from './card';

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

/**
 * `(C/NF)`
 * @param scope what the mark is the mark of: `paragraph 4`
 */
export function portionMarkCard(mark: PortionMark, scope: string): Card {
  const code = `(${mark.value})`;
  const form = portionMark(mark.value);
  const where = fact('Marks', scope);
  if (form) return { code, says: form.meaning, facts: [...where, ...trust(form)] };
  // The level is known where only what follows it is not: (S/SOMETHING).
  const says = mark.level ? `${levelInWords(mark.level).toLowerCase()}; the form is ${notInTables()}` : notInTables();
  return { code, says, facts: where };
}
