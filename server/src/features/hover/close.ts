import { t } from '@vscode/l10n';
import type { Cable, Close } from '../../cable/model';
import { type Card, fact, type Found, found, sentence } from './card';
import { holds, spanAt } from './lookup';
import { pageMarkCard } from './pageMark';
import { signalCard } from './signals';
import { stampCard } from './smart';

/** What stands at the offset after the text: the signature and the end marks. */
export function closeAt(cable: Cable, text: string, offset: number): Found | undefined {
  const { signature, endMarks, pageMarks = [], attributes = [] }: Close = cable.close;
  if (holds(signature, offset)) return found(signature, signatureCard(cable, signature.value));
  const attribute = spanAt(attributes, offset);
  if (attribute && holds(attribute.label, offset)) {
    const { label, value } = attribute;
    const facts = [
      ...fact(t('Value'), value.value),
      ...sentence(t('Printed below the text from the records of the archive or of SMART.')),
    ];
    return found(label, { code: label.value, says: t('attribute of the message'), facts });
  }
  const page = spanAt(pageMarks, offset);
  if (page) return found(page, pageMarkCard(page));
  const mark = spanAt(endMarks, offset);
  return mark && found(mark, endMarkCard(text.slice(mark.start, mark.end).trim()));
}

/** The header may say who it is: its Classified By line names the same person. */
function signatureCard({ header, body }: Cable, name: string): Card {
  const says = t('signature: the chief of mission, or who was in charge');
  const classifier = header.classifiedBy ?? body.classifiedBy;
  const person = classifier?.name?.value;
  const surname = person?.split(' ').at(-1)?.toUpperCase();
  const isSame = surname !== undefined && surname === name.split(' ').at(-1)?.toUpperCase();
  const who = isSame ? [classifier?.title?.value, person].filter(Boolean).join(' ') : undefined;
  return { code: name, says, facts: fact(t('By the header'), who) };
}

/** Signals have up to four letters; a longer mark is a level or a stamp. */
const SIGNAL = 4;

function endMarkCard(written: string): Card {
  if (written.length > SIGNAL && !written.startsWith('#')) return stampCard();
  if (!written.startsWith('#')) return signalCard(written);
  return { code: written, says: t('number of the message'), facts: sentence(t('As on the DE line.')) };
}
