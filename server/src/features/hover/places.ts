import type { Cable } from '../../cable/model';
import { type Post, type PostKind, post, postOfIndicator } from '../../codes/posts';
import { type Fact, fact } from './card';

/** What an office is called that has the title on its FM line. */
export function kindOfPost(kind: PostKind): string {
  const kinds: Record<PostKind, string> = {
    AMEMBASSY: 'embassy',
    AMCONSUL: 'consulate or consulate general',
    USMISSION: 'mission to an organization',
    USINT: 'interests section',
    USOFFICE: 'office',
    REO: 'regional embassy office',
    RRT: 'regional reconstruction team',
    AIT: 'American Institute in Taiwan',
    DEPARTMENT: 'department or agency',
    PARTY: 'travelling party',
    OTHER: 'office',
  };
  return kinds[kind];
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
  const north = `${Math.abs(latitude).toFixed(2)} ${latitude < 0 ? 'S' : 'N'}`;
  return `${north}, ${Math.abs(longitude).toFixed(2)} ${longitude < 0 ? 'W' : 'E'} (centre of the city)`;
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
    ...fact('Kind', kindOfPost(office.kind)),
    ...fact('Place', placeOf(office)),
    ...fact('Time zone', office.timeZone),
    ...fact('On the map', coordinatesOf(office)),
    ...fact('Routing indicator', office.routingIndicator),
    ...fact('Also', [office.address, ...office.otherNames].filter((name) => name !== writtenName).join(', ')),
    ...fact('Note', office.note),
    ...fact('Source', office.source),
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
