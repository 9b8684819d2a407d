import { t } from '@vscode/l10n';
import type { Addressee } from '../../cable/model';
import { collective } from '../../codes/collectives';
import { operatingSignal } from '../../codes/operatingSignals';
import { post, postOfIndicator } from '../../codes/posts';
import {
  indicatorPrefixes,
  isSameName,
  isShared,
  type RoutingIndicator,
  routingIndicator,
  stationOfName,
} from '../../codes/routingIndicators';
import { type Card, certaintyName, fact, type Fact, notInTables, sentence, trust, unlisted } from './card';
import { countryName, factsOfPost, kindOfPost, kindOfStation, placeOf } from './places';
import { signalCard } from './signals';

/**
 * @param writtenName the name that the cable gives this station: on the FM line, or after a slash
 * @param role what the station does on this line
 */
export function indicatorCard(indicator: string, role: string, writtenName?: string): Card {
  // ZEN stands where an indicator would: the addressee gets the cable on another circuit.
  if (operatingSignal(indicator)) return signalCard(indicator);
  const station = routingIndicator(indicator);
  if (!station) {
    const says = writtenName ? t('{0}, by this cable; not in the tables', writtenName) : notInTables();
    return unlisted(indicator, [...sentence(role), ...lettersOf(indicator)], says);
  }
  return {
    code: indicator,
    // Who is meant by an entry of many addressees only the cable tells.
    says: writtenName && isShared(station) ? writtenName : station.name,
    facts: [
      ...sentence(role),
      ...sentence(isShared(station) ? `${station.name}.` : undefined),
      ...differenceOf(station, writtenName),
      ...kindAndPlaceOf(station),
      ...fact(t('Meaning'), collective(station.name)?.meaning),
      ...lettersOf(indicator),
      ...fact(t('Also'), station.otherNames.join(', ')),
      ...fact(t('Note'), station.note),
      ...trust(station),
    ],
  };
}

function kindAndPlaceOf({ indicator, kind, city, country }: RoutingIndicator): readonly Fact[] {
  const office = postOfIndicator(indicator);
  if (office) {
    return [
      ...fact(t('Kind'), kindOfPost(office.kind)),
      ...fact(t('Place'), placeOf(office)),
      ...fact(t('Time zone'), office.timeZone),
    ];
  }
  const place = [city, country && countryName(country)].filter((part) => part !== undefined).join(', ');
  const named = kindOfStation(kind);
  const isCertain = named === undefined || kind === 'post' || kind === 'collective';
  return [
    ...fact(t('Kind'), isCertain ? named : t('{0} (read off the name, as is the place)', named)),
    ...fact(t('Place'), place),
  ];
}

/** The name on the line and the name in the tables, where they are not two names of one office. */
function differenceOf(station: RoutingIndicator, writtenName: string | undefined): readonly Fact[] {
  if (!writtenName || isShared(station)) return [];
  if ([station.name, ...station.otherNames].some((listed) => isSameName(listed, writtenName))) return [];
  const written = post(writtenName);
  if (written && (written.routingIndicator === station.indicator || written === post(station.name))) return [];
  return [{ label: t('Differs'), text: t('the line says {0}, the tables list {1}.', writtenName, station.name) }];
}

/** `R the relay network …; RU United States; RUEH …`: no letter is explained of which nothing is known. */
function lettersOf(indicator: string): readonly Fact[] {
  const known = indicatorPrefixes(indicator);
  const text = known.map(({ prefix, meaning, certainty }) => {
    return `${prefix} – ${meaning}${certainty === 'sure' ? '' : ` (${certaintyName(certainty)})`}`;
  });
  return fact(t('Letters'), text.join('; '));
}

/** The name of an addressee or of the sender: a post, a collective, or a station of the list of indicators. */
export function nameCard(name: string, role: string): Card {
  const office = post(name);
  if (office) {
    return {
      code: name,
      says: placeOf(office) ?? kindOfPost(office.kind),
      facts: [...sentence(role), ...factsOfPost(office, name)],
    };
  }
  const many = collective(name);
  if (many) {
    return {
      code: name,
      says: many.meaning,
      facts: [...sentence(role), ...fact(t('Routing indicator'), many.routingIndicators.join(', ')), ...trust(many)],
    };
  }
  const station = stationOfName(name);
  if (!station) return unlisted(name, sentence(role));
  // Under a shared indicator the name has a place of its own, which is not known.
  const about = isShared(station) ? [] : kindAndPlaceOf(station);
  return {
    code: name,
    says: t('routing indicator {0}', station.indicator),
    facts: [...sentence(role), ...about, ...fact(t('Note'), station.note), ...trust(station)],
  };
}

/** The number after an addressee. */
export function continuityNumberCard(addressee: Addressee, serial: string): Card {
  return {
    code: serial,
    says: t('message continuity number'),
    facts: sentence(
      t(
        'Counts the cables from this sender to {0}; after 9999 it begins anew. A gap may mean that a cable is missing.',
        addressee.name.value,
      ),
    ),
  };
}
