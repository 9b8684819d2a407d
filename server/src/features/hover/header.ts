import { fullYear } from '../../cable/calendar';
import type { Cable, Classification, ClassifiedBy, Reference, Subject } from '../../cable/model';
import type { Valued } from '../../cable/span';
import { caption, nearestCaptions } from '../../codes/captions';
import { classificationLevel } from '../../codes/classifications';
import { post } from '../../codes/posts';
import { reason } from '../../codes/reasons';
import { type Card, fact, type Found, found, notInTables, sentence, trust } from './card';
import { isoDay } from './dates';
import { executiveOrderAt } from './executiveOrder';
import { factsOfLevel, levelInWords, portionMarkCard } from './levels';
import { holds, spanAt } from './lookup';
import { factsOfPost, placeOf } from './places';
import { nameCard } from './stations';
import { tagItemCard } from './tags';

/** What stands at the offset in the lines from the classification to Classified By. */
export function headerAt(cable: Cable, text: string, offset: number): Found | undefined {
  const { classification, captions, passLines, executiveOrder, tags, subject, references, classifiedBy } = cable.header;
  const instant = cable.envelope.dateTimeGroup?.instant;
  const phrase = spanAt(captions, offset);
  if (phrase) return captionAt(phrase);
  if (holds(classification, offset)) return classificationAt(cable, classification, offset);
  if (holds(executiveOrder, offset)) return executiveOrderAt(executiveOrder, text, instant, offset);
  if (holds(tags, offset)) {
    if (holds(tags.label, offset)) {
      const says = 'traffic analysis by geography and subject';
      return found(tags.label, { code: 'TAGS', says, facts: sentence('Codes by which the cable is filed.') });
    }
    const item = spanAt(tags.items, offset);
    return item && found(item, tagItemCard(item, text));
  }
  if (holds(subject, offset)) return subjectAt(subject, offset);
  if (holds(references, offset)) {
    const item = spanAt(references.items, offset);
    return item && found(item, referenceCard(item, instant));
  }
  if (holds(classifiedBy, offset)) return classifiedByAt(classifiedBy, instant, offset);
  const pass = spanAt(passLines, offset);
  return pass && found(pass, passLineCard());
}

function classificationAt(cable: Cable, line: Classification, offset: number): Found {
  const { level, caveats, section, post: office, serial } = line;
  const caveat = spanAt(caveats, offset);
  if (caveat) return captionAt(caveat) ?? found(line, levelCard(cable, line));
  if (holds(section, offset)) {
    return found(section, {
      code: `SECTION ${section.number.value} OF ${section.of.value}`,
      says: `section ${section.number.value} of the ${section.of.value} in which the cable was sent`,
      facts: sentence('Each section is a message of its own; released copies often join them.'),
    });
  }
  if (holds(office, offset)) return found(office, nameCard(office.value, 'The post that sends the cable.'));
  if (holds(serial, offset)) {
    return found(serial, {
      code: serial.value,
      says: cable.id ?? 'serial of the cable',
      facts: sentence('Numbers the cables of the post within the year. Year, post and serial name the cable.'),
    });
  }
  return found(holds(level, offset) ? level : line, levelCard(cable, line));
}

function levelCard({ id }: Cable, { level, section, post: office, serial }: Classification): Card {
  return {
    code: levelInWords(level.value),
    says: 'classification of the cable as a whole',
    facts: [
      ...fact('Cable', id),
      ...fact('Section', section && `${section.number.value} of ${section.of.value}`),
      ...fact('Post', office && [office.value, placeName(office.value)].filter(Boolean).join(', ')),
      ...fact('Serial', serial?.value),
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
    return { code: written, says: known.meaning, facts: [...fact('Where', known.position), ...trust(known)] };
  }
  // Copies repeat the level among the captions.
  const level = classificationLevel(written);
  if (level) return { code: written, says: level.meaning, facts: trust(level) };
  if (written.split(' ', 5).length > 4) return undefined;
  const near = nearestCaptions(written).map((each) => each.caption);
  return { code: written, says: notInTables(), facts: fact('Perhaps', near.join(', ')) };
}

function passLineCard(): Card {
  return {
    code: 'FOR, PASS',
    says: 'offices that should read the cable, or to whom it should be passed',
    facts: sentence('Read by the Department or the post that receives the cable; it changes no routing.'),
  };
}

function subjectAt({ portionMark }: Subject, offset: number): Found | undefined {
  return holds(portionMark, offset) ? found(portionMark, portionMarkCard(portionMark, 'the subject line')) : undefined;
}

function referenceCard(item: Reference, instant: number | undefined): Card {
  const { letter, year, post: name, serial } = item;
  const office = name && post(name.value);
  const code = letter ? `REF ${letter.value}` : 'REF';
  if (!name || !serial) {
    return { code, says: 'reference to something other than a cable, or not readable as one', facts: [] };
  }
  // A missing year means the cable's own year.
  const ownYear = instant === undefined ? undefined : new Date(instant).getUTCFullYear();
  return {
    code,
    says: [year ? fullYear(year.value) : ownYear, name.value, Number(serial.value)]
      .filter((part) => part !== undefined)
      .join(' '),
    facts: [
      ...sentence(year ? undefined : 'No year is written: the year of this cable.'),
      ...(office ? factsOfPost(office, name.value) : sentence(`The post ${name.value} is ${notInTables()}.`)),
    ],
  };
}

function classifiedByAt(
  { label, reasons }: ClassifiedBy,
  instant: number | undefined,
  offset: number,
): Found | undefined {
  if (holds(label, offset)) {
    const form = 'The name and position of who classified the cable, and the reasons that the order allows.';
    return found(label, { code: 'Classified By', says: 'authority for the classification', facts: sentence(form) });
  }
  const item = spanAt(reasons, offset);
  if (!item) return undefined;
  const day = instant === undefined ? undefined : isoDay(instant);
  const letter = spanAt(item.letters, offset);
  if (letter) return found(letter, reasonCard(item.cite.value, letter.value, day));
  return found(item, {
    code: item.cite.value,
    says: 'reasons for the classification',
    // The orders know letters to h; damage can string any number of them together.
    facts: item.letters
      .slice(0, 8)
      .flatMap(({ value }) =>
        fact(`${item.cite.value} (${value})`, reason(item.cite.value, value, day)?.meaning ?? notInTables()),
      ),
  });
}

export function reasonCard(cite: string, letter: string, day: string | undefined): Card {
  const code = `${cite} (${letter})`;
  const known = reason(cite, letter, day);
  if (!known) return { code, says: notInTables(), facts: [] };
  const last = known.until ? `to ${known.until}` : 'on';
  return {
    code,
    says: known.meaning,
    facts: [
      ...fact('Order', `E.O. ${known.order}, from ${known.from} ${last}`),
      ...fact('Note', known.note),
      ...trust(known),
    ],
  };
}
