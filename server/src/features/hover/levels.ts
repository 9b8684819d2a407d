import { t } from '@vscode/l10n';
import type { Level } from '../../cable/model';
import { LEVEL_NAMES } from '../../cable/vocabulary';
import { classificationLevel } from '../../codes/classifications';
import { type Fact, fact, trust } from './card';

/** What the level means, and what the security line of such a cable says. */
export function factsOfLevel(level: Level): readonly Fact[] {
  const form = classificationLevel(LEVEL_NAMES[level]);
  if (!form) return [];
  return [...fact(t('Meaning'), form.meaning), ...fact(t('Security line'), form.securityLetters), ...trust(form)];
}
