import { t } from '@vscode/l10n';
import type { Cable, Classification, Subject } from '../../cable/model';
import type { Valued } from '../../cable/span';
import { caption, nearestCaptions } from '../../codes/captions';
import { classificationLevel } from '../../codes/classifications';
import { post } from '../../codes/posts';
import { type Card, fact, type Found, found, sentence, trust, unlisted } from './card';
import { executiveOrderAt } from './executiveOrder';
import { factsOfLevel } from './levels';
import { LEVEL_NAMES } from '../../cable/vocabulary';
import { holds, spanAt } from './lookup';
import { pageMarkCard } from './pageMark';
import { passLineCard } from './passLine';
import { placeOf } from './places';
import { portionMarkCard } from './portionMark';
import { reasonAt } from './reasons';
import { type CitedCables, referenceCard } from './reference';
import { nameCard } from './stations';
import { tagItemCard } from './tags';

/** What stands at the offset in the lines from the classification to Classified By. */
export function headerAt(cable: Cable, text: string, offset: number, cited?: CitedCables): Found | undefined {
  const { classification, captions, passLines, executiveOrder, tags, subject, references, classifiedBy, pageMarks } =
    cable.header;
  const instant = cable.envelope.dateTimeGroup?.instant;
  const phrase = spanAt(captions, offset);
  if (phrase) return captionAt(phrase);
  if (holds(classification, offset)) return classificationAt(cable, classification, offset);
  if (holds(executiveOrder, offset)) return executiveOrderAt(executiveOrder, text, instant, offset);
  if (holds(tags, offset)) {
    if (holds(tags.label, offset)) {
      const says = t('traffic analysis by geography and subject');
      return found(tags.label, { code: 'TAGS', says, facts: sentence(t('Codes by which the cable is filed.')) });
    }
    const item = spanAt(tags.items, offset);
    return item && found(item, tagItemCard(item, text));
  }
  if (holds(subject, offset)) return subjectAt(subject, offset);
  if (holds(references, offset)) {
    if (holds(references.label, offset)) return found(references.label, referencesCard());
    const item = spanAt(references.items, offset);
    return item && found(item, referenceCard(item, text.slice(item.start, item.end), instant, cited));
  }
  if (holds(classifiedBy, offset)) return reasonAt(classifiedBy, instant, offset);
  const pass = spanAt(passLines, offset);
  if (pass) return found(pass, passLineCard(text.slice(pass.start, pass.end)));
  const page = spanAt(pageMarks, offset);
  return page && found(page, pageMarkCard(page));
}

function classificationAt(cable: Cable, line: Classification, offset: number): Found {
  const { level, caveats, section, post: office, serial } = line;
  const caveat = spanAt(caveats, offset);
  if (caveat) return captionAt(caveat) ?? found(line, levelCard(cable, line));
  if (holds(section, offset)) {
    return found(section, {
      code: `SECTION ${section.number.value} OF ${section.of.value}`,
      says: t('section {0} of the {1} in which the cable was sent', section.number.value, section.of.value),
      facts: sentence(t('Each section is a message of its own; released copies often join them.')),
    });
  }
  if (holds(office, offset)) return found(office, nameCard(office.value, t('The post that sends the cable.')));
  if (holds(serial, offset)) {
    return found(serial, {
      code: serial.value,
      says: cable.id ?? t('serial of the cable'),
      facts: sentence(t('Numbers the cables of the post within the year. Year, post and serial name the cable.')),
    });
  }
  return found(holds(level, offset) ? level : line, levelCard(cable, line));
}

function levelCard({ id }: Cable, { level, section, post: office, serial }: Classification): Card {
  return {
    code: LEVEL_NAMES[level.value],
    says: t('classification of the cable as a whole'),
    facts: [
      ...fact(t('Cable'), id),
      ...fact(t('Section'), section && t('{0} of {1}', section.number.value, section.of.value)),
      ...fact(t('Post'), office && [office.value, placeName(office.value)].filter(Boolean).join(', ')),
      ...fact(t('Serial'), serial?.value),
      ...factsOfLevel(level.value),
    ],
  };
}

function placeName(name: string): string | undefined {
  const office = post(name);
  return office && placeOf(office);
}

function captionAt(phrase: Valued<string>): Found | undefined {
  const card = captionCard(phrase.value);
  return card && found(phrase, card);
}

/** No card for an unknown phrase of many words: that is a sentence, not a caption that the tables lack. */
export function captionCard(written: string): Card | undefined {
  const known = caption(written);
  if (known) {
    return { code: written, says: known.meaning, facts: [...fact(t('Where'), known.position), ...trust(known)] };
  }
  // Copies repeat the level among the captions.
  const level = classificationLevel(written);
  if (level) return { code: written, says: level.meaning, facts: trust(level) };
  if (written.split(' ', 5).length > 4) return undefined;
  const near = nearestCaptions(written).map((each) => each.caption);
  return unlisted(written, fact(t('Perhaps'), near.join(', ')));
}

function referencesCard(): Card {
  return {
    code: 'REF',
    says: t('other cables and papers that this one answers or builds on'),
    facts: sentence(t('Each has a letter, by which the text calls it; a cable is named by year, post and serial.')),
  };
}

function subjectAt({ label, portionMark }: Subject, offset: number): Found | undefined {
  if (holds(label, offset)) {
    const facts = sentence(t('A portion mark before it is that of the subject line alone.'));
    return found(label, { code: 'SUBJECT', says: t('what the cable is about'), facts });
  }
  return holds(portionMark, offset)
    ? found(portionMark, portionMarkCard(portionMark, t('the subject line')))
    : undefined;
}
