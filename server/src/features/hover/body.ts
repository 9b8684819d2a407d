import { t } from '@vscode/l10n';
import type { Body, Cable, Paragraph } from '../../cable/model';
import { type Card, type Found, found, sentence } from './card';
import { pageMarkCard } from './pageMark';
import { portionMarkCard } from './portionMark';
import { reasonAt } from './reasons';
import { holds, lastFrom } from './lookup';

/** What stands at the offset in the text of the cable: a paragraph's number and mark, or a page mark. */
export function bodyAt({ body, envelope }: Cable, offset: number): Found | undefined {
  // Number and mark head their paragraph: no page mark comes between, so that the last item to begin is theirs.
  const item = lastFrom(body.items, offset);
  const marked = item?.kind === 'paragraph' ? paragraphAt(item, offset) : undefined;
  if (marked) return marked;
  if (item?.kind === 'pageMark' && holds(item, offset)) return found(item, pageMarkCard(item));
  return authorityAt(body, envelope.dateTimeGroup?.instant, offset);
}

/** Who classified, where a paragraph says so, and who released a military message. */
function authorityAt(
  { classifiedBy, releasedBy }: Body,
  instant: number | undefined,
  offset: number,
): Found | undefined {
  if (holds(classifiedBy, offset)) return reasonAt(classifiedBy, instant, offset);
  if (!holds(releasedBy, offset)) return undefined;
  return found(releasedBy, { code: releasedBy.value, says: t('released the message'), facts: [] });
}

function paragraphAt({ number, portionMark }: Paragraph, offset: number): Found | undefined {
  if (holds(portionMark, offset)) {
    const scope = number ? t('paragraph {0}', number.value) : t('this paragraph');
    return found(portionMark, portionMarkCard(portionMark, scope));
  }
  return holds(number, offset) ? found(number, paragraphNumberCard(number)) : undefined;
}

function paragraphNumberCard({ value, pilcrow }: NonNullable<Paragraph['number']>): Card {
  return { code: String(value), says: t('paragraph {0}', value), facts: sentence(noteOn(pilcrow)) };
}

function noteOn(pilcrow: NonNullable<Paragraph['number']>['pilcrow']): string | undefined {
  switch (pilcrow) {
    case 'none':
    case 'kept':
      return undefined;
    case 'lost':
      return t('The number was lost; it follows from the sequence.');
    case 'misread':
      return t('The pilcrow before the number was read as the digit 1.');
    case 'undecoded':
      return t('The pilcrow before the number was not decoded: the file is not UTF-8.');
  }
}
