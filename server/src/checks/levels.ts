import { t } from '@vscode/l10n';
import type { Level } from '../cable/model';

const LEVELS: readonly Level[] = ['unclassified', 'limitedOfficialUse', 'confidential', 'secret', 'topSecret'];

const NAMES: Readonly<Record<Level, () => string>> = {
  unclassified: () => t('unclassified'),
  limitedOfficialUse: () => t('limited official use'),
  confidential: () => t('confidential'),
  secret: () => t('secret'),
  topSecret: () => t('top secret'),
};

/** `limited official use`, for a sentence. */
export function levelName(level: Level): string {
  return NAMES[level]();
}

export function isAbove(level: Level, other: Level): boolean {
  return LEVELS.indexOf(level) > LEVELS.indexOf(other);
}

/** Whether an executive order is needed to classify at the level; limited official use has none. */
export function isClassified(level: Level): boolean {
  return isAbove(level, 'limitedOfficialUse');
}
