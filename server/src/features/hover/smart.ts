import type { Cable, Close, Envelope, MessageSet } from '../../cable/model';
import { type Card, type Found, found, sentence } from './card';
import { levelInWords } from './levels';
import { holds, spanAt } from './lookup';
import { nameCard } from './stations';

/** What SMART cables and military messages have above the address: the level, the number, and the routing header. */
export function aboveAddressAt(cable: Cable, offset: number): Found | undefined {
  const { banner, messageRecordNumber: record, routingHeader }: Envelope = cable.envelope;
  if (holds(banner?.level, offset)) {
    const facts = sentence('The level of the cable as a whole, as it stands above and below each page.');
    return found(banner.level, { code: levelInWords(banner.level.value), says: 'level of the cable', facts });
  }
  if (holds(record, offset)) {
    if (holds(record.post, offset))
      return found(record.post, nameCard(record.post.value, 'The post that sends the cable.'));
    const facts = sentence('Message record number: year, post and serial, which name the cable.');
    return found(record, { code: 'MRN', says: cable.id ?? 'message record number', facts });
  }
  if (!holds(routingHeader, offset)) return undefined;
  const { precedence, format, classification, content } = routingHeader;
  const parts: readonly (readonly [typeof format, string, string])[] = [
    [precedence, 'precedence', 'Z is flash, O immediate, P priority and R routine.'],
    [format, 'language and media format', 'How the message was prepared and is to be delivered.'],
    [classification, 'classification', 'U is unclassified, C confidential, S secret and T top secret.'],
    [content, 'content indicator code', 'How the communications centre is to handle the message.'],
  ];
  const part = parts.find(([place]) => holds(place, offset));
  return part && found(part[0], { code: part[0].value, says: part[1], facts: sentence(part[2]) });
}

const SETS: Readonly<Record<string, string>> = {
  MSGID: 'message identification: kind of message, originator, office',
  SUBJ: 'subject',
  REF: 'reference: letter, kind, originator, date',
  AMPN: 'amplification of the set before it',
  NARR: 'narrative: what the references are',
  POC: 'point of contact',
};

/** The identifier of a set of a military message, or its number in a series. */
export function setAt(cable: Cable, offset: number): Found | undefined {
  const { series, sets = [], subjectCode } = cable.header;
  if (holds(subjectCode, offset)) {
    const says = 'standard subject identification code';
    return found(subjectCode, {
      code: subjectCode.value,
      says,
      facts: sentence('By which the Navy files the message.'),
    });
  }
  if (holds(series, offset)) {
    const says = `message ${Number(series.number.value)} of its year in the series ${series.name.value}`;
    return found(series, { code: cable.id ?? series.name.value, says, facts: [] });
  }
  const set: MessageSet | undefined = spanAt(sets, offset);
  const says = set && SETS[set.identifier.value];
  if (!set || says === undefined || !holds(set.identifier, offset)) return undefined;
  return found(set.identifier, { code: set.identifier.value, says, facts: [] });
}

/** The addressees and officers below the text of a SMART cable. */
export function belowTextAt({ info = [], excluded = [], drafting }: Close, offset: number): Found | undefined {
  const addressee = spanAt(info, offset) ?? spanAt(excluded, offset);
  if (addressee && holds(addressee.name, offset)) {
    const role = spanAt(info, offset) ? 'Gets the cable for information.' : 'Does not get the cable.';
    return found(addressee.name, nameCard(addressee.name.value, role));
  }
  const officers: readonly (readonly [Close['signature'], string])[] = [
    [drafting?.draftedBy, 'wrote the cable'],
    [drafting?.approvedBy, 'approved the cable'],
    [drafting?.releasedBy, 'released the cable'],
    ...(drafting?.clearances ?? []).map((clearance) => [clearance, 'cleared the cable'] as const),
  ];
  const officer = officers.find(([place]) => holds(place, offset));
  const place = officer?.[0];
  return place && officer && found(place, { code: place.value, says: officer[1], facts: [] });
}

/** A level or a stamp at the edge of a printed page. */
export function stampCard(): Card {
  const facts = sentence('The level of the page, or a stamp of the office that released the cable.');
  return { code: 'Stamp', says: 'edge of a page', facts };
}
