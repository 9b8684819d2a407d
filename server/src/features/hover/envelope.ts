import { t } from '@vscode/l10n';
import type { Addressee, Cable, Label, Security, TransmissionId } from '../../cable/model';
import { archiveAt, officeCard } from './archive';
import { type Card, fact, type Found, found, sentence } from './card';
import { dateTimeGroupAt } from './dateTimeGroup';
import { holds, spanAt } from './lookup';
import { pageMarkCard } from './pageMark';
import { originOf } from './places';
import { precedenceCard, securityLettersCard, signalCard } from './signals';
import { stationAt } from './stationLine';
import { continuityNumberCard, indicatorCard, nameCard } from './stations';

/** What stands at the offset in the lines that the communications centre wrote. */
export function envelopeAt(cable: Cable, offset: number): Found | undefined {
  const { transmissionId, routing, station, security, dateTimeGroup, from, action, info, excluded, labels } =
    cable.envelope;
  if (holds(transmissionId, offset)) return transmissionAt(transmissionId, offset);
  if (holds(routing, offset)) {
    if (holds(routing.precedence, offset)) {
      return found(
        routing.precedence,
        precedenceCard(routing.precedence.value, t('Highest precedence of the message, written twice.')),
      );
    }
    const indicator = spanAt(routing.indicators, offset);
    const role = t('A station that this transmission goes to; it need not be an addressee.');
    return indicator && found(indicator, indicatorCard(indicator.value, role, nameIn(cable, indicator.value)));
  }
  if (holds(station, offset)) return stationAt(cable, station, offset);
  if (holds(security, offset)) return securityAt(security, offset);
  if (holds(dateTimeGroup, offset)) return dateTimeGroupAt(dateTimeGroup, originOf(cable), cable.envelope, offset);
  if (holds(from, offset)) {
    if (holds(from.label, offset)) return found(from.label, labelCard('FM', t('From: the sender.')));
    const office = spanAt(from.offices ?? [], offset);
    if (office) return found(office, officeCard(office.value, t('Office of the sender.'), from.name.value));
    return holds(from.name, offset) ? found(from.name, nameCard(from.name.value, t('The sender.'))) : undefined;
  }
  const label = spanAt(labels, offset);
  if (label) return found(label, addressLabelCard(label));
  const block = [action, info, excluded].find((each) => spanAt(each, offset));
  const addressee = block && spanAt(block, offset);
  if (!addressee) return pageMarkAt(cable.envelope, offset) ?? archiveAt(cable.envelope, offset);
  return addresseeAt(addressee, roleOf(block === action ? 'to' : block === info ? 'info' : 'xmt'), offset);
}

/** Whom the address lines name with an indicator. */
function nameIn({ envelope: { action, info, excluded } }: Cable, indicator: string): string | undefined {
  for (const block of [action, info, excluded]) {
    const addressee = block.find(({ routingIndicator }) => routingIndicator?.value === indicator);
    if (addressee) return addressee.name.value;
  }
  return undefined;
}

function transmissionAt(id: TransmissionId, offset: number): Found | undefined {
  if (holds(id.number, offset)) {
    return found(id.number, {
      code: id.number.value,
      says: t('channel number'),
      facts: sentence(t('Number of the transmission on the channel {0}.', id.channel.value)),
    });
  }
  const place = holds(id.channel, offset) ? id.channel : id;
  return found(place, {
    code: place === id ? 'VZCZC' : id.channel.value,
    says: place === id ? t('start of the transmission') : t('channel'),
    facts: [
      ...sentence(t('V starts the transmission and ZCZC the message; a channel of three letters and a number follow.')),
      ...fact(t('Channel'), id.channel.value),
      ...fact(t('Number'), id.number.value),
    ],
  });
}

function pageMarkAt({ pageMarks = [] }: Cable['envelope'], offset: number): Found | undefined {
  const page = spanAt(pageMarks, offset);
  return page && found(page, pageMarkCard(page));
}

function securityAt({ signal, letters, transmissionSignals }: Security, offset: number): Found | undefined {
  if (holds(signal, offset)) return found(signal, signalCard(signal.value));
  if (holds(letters, offset)) return found(letters, securityLettersCard(letters.value));
  const other = spanAt(transmissionSignals, offset);
  return other && found(other, signalCard(other.value));
}

function addresseeAt(addressee: Addressee, role: string, offset: number): Found | undefined {
  const { routingIndicator, name, precedence, serial, offices } = addressee;
  if (holds(routingIndicator, offset)) {
    return found(routingIndicator, indicatorCard(routingIndicator.value, role, name.value));
  }
  const office = spanAt(offices, offset);
  if (office) {
    return found(office, officeCard(office.value, role, name.value));
  }
  if (holds(precedence, offset)) {
    return found(precedence, precedenceCard(precedence.value, t('Precedence for this addressee.')));
  }
  if (holds(serial, offset)) return found(serial, continuityNumberCard(addressee, serial.value));
  if (!holds(name, offset)) return undefined;
  const card = nameCard(name.value, role);
  const handled = precedence ? precedence.value : t('none written, so ROUTINE');
  return found(name, { ...card, facts: [...card.facts, ...fact(t('Precedence'), handled)] });
}

function addressLabelCard({ kind }: Label): Card {
  return labelCard(kind.toUpperCase(), roleOf(kind));
}

function labelCard(code: string, says: string): Card {
  return { code, says, facts: [] };
}

function roleOf(kind: Label['kind']): string {
  switch (kind) {
    case 'to':
      return t('Action addressee: the cable is sent for it to act on.');
    case 'info':
      return t('Information addressee: the cable is sent for it to know.');
    case 'xmt':
      return t('Exempted: a member of a collective to whom the cable does not go.');
  }
}
