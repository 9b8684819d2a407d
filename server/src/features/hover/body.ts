import type { Body, Close, PageMark, Paragraph } from '../../cable/model';
import { post } from '../../codes/posts';
import { type Card, fact, type Found, found, sentence } from './card';
import { portionMarkCard } from './levels';
import { holds, lastFrom, spanAt } from './lookup';
import { placeOf } from './places';
import { signalCard } from './signals';
import { stampCard } from './smart';

/** What stands at the offset in the text of the cable: a paragraph's number and mark, or a page mark. */
export function bodyAt(body: Body, offset: number): Found | undefined {
  // Number and mark head their paragraph: no page mark comes between, so that the last item to begin is theirs.
  const item = lastFrom(body.items, offset);
  if (item?.kind === 'paragraph') return paragraphAt(item, offset);
  return item?.kind === 'pageMark' && holds(item, offset) ? found(item, pageMarkCard(item)) : undefined;
}

function paragraphAt({ number, portionMark }: Paragraph, offset: number): Found | undefined {
  if (holds(portionMark, offset)) {
    const scope = number ? `paragraph ${number.value}` : 'this paragraph';
    return found(portionMark, portionMarkCard(portionMark, scope));
  }
  return holds(number, offset) ? found(number, paragraphNumberCard(number)) : undefined;
}

function paragraphNumberCard({ value, pilcrow }: NonNullable<Paragraph['number']>): Card {
  const notes: Record<typeof pilcrow, string | undefined> = {
    none: undefined,
    kept: undefined,
    lost: 'The number was lost; it follows from the sequence.',
    misread: 'The pilcrow before the number was read as the digit 1.',
    undecoded: 'The pilcrow before the number was not decoded: the file is not UTF-8.',
  };
  return { code: String(value), says: `paragraph ${value}`, facts: sentence(notes[pilcrow]) };
}

function pageMarkCard({ post: name, serial, number, of }: PageMark): Card {
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

/** What stands at the offset after the text: the signature and the end marks. */
export function closeAt({ signature, endMarks }: Close, text: string, offset: number): Found | undefined {
  if (holds(signature, offset)) {
    const says = 'signature: the chief of mission, or who was in charge';
    return found(signature, { code: signature.value, says, facts: [] });
  }
  const mark = spanAt(endMarks, offset);
  return mark && found(mark, endMarkCard(text.slice(mark.start, mark.end).trim()));
}

/** Signals have up to four letters; a longer mark is a level or a stamp. */
const SIGNAL = 4;

function endMarkCard(written: string): Card {
  if (written.length > SIGNAL && !written.startsWith('#')) return stampCard();
  if (!written.startsWith('#')) return signalCard(written);
  return { code: written, says: 'number of the message', facts: sentence('As on the DE line.') };
}
