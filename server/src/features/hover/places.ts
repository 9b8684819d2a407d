import { t } from '@vscode/l10n';
import type { Cable } from '../../cable/model';
import { type Post, type PostKind, post, postOfIndicator } from '../../codes/posts';
import type { StationKind } from '../../codes/routingIndicators';
import { type Fact, fact } from './card';

/** What an office is called that has the title on its FM line. */
export function kindOfPost(kind: PostKind): string {
  switch (kind) {
    case 'AMEMBASSY':
      return t('embassy');
    case 'AMCONSUL':
      return t('consulate or consulate general');
    case 'USMISSION':
      return t('mission to an organization');
    case 'USINT':
      return t('interests section');
    case 'USOFFICE':
    case 'OTHER':
      return t('office');
    case 'REO':
      return t('regional embassy office');
    case 'RRT':
      return t('regional reconstruction team');
    case 'AIT':
      return t('American Institute in Taiwan');
    case 'DEPARTMENT':
      return t('department or agency');
    case 'PARTY':
      return t('travelling party');
  }
}

/** What a station of the relay network is; `undefined` where the table does not say. */
export function kindOfStation(kind: StationKind): string | undefined {
  switch (kind) {
    case 'post':
      return t('post');
    case 'collective':
      return t('collective');
    case 'agency':
      return t('agency');
    case 'military':
      return t('military');
    case 'other':
      return undefined;
  }
}

/** `Paris, France` */
export function placeOf({ city, country }: Post): string | undefined {
  // A city state has one name for both.
  return city && country && city !== country ? `${city}, ${country}` : city;
}

/** `48.87 N, 2.33 E`: text, and no link, for nothing leaves the machine. */
function coordinatesOf({ coordinates }: Post): string | undefined {
  if (!coordinates) return undefined;
  const { latitude, longitude } = coordinates;
  const north = `${Math.abs(latitude).toFixed(2)} ${latitude < 0 ? t('S') : t('N')}`;
  const east = `${Math.abs(longitude).toFixed(2)} ${longitude < 0 ? t('W') : t('E')}`;
  return t('{0}, {1} (centre of the city)', north, east);
}

/** `France` for `FR`. */
export function countryName(iso2: string): string {
  countries ??= new Intl.DisplayNames('en', { type: 'region', fallback: 'code' });
  return countries.of(iso2) ?? iso2;
}
let countries: Intl.DisplayNames | undefined;

/** Kind, place, zone, indicator and the names that the cable does not write: what the table has on a post. */
export function factsOfPost(office: Post, writtenName: string): readonly Fact[] {
  return [
    ...fact(t('Kind'), kindOfPost(office.kind)),
    ...fact(t('Place'), placeOf(office)),
    ...fact(t('Time zone'), office.timeZone),
    ...fact(t('On the map'), coordinatesOf(office)),
    ...fact(t('Routing indicator'), office.routingIndicator),
    ...fact(t('Also'), [office.address, ...office.otherNames].filter((name) => name !== writtenName).join(', ')),
    ...fact(t('Note'), office.note),
    ...fact(t('Source'), office.source),
  ];
}

/** The post that the cable comes from: by its FM line, else its DE line, else its classification line. */
export function originOf({ envelope, header }: Cable): Post | undefined {
  const { from, station } = envelope;
  return (
    (from && post(from.name.value)) ??
    (station?.indicator && postOfIndicator(station.indicator.value)) ??
    (header.classification?.post && post(header.classification.post.value))
  );
}
