import { t } from '@vscode/l10n';
import type { PortionMark } from '../../cable/model';
import { classificationLevel, disseminationPart, portionMark } from '../../codes/classifications';
import { levelName } from '../../checks/levels';
import { type Card, fact, type Fact, notInTables, trust, unlisted } from './card';

/**
 * `(C/NF)`, `(S//REL TO USA, GBR)`: a form that the tables have, else its parts one by one.
 * @param scope what the mark is the mark of: `paragraph 4`
 */
export function portionMarkCard(mark: PortionMark, scope: string): Card {
  return markCard(mark.value, mark.level && levelName(mark.level), fact(t('Marks'), scope));
}

/** `C/NF`, as on the command line. */
export function markCard(value: string, level: string | undefined, where: readonly Fact[] = []): Card {
  const code = `(${value})`;
  const form = portionMark(value);
  const parts = partsOf(value);
  if (form) {
    const known = parts.length > 1 ? parts.flatMap((part) => fact(part, meaningOf(part))) : [];
    return { code, says: form.meaning, facts: [...where, ...known, ...trust(form)] };
  }
  // The level is known where only what follows it is not: (S/SOMETHING).
  const facts = [...where, ...parts.flatMap((part) => fact(part, meaningOf(part) ?? notInTables()))];
  return level === undefined ? unlisted(code, facts) : { code, says: level, facts };
}

/** A mark has half a dozen parts at most; damage can string any number of them together. */
const MOST = 8;

/** `S`, `NF`, `REL TO USA, GBR` of `S//NF/REL TO USA, GBR`; commas part countries of one list, else parts. */
function partsOf(mark: string): readonly string[] {
  const parts: string[] = [];
  for (const piece of mark.slice(0, 200).split(/\/|, ?| - |-/)) {
    const part = piece.trim();
    const last = parts.at(-1);
    if (part === '') continue;
    if (last?.startsWith('REL') && /^[A-Z]{3,4}$/.test(part) && !disseminationPart(part)) {
      parts[parts.length - 1] = `${last}, ${part}`;
    } else parts.push(part);
  }
  return parts.slice(0, MOST);
}

function meaningOf(part: string): string | undefined {
  const own = portionMark(part) ?? disseminationPart(part) ?? classificationLevel(part);
  if (own) return own.meaning;
  const release = /^REL(?: TO)? (?<countries>.*)$/.exec(part)?.groups?.['countries'];
  if (release) return t('releasable to {0}', release);
  const foreign = /^FGI (?<countries>.*)$/.exec(part)?.groups?.['countries'];
  return foreign && t('foreign government information of {0}', foreign);
}
