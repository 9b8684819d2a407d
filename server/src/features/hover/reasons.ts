import { t } from '@vscode/l10n';
import type { ClassifiedBy } from '../../cable/model';
import { reason } from '../../codes/reasons';
import { type Card, fact, type Found, found, notInTables, sentence, trust, unlisted } from './card';
import { isoDay } from './dates';
import { holds, spanAt } from './lookup';

/** The Classified By line: its label, who it names, and the reasons, by the list in force on the cable's date. */
export function reasonAt(
  { label, name, title, reasons }: ClassifiedBy,
  instant: number | undefined,
  offset: number,
): Found | undefined {
  if (holds(label, offset)) {
    const form = t('The name and position of who classified the cable, and the reasons that the order allows.');
    return found(label, { code: 'Classified By', says: t('authority for the classification'), facts: sentence(form) });
  }
  if (holds(name, offset)) {
    return found(name, { code: name.value, says: t('classified the cable'), facts: fact(t('Position'), title?.value) });
  }
  if (holds(title, offset)) {
    return found(title, {
      code: title.value,
      says: t('position of who classified the cable'),
      facts: fact(t('Name'), name?.value),
    });
  }
  const item = spanAt(reasons, offset);
  if (!item) return undefined;
  const day = instant === undefined ? undefined : isoDay(instant);
  const letter = spanAt(item.letters, offset);
  if (letter) return found(letter, reasonCard(item.cite.value, letter.value, day));
  return found(item, {
    code: item.cite.value,
    says: t('reasons for the classification'),
    // The orders know letters to h; damage can string any number of them together.
    facts: item.letters
      .slice(0, 8)
      .flatMap(({ value }) =>
        fact(`${item.cite.value} (${value})`, reason(item.cite.value, value, day)?.meaning ?? notInTables()),
      ),
  });
}

/** `1.4 (b)`, of a cable of that day. */
export function reasonCard(cite: string, letter: string, day: string | undefined): Card {
  const code = `${cite} (${letter})`;
  const known = reason(cite, letter, day);
  if (!known) return unlisted(code);
  const { order, from, until } = known;
  return {
    code,
    says: known.meaning,
    facts: [
      ...fact(
        t('Order'),
        until ? t('E.O. {0}, from {1} to {2}', order, from, until) : t('E.O. {0}, from {1} on', order, from),
      ),
      ...fact(t('Note'), known.note),
      ...trust(known),
    ],
  };
}
