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
    says: ['page', number?.value, of && `of ${of.value}`].filter((part) => part !== undefined).join(' '),
    facts: [
      ...sentence('Put in by the communications centre at each new page; the sentence before it goes on after it.'),
      ...fact('Post', office ? [office.name, placeOf(office)].filter(Boolean).join(', ') : name?.value),
      ...fact('Serial', serial?.value),
    ],
  };
}
