import { t } from '@vscode/l10n';
import type { PageMark } from '../../cable/model';
import { post } from '../../codes/posts';
import { type Card, fact, sentence } from './card';
import { placeOf } from './places';
import { stampCard } from './smart';

/** `PARIS 00004514 002 OF 002` */
export function pageMarkCard({ post: name, serial, number, of }: PageMark): Card {
  if (!name && !number) return stampCard();
  const office = name && post(name.value);
  return {
    code: number ? String(number.value) : 'PAGE',
    says: pageName(number?.value, of?.value),
    facts: [
      ...sentence(t('Put in by the communications centre at each new page; the sentence before it goes on after it.')),
      ...fact(t('Post'), office ? [office.name, placeOf(office)].filter(Boolean).join(', ') : name?.value),
      ...fact(t('Serial'), serial?.value),
    ],
  };
}

function pageName(number: number | undefined, of: number | undefined): string {
  if (number === undefined) return t('page');
  return of === undefined ? t('page {0}', number) : t('page {0} of {1}', number, of);
}
