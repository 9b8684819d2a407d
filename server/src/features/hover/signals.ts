import { securityLetters, securitySuffix } from '../../codes/classifications';
import { operatingSignal } from '../../codes/operatingSignals';
import { precedence } from '../../codes/precedences';
import { type Card, fact, notInTables, sentence, trust } from './card';

/** `O`, `OO` or `IMMEDIATE`. */
export function precedenceCard(written: string, role: string): Card {
  const found = precedence(written);
  if (!found) return { code: written, says: notInTables(), facts: sentence(role) };
  return {
    code: written,
    says: found.word === written ? `precedence, prosign ${found.prosign}` : found.word,
    facts: [...sentence(role), ...fact('Meaning', found.meaning), ...trust(found)],
  };
}

/** `ZNY`, `ZDK`, or a reference to a service message after one. */
export function signalCard(written: string): Card {
  // Main State puts a signal and its identifier in brackets: (CCY AD6CB6C9 WSC6493 634).
  const found = operatingSignal(written.startsWith('(') ? written.slice(1) : written);
  if (!found) return { code: written, says: notInTables(), facts: [] };
  return { code: written, says: found.meaning, facts: [...fact('Where', found.where), ...trust(found)] };
}

/** The five letters of the security line. */
export function securityLettersCard(letters: string): Card {
  const found = securityLetters(letters);
  if (!found) return { code: letters, says: notInTables(), facts: [] };
  return {
    code: letters,
    says: found.meaning,
    facts: [...fact('Last letters', securitySuffix(letters)?.meaning), ...trust(found)],
  };
}
