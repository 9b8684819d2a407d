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
import { type Card, fact, type Fact, notInTables, sentence, trust } from './card';
import { countryName, factsOfPost, kindOfPost, placeOf } from './places';
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
    const says = writtenName ? `${writtenName}, by this cable; ${notInTables()}` : notInTables();
    return { code: indicator, says, facts: [...sentence(role), ...lettersOf(indicator)] };
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
      ...fact('Meaning', collective(station.name)?.meaning),
      ...lettersOf(indicator),
      ...fact('Also', station.otherNames.join(', ')),
      ...fact('Note', station.note),
      ...trust(station),
    ],
  };
}

function kindAndPlaceOf({ indicator, kind, city, country }: RoutingIndicator): readonly Fact[] {
  const office = postOfIndicator(indicator);
  if (office) {
    return [
      ...fact('Kind', kindOfPost(office.kind)),
      ...fact('Place', placeOf(office)),
      ...fact('Time zone', office.timeZone),
    ];
  }
  const place = [city, country && countryName(country)].filter((part) => part !== undefined).join(', ');
  const guessed = kind === 'post' || kind === 'collective' ? '' : ' (read off the name, as is the place)';
  return [...fact('Kind', kind === 'other' ? undefined : kind + guessed), ...fact('Place', place)];
}

/** The name on the line and the name in the tables, where they are not two names of one office. */
function differenceOf(station: RoutingIndicator, writtenName: string | undefined): readonly Fact[] {
  if (!writtenName || isShared(station)) return [];
  if ([station.name, ...station.otherNames].some((listed) => isSameName(listed, writtenName))) return [];
  const written = post(writtenName);
  if (written && (written.routingIndicator === station.indicator || written === post(station.name))) return [];
  return [{ label: 'Differs', text: `the line says ${writtenName}, the tables list ${station.name}.` }];
}

/** `R the relay network …; RU United States; RUEH …`: no letter is explained of which nothing is known. */
function lettersOf(indicator: string): readonly Fact[] {
  const known = indicatorPrefixes(indicator);
  const text = known.map(({ prefix, meaning, certainty }) => {
    return `${prefix} – ${meaning}${certainty === 'sure' ? '' : ` (${certainty})`}`;
  });
  return fact('Letters', text.join('; '));
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
      facts: [...sentence(role), ...fact('Routing indicator', many.routingIndicators.join(', ')), ...trust(many)],
    };
  }
  const station = stationOfName(name);
  if (!station) return { code: name, says: notInTables(), facts: sentence(role) };
  // Under a shared indicator the name has a place of its own, which is not known.
  const about = isShared(station) ? [] : kindAndPlaceOf(station);
  return {
    code: name,
    says: `routing indicator ${station.indicator}`,
    facts: [...sentence(role), ...about, ...fact('Note', station.note), ...trust(station)],
  };
}

/** The number after an addressee. */
export function continuityNumberCard(addressee: Addressee, serial: string): Card {
  return {
    code: serial,
    says: 'message continuity number',
    facts: sentence(
      `Counts the cables from this sender to ${addressee.name.value}; after 9999 it begins anew. A gap may mean that a cable is missing.`,
    ),
  };
}
