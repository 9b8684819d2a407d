import { t } from '@vscode/l10n';
import type { Cable, Close, Envelope, MessageSet } from '../../cable/model';
import { draftingAt } from './archive';
import { type Card, type Found, found, sentence, unlisted } from './card';
import { instantOf } from '../../cable/calendar';
import { dayInWords } from './dates';
import { LEVEL_NAMES } from '../../cable/vocabulary';
import type { Valued } from '../../cable/span';
import { holds, spanAt } from './lookup';
import { stationAt } from './stationLine';
import { indicatorCard, nameCard } from './stations';

/** What SMART cables and military messages have above the address: the level, the number, and the routing header. */
export function aboveAddressAt(cable: Cable, offset: number): Found | undefined {
  const { banner, messageRecordNumber: record, routingHeader, date }: Envelope = cable.envelope;
  if (holds(banner?.level, offset)) {
    const facts = sentence(t('The level of the cable as a whole, as it stands above and below each page.'));
    return found(banner.level, { code: LEVEL_NAMES[banner.level.value], says: t('level of the cable'), facts });
  }
  if (holds(record, offset)) {
    if (holds(record.post, offset))
      return found(record.post, nameCard(record.post.value, t('The post that sends the cable.')));
    const facts = sentence(t('Message record number: year, post and serial, which name the cable.'));
    return found(record, { code: 'MRN', says: cable.id ?? t('message record number'), facts });
  }
  if (holds(date, offset)) {
    const facts = sentence(t('Date of the cable; the date-time group after the slash has the time.'));
    return found(date, { code: t('Date'), says: dayInWords(instantOf(date.value)), facts });
  }
  if (!holds(routingHeader, offset)) return undefined;
  const { precedence, format, classification, content, station, letters, indicators } = routingHeader;
  if (holds(station, offset)) return stationAt(cable, station, offset);
  const indicator = spanAt(indicators, offset);
  if (indicator) return found(indicator, indicatorCard(indicator.value, t('A station that the message goes to.')));
  const parts: readonly (readonly [typeof format, string, string])[] = [
    [precedence, t('precedence'), t('Z is flash, O immediate, P priority and R routine.')],
    [format, t('language and media format'), t('How the message was prepared and is to be delivered.')],
    [classification, t('classification'), t('U is unclassified, C confidential, S secret and T top secret.')],
    ...(letters ? [[letters, t('classification'), t('The level again, four times.')] as const] : []),
    [content, t('content indicator code'), t('How the communications centre is to handle the message.')],
  ];
  const part = parts.find(([place]) => holds(place, offset));
  return part && found(part[0], { code: part[0].value, says: part[1], facts: sentence(part[2]) });
}

const SETS: Readonly<Record<string, () => string>> = {
  MSGID: () => t('message identification: kind of message, originator, office'),
  SUBJ: () => t('subject'),
  REF: () => t('reference: letter, kind, originator, date'),
  AMPN: () => t('amplification of the set before it'),
  NARR: () => t('narrative: what the references are'),
  POC: () => t('point of contact'),
  RMKS: () => t('remarks: the text of the message'),
  GENTEXT: () => t('general text; its first field says what of'),
  EXER: () => t('exercise that the message is part of'),
  OPER: () => t('operation that the message is part of'),
  SECINFO: () => t('security information'),
  DECL: () => t('declassification'),
  AKNLDG: () => t('whether receipt is to be acknowledged'),
  CANX: () => t('message that this one cancels'),
};

/** What the fields of a set are, in their order. */
const FIELDS: Readonly<Record<string, () => readonly string[]>> = {
  MSGID: () => [t('format of the message'), t('originator'), t('serial or office'), t('month')],
  REF: () => [t('letter of the reference'), t('kind of reference'), t('originator'), t('date')],
  POC: () => [t('name of the contact'), t('rank or position'), t('unit'), t('place'), t('telephone or address')],
};

/** The identifier of a set of a military message, or its number in a series. */
export function setAt(cable: Cable, offset: number): Found | undefined {
  const { series, sets = [], subjectCode, remarks } = cable.header;
  if (holds(subjectCode, offset)) {
    const says = t('standard subject identification code');
    return found(subjectCode, {
      code: subjectCode.value,
      says,
      facts: sentence(t('By which the Navy files the message.')),
    });
  }
  if (holds(series, offset)) {
    const says = t('message {0} of its year in the series {1}', Number(series.number.value), series.name.value);
    return found(series, { code: cable.id ?? series.name.value, says, facts: [] });
  }
  if (holds(remarks, offset)) return identifierAt(remarks);
  const set: MessageSet | undefined = spanAt(sets, offset);
  if (!set) return undefined;
  if (holds(set.identifier, offset)) return identifierAt(set.identifier);
  const field = spanAt(set.fields, offset);
  const named = field && FIELDS[set.identifier.value]?.()[set.fields.indexOf(field)];
  return field && named ? found(field, { code: field.value, says: named, facts: [] }) : undefined;
}

function identifierAt(identifier: Valued<string>): Found {
  const { value } = identifier;
  const says = SETS[value]?.();
  return found(identifier, says === undefined ? unlisted(value) : { code: value, says, facts: [] });
}

/** The addressees and officers below the text of a SMART cable. */
export function belowTextAt({ info = [], excluded = [], drafting }: Close, offset: number): Found | undefined {
  const addressee = spanAt(info, offset) ?? spanAt(excluded, offset);
  if (addressee && holds(addressee.name, offset)) {
    const role = spanAt(info, offset) ? t('Gets the cable for information.') : t('Does not get the cable.');
    return found(addressee.name, recipientCard(addressee.name.value, role));
  }
  return drafting && draftingAt(drafting, offset);
}

/** A SMART cable also goes to people: `Person, Ada B`. */
function recipientCard(name: string, role: string): Card {
  const isPerson = name.includes(', ') && name !== name.toUpperCase();
  return isPerson ? { code: name, says: t('a person'), facts: sentence(role) } : nameCard(name, role);
}

/** A level or a stamp at the edge of a printed page. */
export function stampCard(): Card {
  const facts = sentence(t('The level of the page, or a stamp of the office that released the cable.'));
  return { code: t('Stamp'), says: t('edge of a page'), facts };
}
