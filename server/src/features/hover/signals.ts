import { t } from '@vscode/l10n';
import { securityLetters, securitySuffix } from '../../codes/classifications';
import { operatingSignal } from '../../codes/operatingSignals';
import { precedence } from '../../codes/precedences';
import { type Card, fact, sentence, trust, unlisted } from './card';

/** `O`, `OO` or `IMMEDIATE`. */
export function precedenceCard(written: string, role: string): Card {
  const found = precedence(written);
  if (!found) return unlisted(written, sentence(role));
  return {
    code: written,
    says: found.word === written ? t('precedence, prosign {0}', found.prosign) : found.word,
    facts: [...sentence(role), ...fact(t('Meaning'), found.meaning), ...trust(found)],
  };
}

/** `ZNY`, `ZDK`, or a reference to a service message after one. */
export function signalCard(written: string): Card {
  // Main State puts a signal and its identifier in brackets: (CCY AD6CB6C9 WSC6493 634).
  const found = operatingSignal(written.startsWith('(') ? written.slice(1) : written);
  if (!found) return unlisted(written);
  return { code: written, says: found.meaning, facts: [...fact(t('Where'), found.where), ...trust(found)] };
}

/** The five letters of the security line. */
export function securityLettersCard(letters: string): Card {
  const found = securityLetters(letters);
  if (!found) return unlisted(letters);
  return {
    code: letters,
    says: found.meaning,
    facts: [...fact(t('Last letters'), securitySuffix(letters)?.meaning), ...trust(found)],
  };
}
